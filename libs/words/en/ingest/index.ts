import { problems } from './problems.js';

export const ingest = { problems };
