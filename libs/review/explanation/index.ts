export {
  bestAlternatives,
  difference,
  isOpen,
  MOST_ALTERNATIVES,
  type Option,
  startsAnyhow,
} from './alternatives.js';
export { type AgainstNorm, againstNorm, type NormedWait, normWords } from './beyond-norm.js';
export { bringsUnderNorm, explain, type Gain, type Sentences, type Wait } from './explanation.js';
export { enWeeks, nlWeeks } from './weeks.js';
