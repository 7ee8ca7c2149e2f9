import { proposalReasonsText } from './reasons-text.js';
import { type EntityManager } from 'typeorm';
import { addWeeks } from '../../../../libs/kernel/index.js';
import {
  explainProposals,
  type Problem,
  type ProposalDraft,
  type ProposalReasons,
  reasonsFor,
  type SolvedSolution,
} from '../../../../libs/matching/index.js';
import { namesOf } from '../../names/names.store.js';
import { type StoredReasons } from './proposal-reasons.entity.js';
import { storedReasons, type StoredReasonsRow } from './proposal-reasons.store.js';
import { type ProposalReasonsDto } from './reasons.dto.js';

/** A draft with what each of both organisations may know of its reasons. */
export interface ReasonedDraft extends ProposalDraft {
  readonly reasons: readonly { readonly provider: string; readonly reasons: StoredReasons }[];
}

/** Adds the reasons to the proposals of a plan. */
export function withReasons(
  problem: Problem,
  solution: SolvedSolution,
  drafts: readonly ProposalDraft[],
): ReasonedDraft[] {
  const all = explainProposals(problem, solution);
  const { firstWeek } = problem;
  const breachWeight = problem.policy.weights.breach;
  return drafts.map((draft) => {
    const own = all.get(draft.entry)!; // explained is whoever isn't pinned, and so are the drafts
    const row = (side: 'sending' | 'receiving', provider: string) => ({
      provider,
      reasons: { ...reasonsFor(side, own), firstWeek, breachWeight },
    });
    return { ...draft, reasons: [row('sending', draft.fromProvider), row('receiving', draft.toProvider)] };
  });
}

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
