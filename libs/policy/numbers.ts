/** A whole number of the policy: where the document has it, and its smallest and largest value. */
export interface PolicyNumber {
  readonly path: string;
  readonly least: number;
  readonly most: number;
  /** What a document that was stored before this number was agreed on is read with; absent = it has to be there. */
  readonly otherwise?: number;
}

/** No wait, norm or age of a list is longer: ten years. */
export const MOST_WEEKS = 520;
/** Weights above this are beyond what any of the solvers computes with. */
const MOST_WEIGHT = 1_000_000_000;
const MOST_SEVERITY_WEIGHT = 1_000_000;

const number = (path: string, least: number, most: number, otherwise?: number): PolicyNumber =>
  Object.freeze({ path, least, most, ...(otherwise === undefined ? {} : { otherwise }) });

/** Every number that a region agrees on. What reads, checks or documents one takes its range from here. */
export const POLICY_NUMBERS: readonly PolicyNumber[] = Object.freeze([
  number('matching.norm.intake', 0, MOST_WEEKS),
  number('matching.norm.treatment', 0, MOST_WEEKS),
  number('matching.norm.total', 0, MOST_WEEKS),
  number('matching.severityWeight.1', 0, MOST_SEVERITY_WEIGHT),
  number('matching.severityWeight.2', 0, MOST_SEVERITY_WEIGHT),
  number('matching.severityWeight.3', 0, MOST_SEVERITY_WEIGHT),
  number('matching.minGainWeeks', 0, MOST_WEEKS),
  number('matching.weights.breach', 0, MOST_WEIGHT),
  number('matching.weights.weeks', 0, MOST_WEIGHT),
  number('matching.weights.travel', 0, MOST_WEIGHT),
  number('matching.weights.waited', 0, MOST_WEIGHT, 0),
  number('matching.longWaitingFloor', 0, 100, 0),
  // An hour would send people past a nearer place for a face they may not remember.
  number('matching.familiarMinutes', 0, 60, 0),
  // Ten weeks at the default weights: more than that is a hard criterion by another name.
  number('matching.softExclusionMinutes', 0, 1000, 0),
  number('matching.seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  number('horizonWeeks', 1, 52),
  number('proposalDays', 1, 365),
  number('answerDays', 1, 365),
  // Two for each clinician, three for the client, two to prepare the intake: the third Monday from now.
  number('leadTimes.sending', 0, 20, 2),
  number('leadTimes.receiving', 0, 20, 2),
  number('leadTimes.answer', 0, 20, 3),
  number('leadTimes.preparation', 0, 20, 2),
  // One or two would show single places.
  number('suppressUnder', 3, 1000),
  // Between two publications nothing of a figure about others moves.
  number('publicationDays', 1, 31, 7),
  number('whatIfsPerDay', 1, 1000, 30),
  // Below this what was decided says more of chance than of programmes.
  number('acceptance.decisions', 1, 100_000, 200),
  number('acceptance.leastPercent', 1, 100, 70),
  number('review.absenceWeeks', 1, 26, 12),
  // What 8 weeks beyond the norm of 14 come to.
  number('caseTable.weeksWithoutNorm', 0, MOST_WEEKS, 22),
  // How long a client's answer counts, and in how many days a former provider judges.
  number('wishes.weeks', 1, 104, 13),
  number('wishes.formerProviderDays', 1, 60, 5),
  // One would be a year of birth.
  number('ages.bandYears', 2, 20, 3),
  // Above a half nearly nothing would be asked about.
  number('pushes.removedPercent', 1, 50, 20),
  number('pushes.removedRows', 0, 1000, 25),
  // Far more than the longest list there is; the engine is measured with 100,000 of a whole region.
  number('pushes.mostEntries', 100, 100_000, 20_000),
  // A run is made every night; a list that is a week old has lost some of those who wait.
  number('pushes.dueDays', 1, 60, 7),
  // A quarter, as long as a client's wish counts: nobody is called twice for the two.
  number('cleaning.askWeeks', 4, MOST_WEEKS, 13),
]);

/** Numbers of the case table; a document has all of them or, from before there was one, none. */
export const CASE_TABLE_NUMBERS: readonly PolicyNumber[] = Object.freeze([
  number('caseTable.refusals', 1, 100, 2),
  number('caseTable.weeksBeyondNorm', 0, MOST_WEEKS, 8),
  number('caseTable.queue', 0, 1000, 20),
  number('caseTable.restWeeks', 0, MOST_WEEKS, 8),
  number('caseTable.actionDays', 1, 365, 14),
]);

/** The value at a dotted path, own properties only; undefined where there is none. */
export const valueAt = (document: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key)
          ? (inner as Record<string, unknown>)[key]
          : undefined,
      document,
    );

/** The path of the first number that is missing, no whole number or out of range; null where all can be used. */
export function firstUnusable(document: unknown, numbers: readonly PolicyNumber[]): string | null {
  for (const { path, least, most, otherwise } of numbers) {
    const value = valueAt(document, path) ?? otherwise;
    if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most) return path;
  }
  return null;
}
