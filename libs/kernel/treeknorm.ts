/**
 * Breach arithmetic of the Treeknorm: weeks beyond the maximum acceptable wait. The norm has three
 * parts (4 weeks to the intake, 10 from the intake to treatment, 14 in all, as policy data) and a
 * client can be beyond several at once; the breach is their sum. Unit: whole weeks, never negative.
 * Source: Treeknormen GGZ (NZa); the sum is the published matching rule.
 */
export interface Treeknorm {
  /** Weeks from registration to the intake. */
  readonly intake: number;
  /** Weeks from the intake to the start of treatment. */
  readonly treatment: number;
  /** Weeks from registration to the start of treatment. */
  readonly total: number;
}

const beyond = (weeks: number, limit: number): number => (weeks > limit ? weeks - limit : 0);

/**
 * Breach of a client who still waits for the intake.
 * @param waited weeks since registration
 * @param toIntake weeks until the intake
 * @param treatmentWait weeks from that intake to treatment
 * @example breachBeforeIntake({ intake: 4, treatment: 10, total: 14 }, 6, 2, 12) === 4 + 2 + 6
 */
export const breachBeforeIntake = (
  norm: Treeknorm,
  waited: number,
  toIntake: number,
  treatmentWait: number,
): number =>
  beyond(waited + toIntake, norm.intake) +
  beyond(treatmentWait, norm.treatment) +
  beyond(waited + toIntake + treatmentWait, norm.total);

/**
 * Breach of a client who has had the intake and waits for treatment.
 * @param intakeWait weeks the intake took, counted from registration
 * @param waited weeks since the intake
 * @param toTreatment weeks until treatment starts
 * @example breachAfterIntake({ intake: 4, treatment: 10, total: 14 }, 5, 8, 4) === 1 + 2 + 3
 */
export const breachAfterIntake = (
  norm: Treeknorm,
  intakeWait: number,
  waited: number,
  toTreatment: number,
): number =>
  beyond(intakeWait, norm.intake) +
  beyond(waited + toTreatment, norm.treatment) +
  beyond(intakeWait + waited + toTreatment, norm.total);

/** What an entry's clock reads; after the intake `waited` counts from the intake. */
export interface WaitClock {
  readonly waited: number;
  readonly intakeWait?: number | null;
}

/**
 * Breach of any entry, were its next step `toStep` weeks from now with `treatmentWait` weeks between
 * intake and treatment there. After the intake those two simply add up to the start of treatment. Where no norm holds
 * (null: there is none under the Wlz), nothing is beyond it.
 */
export function breachWeeks(
  norm: Treeknorm | null,
  clock: WaitClock,
  toStep: number,
  treatmentWait: number,
): number {
  if (norm === null) return 0;
  const { waited, intakeWait } = clock;
  return intakeWait === null || intakeWait === undefined
    ? breachBeforeIntake(norm, waited, toStep, treatmentWait)
    : breachAfterIntake(norm, intakeWait, waited, toStep + treatmentWait);
}
