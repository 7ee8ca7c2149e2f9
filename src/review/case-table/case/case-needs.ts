import { type PolicyDocument } from '../../../../libs/policy/index.js';
import { type EntityManager } from 'typeorm';
import { addWeeks, isoWeekOf } from '../../../../libs/kernel/index.js';
import {
  presentWait,
  type SnapshotRows,
  toProblem,
  type WaitFigures,
  weeksWaited,
} from '../../../../libs/matching/index.js';
import { disclose, type Need } from '../../../../libs/review/index.js';
import { ENTRY_COLUMNS, PROGRAMME_COLUMNS } from '../../supply/registry-now.js';

/** What the table sees of a client: the written list of disclosed fields, and how long it takes. */
export interface TabledNeed {
  readonly need: Need;
  /** Whole weeks since registration. */
  readonly waited: number;
  readonly now: WaitFigures;
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
  const entries = await tx.query<SnapshotRows['entries']>(
    `SELECT ${ENTRY_COLUMNS} FROM waiting_list_entry WHERE region_id = acting_region() AND id = ANY ($1)`,
    [entryIds],
  );
  const programmes = await tx.query<SnapshotRows['programmes']>(
    `SELECT ${PROGRAMME_COLUMNS} FROM programme j WHERE j.region_id = acting_region() AND j.id = ANY ($1)`,
    [entries.flatMap(({ programme }) => programme ?? [])],
  );
  const rows = {
    providers: [],
    programmes,
    slots: [],
    ceilings: [],
    travel: [],
    entries,
    bars: [],
    live: [],
  };
  const { problem } = toProblem(rows, policy, addWeeks(isoWeekOf(today), 1));
  return new Map(
    problem.entries.map((entry) => [
      entry.id,
      { need: disclose(entry), waited: weeksWaited(entry), now: presentWait(problem, entry) },
    ]),
  );
}
