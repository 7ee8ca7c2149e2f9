import { type Entry, offeredTreatmentWait, type Problem, valuedTreatmentWait } from '../problem/index.js';

/**
 * The weeks from an intake to treatment that a further programme is asked to have: what the client expects now, or, for
 * one who has had the intake, the median of the programmes that treat its diagnosis (of all where none does).
 */
export function typicalWaits({ policy, programmes }: Problem): (entry: Entry) => number {
  const median = (waits: readonly number[]): number | undefined =>
    waits.toSorted((a, b) => a - b)[Math.floor((waits.length - 1) / 2)];
  const byDiagnosis = new Map<string, number>();
  const diagnoses = new Set(programmes.flatMap((programme) => programme.diagnoses));
  for (const diagnosis of diagnoses)
    byDiagnosis.set(
      diagnosis,
      median(
        programmes.filter((p) => p.diagnoses.includes(diagnosis)).map((p) => offeredTreatmentWait(policy, p)),
      ) ?? 0,
    );
  const overall = median(programmes.map((programme) => offeredTreatmentWait(policy, programme))) ?? 0;
  return (entry) =>
    (entry.intakeWait ?? null) === null
      ? valuedTreatmentWait(policy, entry)
      : (byDiagnosis.get(entry.diagnosis) ?? overall);
}
