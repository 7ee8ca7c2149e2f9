import { audit } from './audit.js';
import { http } from './http.js';
import { identity } from './identity.js';
import { messaging } from './messaging.js';

export const platform = { http, identity, audit, messaging } as const;
