import { byCodeUnit } from '../../kernel/index.js';
import { ELIGIBILITY_CODES, type EligibilityCode } from '../../registry/index.js';

/**
 * Rules that a case table is not told by name: who insures the client is not disclosed, so neither is that a contract
 * is missing; the other two never stand in the way of the programmes that it looks at.
 */
const UNTOLD = ['other-provider', 'diagnosis', 'insurer'] as const satisfies EligibilityCode[];
type Told = Exclude<EligibilityCode, (typeof UNTOLD)[number]>;

const isTold = (code: EligibilityCode): code is Told => !UNTOLD.some((one) => one === code);

/** Why a programme is no option for a case: the first rule that says no, or what else stands in the way. */
export type BlockCode = Told | 'group' | 'no-place' | 'too-near' | 'not-sooner' | 'other';
export const BLOCK_CODES: readonly BlockCode[] = [
  ...ELIGIBILITY_CODES.filter(isTold),
  ...(['group', 'no-place', 'too-near', 'not-sooner', 'other'] as const),
].sort(byCodeUnit);

/** @example blockOf('insurer') === 'other' */
export const blockOf = (code: EligibilityCode): BlockCode => (isTold(code) ? code : 'other');
