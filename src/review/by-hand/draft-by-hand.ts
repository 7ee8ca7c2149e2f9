import { type EntityManager } from 'typeorm';
import { isIsoWeek, ok, refuse, type Result, slotKey } from '../../../libs/kernel/index.js';
import { type Programme, type ProposalDraft } from '../../../libs/matching/index.js';
import { nearestWeek } from '../../../libs/policy/index.js';
import { type CaseProblem, type CeilingUse, type Place, startsAnyhow } from '../../../libs/review/index.js';
import { approvedTowardsAnswered, approvedTowardsAsked, promisedPlaces } from '../../matching/index.js';
import { preparedInTurn } from '../../platform/base/database/index.js';
import { policyInForce } from '../../policy/index.js';
import {
  ceilingAnswered,
  ceilingAsked,
  holdEntry,
  listHistories,
  lockSlot,
  type RegistryNow,
  registryNow,
} from '../../registry/index.js';
import { recheck } from '../decision/recheck.js';
import { possibleProposals } from '../supply/possible-proposals.js';

/** Why a place cannot be proposed by hand. */
export type PlaceProblem = Extract<
  CaseProblem,
  | 'entry-not-waiting'
  | 'option-not-eligible'
  | 'option-not-sooner'
  | 'option-too-near'
  | 'option-group'
  | 'option-ceiling'
  | 'option-place-gone'
>;

export interface DraftByHand {
  readonly draft: ProposalDraft;
  /** Where the client waits; null where the list names no programme. */
  readonly fromProgramme: string | null;
}

/**
 * What somebody proposes by hand for a client, with the entry and the slot locked; nothing is written. Call as the
 * engine. It has to be one that a run could keep (eligible now; sooner, where an agreed date says how long it takes
 * otherwise; no group but one that starts anyhow), in a week with a place that nobody holds or has been proposed: what a
 * run could not keep it would withdraw the same night. The slot is locked, so of two who propose its last place one does.
 */
export async function draftByHand(
  tx: EntityManager,
  given: { readonly entryId: string },
  choice: Place,
  today: string,
): Promise<Result<DraftByHand, PlaceProblem>> {
  // In the order of an approval: the entry, then the slot.
  await holdEntry(tx, given.entryId);
  await lockSlot(tx, choice.programme, choice.week);
  const now = await registryNow(tx, given.entryId, choice, today);
  const draft = await draftOf(tx, given, choice, now, today);
  return draft.ok ? ok({ draft: draft.value, fromProgramme: now.entry.programme }) : draft;
}

async function draftOf(
  tx: EntityManager,
  given: { readonly entryId: string },
  choice: Place,
  now: RegistryNow,
  today: string,
): Promise<Result<ProposalDraft, PlaceProblem>> {
  if (!isIsoWeek(choice.week)) return refuse('option-place-gone');
  if (now.state !== 'waiting') return refuse('entry-not-waiting');
  const { document: policy } = await policyInForce(tx);
  const programme = now.programmes.find(({ id }) => id === choice.programme);
  const ceiling = await ceilingUse(tx, given.entryId, programme?.provider ?? null);
  const checked = recheck({ toProgramme: choice.programme, week: choice.week }, now, {
    today,
    policy,
    ceiling,
  });
  if (checked.kind === 'not-eligible-any-more') return refuse('option-not-eligible');
  if (checked.kind === 'slot-gone')
    return refuse(checked.reason === 'ceiling' ? 'option-ceiling' : 'option-place-gone');
  if (choice.week < nearestWeek(today, policy.leadTimes)) return refuse('option-too-near');
  const promised = await promisedPlaces(tx, given.entryId);
  const toOthers = promised.get(slotKey(choice.programme, choice.week)) ?? 0;
  const { offered, taken } = now.slots.find(({ week }) => week === choice.week) ?? { offered: 0, taken: 0 };
  if (offered - taken - toOthers <= 0) return refuse('option-place-gone');
  if (!startsAnyhow(programme?.minStart ?? null, taken, toOthers)) return refuse('option-group');
  // Each week of this one programme: a week beyond the horizon of a run is in none of them.
  const weeksOf = ({ id, slots }: Programme): number[] =>
    id === choice.programme ? slots.map((_, week) => week) : [];
  const client = { ...now, history: await listHistories(tx, [given.entryId]) };
  const ways = possibleProposals(client, promised, { policy, today }, weeksOf, 'offer');
  const way = ways.find(({ draft }) => draft.week === choice.week);
  return way === undefined ? refuse('option-not-sooner') : ok(way.draft);
}

/** Not locked: a proposal takes nobody in yet, and the second approval asks again. */
async function ceilingUse(tx: EntityManager, entryId: string, provider: string | null): Promise<CeilingUse> {
  if (provider === null) return { max: null, approved: 0 };
  const [max, approved] = await preparedInTurn(tx, [
    ceilingAsked(entryId, provider, false),
    approvedTowardsAsked(entryId, provider),
  ]);
  return { max: ceilingAnswered(max!), approved: approvedTowardsAnswered(approved!) };
}
