export { type DatedProposal, type PastEntry, type PastOptions, type PastVersion, pastOf } from './past.js';
