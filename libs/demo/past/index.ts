export { type PastEntry, type PastOptions, type PastVersion, pastOf } from './past.js';
