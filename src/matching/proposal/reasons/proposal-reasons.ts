import { proposalReasonsText } from './reasons-text.js';
import { type EntityManager } from 'typeorm';
import { addWeeks } from '../../../../libs/kernel/index.js';
import { type ProposalReasons } from '../../../../libs/matching/index.js';
import { namesOf } from '../../names/names.store.js';
import { type StoredReasons } from './proposal-reasons.entity.js';
import { storedReasons, type StoredReasonsRow } from './proposal-reasons.store.js';
import { type ProposalReasonsDto } from './reasons.dto.js';

interface Explained {
  readonly id: string;
  readonly travelMinutes: number | null;
}

/**
 * The reasons of proposals by id, as the acting organisation may know them; nothing for proposals from before there
 * were any. Reading is for the caller to record.
 */
export async function reasonsOf(
  tx: EntityManager,
  proposals: readonly Explained[],
): Promise<Map<string, ProposalReasonsDto>> {
  const ids = proposals.map(({ id }) => id);
  return inWords(tx, await storedReasons(tx, ids), proposals);
}

/** The same of rows that were read before, by `STORED_REASONS`. */
export async function inWords(
  tx: EntityManager,
  rows: readonly StoredReasonsRow[],
  proposals: readonly Explained[],
): Promise<Map<string, ProposalReasonsDto>> {
  const names = await namesOf(
    tx,
    rows.flatMap(({ reasons }) => [
      ...reasons.alternatives.map(({ programme }) => programme),
      ...reasons.uses.map(placeOf),
    ]),
  );
  const minutes = new Map(proposals.map(({ id, travelMinutes }) => [id, travelMinutes]));
  return new Map(
    rows.map(({ proposalId, reasons }) => [
      proposalId,
      shown(reasons, names, minutes.get(proposalId) ?? null),
    ]),
  );
}

const placeOf = (use: ProposalReasons['uses'][number]): string =>
  use.kind === 'slot' ? use.programme : use.provider;

function shown(
  { firstWeek, breachWeight, ...reasons }: StoredReasons,
  names: ReadonlyMap<string, string>,
  travelMinutes: number | null,
): ProposalReasonsDto {
  const named = (id: string) => ({ id, name: names.get(id) ?? id });
  const text = proposalReasonsText(reasons, { firstWeek, names, travelMinutes, breachWeight });
  return {
    alternatives: reasons.alternatives.map(({ programme, week, why, ...place }) => ({
      ...place,
      programme: named(programme),
      week: addWeeks(firstWeek, week),
      why: [...why],
    })),
    uses: reasons.uses.map((use) => ({
      kind: use.kind,
      of: named(placeOf(use)),
      week: use.kind === 'slot' ? addWeeks(firstWeek, use.week) : null,
      worth: use.worth,
    })),
    text: { nl: text.map(({ nl }) => nl), en: text.map(({ en }) => en) },
  };
}
