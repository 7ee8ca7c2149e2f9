import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import { type components, type paths } from './schema.js';

/** The shapes of the API by their names in openapi.json. */
export type Schemas = components['schemas'];
export type ApiClient = Client<paths>;

/** A client that knows every path, parameter, body and answer of openapi.json. */
export const createApiClient = (options: ClientOptions): ApiClient => createClient<paths>(options);
