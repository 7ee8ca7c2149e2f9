import { type Bilingual, type CodesOf, inBoth } from '../../../libs/words/index.js';

/** Why a run failed. */
export const FAILURE_CODES = [
  'interrupted',
  'unexpected',
  'queue-unavailable',
  'verification-failed',
  'infeasible',
  'out-of-memory',
] as const satisfies readonly CodesOf<'matching.failures'>[];
export type FailureCode = (typeof FAILURE_CODES)[number];

/** What went wrong, and what to do about it. Null where nothing failed; a code of a later version has no words here yet. */
export function failureText(code: string | null): Bilingual | null {
  const known = FAILURE_CODES.find((one) => one === code);
  return known === undefined ? null : inBoth(`matching.failures.${known}`);
}
