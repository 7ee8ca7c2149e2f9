import { policyInForce } from '../../policy/index.js';
import { type EntityManager } from 'typeorm';
import {
  type DatedWeek,
  furtherWeeks,
  type ProgrammeNow,
  type WeekSupply,
} from '../../../libs/offer/index.js';
import { type Gain } from '../../../libs/review/index.js';
import { type Actor, inEngineRole } from '../../platform/base/database/index.js';
import { promisedPlaces, type ProposalRow } from '../../matching/index.js';

export interface PossibleWeeks {
  readonly weeks: readonly DatedWeek[];
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
    const [row] = await tx.query<[ProgrammeNow & { gain: Gain; hadIntake: boolean }]>(
      `SELECT j.min_start IS NOT NULL AS "group", j.intake_stop AS "intakeStop", p.gain, e.intake_on IS NOT NULL AS "hadIntake"
       FROM proposal p JOIN programme j ON j.region_id = p.region_id AND j.id = p.to_programme
       JOIN waiting_list_entry e ON e.region_id = p.region_id AND e.id = p.entry_id
       WHERE p.region_id = acting_region() AND p.id = $1`,
      [proposal.id],
    );
    const slots = await tx.query<Omit<WeekSupply, 'promised'>[]>(
      `SELECT s.week, s.offered, (SELECT count(*)::integer FROM slot_hold h WHERE h.region_id = s.region_id
           AND h.programme_id = s.programme_id AND h.week = s.week AND h.state <> 'released') AS taken
       FROM slot s WHERE s.region_id = acting_region() AND s.programme_id = $1 ORDER BY s.week ${lock ? 'FOR SHARE' : ''}`,
      [proposal.toProgramme],
    );
    const promised = await promisedPlaces(tx, proposal.entryId);
    const { matching, answerDays } = (await policyInForce(tx)).document;
    return {
      programme: row,
      approved: { week: proposal.week, gain: row.gain, hadIntake: row.hadIntake },
      supply: slots.map((slot) => ({
        ...slot,
        promised: promised.get(`${proposal.toProgramme} ${slot.week}`) ?? 0,
      })),
      policy: { minGainWeeks: matching.minGainWeeks, answerDays },
    };
  });
  return {
    weeks: furtherWeeks(approved, programme, supply, today, policy),
    group: programme.group,
    offered: new Map(supply.map(({ week, offered }) => [week, offered])),
  };
}
