export { defaultPolicy, generate } from './generate.js';
export { SIZES, type Size } from './sizes.js';
