import { type Treeknorm } from '../../kernel/index.js';
import { type Bilingual, type Message, message, messageInBoth } from '../../words/index.js';

/** The parts of a wait that the norm limits, in whole weeks. */
export interface NormedWait {
  /** Registration to intake. */
  readonly intakeWeeks: number;
  /** Intake to start of treatment. */
  readonly treatmentWeeks: number;
  /** Registration to start of treatment. */
  readonly totalWeeks: number;
}

/** How a wait stands against the norm, in the one measure that people see. */
export type AgainstNorm =
  | {
      /** What is beyond the norm. */
      readonly part: 'total' | 'intake' | 'treatment';
      /** Weeks beyond `limit`. */
      readonly weeks: number;
      /** The norm of that part. */
      readonly limit: number;
    }
  | {
      /** Nothing is beyond the norm. */
      readonly part: null;
      readonly weeks: 0;
      /** The norm of the total; null = this title has no norm. */
      readonly limit: number | null;
    };

/**
 * The measure of a wait against the norm: the total where that is beyond, else the first part that is. Matching adds
 * the breaches of all three, which is right for weighing and wrong for reading: one long wait counts twice there,
 * and "28 weeks beyond the norm" of a wait of 26 weeks can be explained to nobody.
 * @example againstNorm({ intake: 4, treatment: 10, total: 14 }, { intakeWeeks: 20, treatmentWeeks: 6, totalWeeks: 26 }) // { part: 'total', weeks: 12, limit: 14 }
 */
export function againstNorm(norm: Treeknorm | null, wait: NormedWait): AgainstNorm {
  if (norm === null) return { part: null, weeks: 0, limit: null };
  if (wait.totalWeeks > norm.total)
    return { part: 'total', weeks: wait.totalWeeks - norm.total, limit: norm.total };
  if (wait.intakeWeeks > norm.intake)
    return { part: 'intake', weeks: wait.intakeWeeks - norm.intake, limit: norm.intake };
  if (wait.treatmentWeeks > norm.treatment)
    return { part: 'treatment', weeks: wait.treatmentWeeks - norm.treatment, limit: norm.treatment };
  return { part: null, weeks: 0, limit: norm.total };
}

/** An amount of weeks, to be filled in. */
export const weeks = (count: number): Message => message('common.amounts.weeks', { count });

/** The same as data, to stand alone or after a comma. */
export function normMessage({ part, weeks: count, limit }: AgainstNorm): Message {
  if (limit === null) return message('review.explanation.norm.none');
  return part === null
    ? message('review.explanation.norm.within')
    : { key: `review.explanation.norm.${part}`, params: { amount: weeks(count), limit } };
}

/** @example normWords({ part: 'intake', weeks: 3, limit: 4 }).nl === 'de intake komt 3 weken na de norm van 4' */
export const normWords = (against: AgainstNorm): Bilingual => messageInBoth(normMessage(against));
