export {
  bestAlternatives,
  difference,
  isOpen,
  MOST_ALTERNATIVES,
  type Option,
  startsAnyhow,
} from './alternatives.js';
export { type AgainstNorm, againstNorm, type NormedWait, normWords, weeks } from './beyond-norm.js';
export { expectedOf, presentWords, sourceOf } from './present-wait.js';
export { bringsUnderNorm, explain, type Gain, type Sentences, type Wait } from './explanation.js';
