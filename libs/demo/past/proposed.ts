import { type Random } from '../../kernel/index.js';
import { type PastList, type PastWait, TRANSFER_DAYS, TRANSFERS_AFTER } from './queue.js';

/** A proposal of the past, in days counted from the first. */
export interface PastProposal {
  readonly to: string;
  readonly proposed: number;
  readonly offered: number | null;
  readonly accepted: number | null;
  readonly started: number | null;
  /** Weeks from registration to treatment that were expected where they waited, and how many fewer elsewhere. */
  readonly expectedWeeks: number;
  readonly sparedWeeks: number;
}

const DAYS_A_WEEK = 7;
/** From each step to the next, in days. */
const TO_OFFER = [4, 12] as const;
const TO_ANSWER = [2, 6] as const;
/** Weeks from the intake elsewhere to the treatment. */
const TREATED_AFTER = [2, 5] as const;
/** Of hundred proposals that came to nothing so many had come to an offer. */
const DECLINED_PERCENT = 45;

/**
 * What was proposed to somebody of the past: to who went elsewhere, and to as many again of whom one of the clinicians or
 * the client themselves said no. Null where nothing was. Numbers are invented.
 * @param others organisations that they could go to, at least one
 */
export function proposalOf(
  { registered, intake, gone, ending }: PastWait,
  list: PastList,
  others: readonly string[],
  random: Random,
): PastProposal | null {
  const moved = ending === 'moved';
  const eligible = Math.max(registered + TRANSFERS_AFTER, list.transfersFrom);
  const until = (moved ? gone - TRANSFER_DAYS : (intake ?? gone)) - 1;
  if (!moved && (until <= eligible || !random.percent(list.transfers))) return null;
  const accepted = moved ? until + 1 : null;
  const offered = moved ? until - random.between(...TO_ANSWER) : null;
  const proposed =
    offered === null
      ? eligible + random.below(until - eligible)
      : Math.max(registered, offered - random.between(...TO_OFFER));
  const weeks = (day: number): number => Math.ceil((day - registered) / DAYS_A_WEEK);
  const still = Math.max(2, list.intakeWeeks - weeks(proposed) + random.between(-2, 4));
  const expectedWeeks = weeks(proposed) + still + list.treatmentWeeks;
  const elsewhere = weeks(moved ? gone : proposed + TRANSFER_DAYS) + random.between(...TREATED_AFTER);
  const declined = !moved && random.percent(DECLINED_PERCENT);
  return {
    ...{ to: random.pick(others), proposed, accepted, started: moved ? gone : null, expectedWeeks },
    offered: declined ? proposed + random.between(...TO_OFFER) : offered,
    sparedWeeks: Math.max(1, expectedWeeks - elsewhere),
  };
}
