import { policyInForce } from '../../policy/index.js';
import { type EntityManager } from 'typeorm';
import { slotKey } from '../../../libs/kernel/index.js';
import {
  type AnswerableWeek,
  type AnswerDays,
  answerDaysFor,
  furtherWeeks,
} from '../../../libs/offer/index.js';
import { type Actor, inEngineRole } from '../../platform/base/database/index.js';
import { promisedPlaces, type ProposalRow } from '../../matching/index.js';
import { slotsOf } from '../../registry/index.js';
import { weekTermsOf } from './offer-facts.store.js';

export interface PossibleWeeks {
  readonly weeks: readonly AnswerableWeek[];
  /** When the client can be asked to answer an offer of the approved week alone. */
  readonly answer: AnswerDays;
  readonly group: boolean;
  /** Places that the programme offers, per week: as many as may be held. */
  readonly offered: ReadonlyMap<string, number>;
}

/**
 * The weeks that may stand beside the approved one today.
 * @param lock whether they are about to be held: the programme's slots then stay as they are until the transaction ends
 */
export async function possibleWeeks(
  tx: EntityManager,
  actor: Actor,
  proposal: ProposalRow,
  today: string,
  lock: boolean,
): Promise<PossibleWeeks> {
  const { programme, approved, supply, policy } = await inEngineRole(tx, actor, async () => {
    const row = await weekTermsOf(tx, proposal.id);
    const slots = await slotsOf(tx, proposal.toProgramme, lock);
    const promised = await promisedPlaces(tx, proposal.entryId);
    const { matching, answerDays, leadTimes } = (await policyInForce(tx)).document;
    return {
      programme: row,
      approved: { week: proposal.week, gain: row.gain, hadIntake: row.hadIntake },
      supply: slots.map((slot) => ({
        ...slot,
        promised: promised.get(slotKey(proposal.toProgramme, slot.week)) ?? 0,
      })),
      policy: { minGainWeeks: matching.minGainWeeks, answerDays, leadTimes },
    };
  });
  return {
    weeks: furtherWeeks(approved, programme, supply, today, policy),
    answer: answerDaysFor(today, proposal.week, policy),
    group: programme.group,
    offered: new Map(supply.map(({ week, offered }) => [week, offered])),
  };
}
