import { ok, refuse, type Result } from '../../kernel/index.js';

/** When entries come to the case table by themselves. Policy data of the region, under `caseTable`. */
export interface CaseTablePolicy {
  /** Refused proposals after which an entry is discussed. */
  readonly refusals: number;
  /** Weeks waited beyond the total norm after which an entry without a proposal is discussed. */
  readonly weeksBeyondNorm: number;
  /** Long-unmatched cases that wait for an agenda at most: a table that is flooded discusses nothing. */
  readonly queue: number;
  /** Weeks after its last case in which an entry does not come back by itself. */
  readonly restWeeks: number;
  /** Days in which the owner of an action does it, unless the chair says otherwise. */
  readonly actionDays: number;
}

/** Where a region starts until it sets its own. */
export const DEFAULT_CASE_TABLE: CaseTablePolicy = Object.freeze({
  refusals: 2,
  weeksBeyondNorm: 8,
  queue: 20,
  restWeeks: 8,
  actionDays: 14,
});

const RANGES: Readonly<Record<keyof CaseTablePolicy, readonly [least: number, most: number]>> = {
  refusals: [1, 100],
  weeksBeyondNorm: [0, 520],
  queue: [0, 1000],
  restWeeks: [0, 520],
  actionDays: [1, 365],
};

/**
 * Reads the part `caseTable` of a stored policy; a document from before there was a case table has none and gets the
 * defaults. Refuses with the path of the first number that is missing, no whole number or out of range.
 */
export function readCaseTablePolicy(document: unknown): Result<CaseTablePolicy, string> {
  const part = (document as { readonly caseTable?: unknown } | null | undefined)?.caseTable;
  if (part === undefined) return ok(DEFAULT_CASE_TABLE);
  const values = (part ?? {}) as Partial<Record<keyof CaseTablePolicy, unknown>>;
  for (const [key, [least, most]] of Object.entries(RANGES)) {
    const value = values[key as keyof CaseTablePolicy];
    if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most)
      return refuse(`caseTable.${key}`);
  }
  const { refusals, weeksBeyondNorm, queue, restWeeks, actionDays } = values as CaseTablePolicy;
  return ok({ refusals, weeksBeyondNorm, queue, restWeeks, actionDays });
}
