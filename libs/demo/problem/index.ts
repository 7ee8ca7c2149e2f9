export { defaultPolicy } from './default-policy.js';
export { FAMILIES, type FamilyName } from './families/families.js';
export { growNational } from './families/national.js';
export { generate, type HowLarge } from './generate.js';
export { SIZES, type Size } from './sizes.js';
