import { type PolicyDocument } from '../../../../libs/policy/index.js';
import { type EntityManager } from 'typeorm';
import { addWeeks, isoWeekOf } from '../../../../libs/kernel/index.js';
import {
  disclose,
  type DisclosedNeed,
  presentSource,
  presentWait,
  type PresentWait,
  toProblem,
  type WaitFigures,
  weeksWaited,
} from '../../../../libs/matching/index.js';
import { currentEntries, currentProgrammes, listHistories } from '../../../registry/index.js';

/** What the table sees of a client: the written list of disclosed fields, and how long it takes. */
export interface TabledNeed {
  readonly need: DisclosedNeed;
  /** Whole weeks since registration. */
  readonly waited: number;
  readonly now: WaitFigures;
  readonly present: PresentWait;
}

/**
 * Needs of entries by id, as the registry is now. Reads as the engine; what it returns is all that may leave it.
 * The clocks are those of a run, so that a case and a proposal for the same client show the same weeks.
 */
export async function tabledNeeds(
  tx: EntityManager,
  entryIds: readonly string[],
  policy: PolicyDocument,
  today: string,
): Promise<ReadonlyMap<string, TabledNeed>> {
  const entries = await currentEntries(tx, entryIds);
  const programmes = await currentProgrammes(
    tx,
    entries.flatMap(({ programme }) => programme ?? []),
  );
  const rows = {
    providers: [],
    programmes,
    slots: [],
    ceilings: [],
    travel: [],
    entries,
    bars: [],
    history: await listHistories(tx, entryIds),
    outcomes: [], // what was learned chooses between clients, not between places of one
    live: [],
  };
  const { problem } = toProblem(rows, policy, addWeeks(isoWeekOf(today), 1));
  return new Map(
    problem.entries.map((entry) => [
      entry.id,
      {
        need: disclose(entry),
        waited: weeksWaited(entry),
        now: presentWait(problem, entry),
        present: presentSource(entry),
      },
    ]),
  );
}
