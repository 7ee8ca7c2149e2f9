export { leversOf } from './candidates.js';
export { type Lever, LEVER_KINDS, type LeverKind, pulled } from './lever.js';
export { type LeverTold, leverTold, mostHelpful, type RunLevers } from './told.js';
