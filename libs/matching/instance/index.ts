export { compileInstance, PIN_WITHOUT_SLOT } from './compile.js';
export { countTriples, mayUse, pairValue, type Instance } from './instance.js';
export { amountIn, type Limits, type RowFamily, type RowTerms } from './limits.js';
export { findPair, restrictPairs } from './restrict.js';
