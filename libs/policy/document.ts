import { ok, refuse, type Result } from '../kernel/index.js';
import { readRegionPolicy, type RegionPolicy } from '../matching/index.js';
import { type DeclineReason, readDeclineReasons } from '../offer/index.js';
import {
  type CaseTablePolicy,
  readAbsenceWeeks,
  readCaseTablePolicy,
  readRefusalReasons,
  type RefusalReason,
} from '../review/index.js';

/** All that a region has agreed on, as one version of its policy: each stage reads its own part. */
export interface PolicyDocument extends RegionPolicy {
  readonly review: { readonly absenceWeeks: number };
  readonly caseTable: CaseTablePolicy;
  readonly refusalReasons: readonly RefusalReason[];
  readonly declineReasons: readonly DeclineReason[];
}

const PARTS: Readonly<Record<keyof PolicyDocument, true>> = {
  matching: true,
  horizonWeeks: true,
  proposalDays: true,
  answerDays: true,
  suppressUnder: true,
  review: true,
  caseTable: true,
  refusalReasons: true,
  declineReasons: true,
};

/**
 * Reads a document whole, by the rules of every stage, with the defaults of the parts that it leaves out. Refuses with
 * the path of the first thing that no stage could use.
 * @example readPolicyDocument({ ...DEFAULT_POLICY, answerDays: 0 }) // { ok: false, error: 'answerDays' }
 */
export function readPolicyDocument(document: unknown): Result<PolicyDocument, string> {
  if (typeof document !== 'object' || document === null) return refuse('(document)');
  // A misspelt part would otherwise be left out in silence, and the default taken for it.
  const stranger = Object.keys(document).find((name) => !Object.hasOwn(PARTS, name));
  if (stranger !== undefined) return refuse(`${stranger} (unknown part)`);
  const region = readRegionPolicy(document);
  if (!region.ok) return region;
  const weeks = readAbsenceWeeks(document);
  if (!weeks.ok) return weeks;
  const table = readCaseTablePolicy(document);
  if (!table.ok) return table;
  const refusals = readRefusalReasons(document);
  if (!refusals.ok) return refusals;
  const declines = readDeclineReasons(document);
  if (!declines.ok) return declines;
  return ok({
    ...region.value,
    review: { absenceWeeks: weeks.value },
    caseTable: table.value,
    refusalReasons: refusals.value,
    declineReasons: declines.value,
  });
}
