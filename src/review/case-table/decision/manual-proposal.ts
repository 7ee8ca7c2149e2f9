import { policyInForce } from '../../../policy/index.js';
import { type EntityManager } from 'typeorm';
import { isIsoWeek, ok, refuse, type Result, slotKey } from '../../../../libs/kernel/index.js';
import { type Programme, type ProposalDraft } from '../../../../libs/matching/index.js';
import { type CaseProblem, startsAnyhow } from '../../../../libs/review/index.js';
import { possibleProposals } from '../../supply/possible-proposals.js';
import { recheck } from '../../decision/recheck.js';
import {
  holdEntry,
  listHistories,
  lockSlot,
  type RegistryNow,
  registryNow,
} from '../../../registry/index.js';
import { insertProposalByHand, promisedPlaces } from '../../../matching/index.js';
import { type CaseRow } from '../case/case.store.js';

export interface Choice {
  readonly programme: string;
  readonly week: string;
}

/**
 * Makes a proposal by hand for the client of a case; call as the engine, with the case locked and on an agenda. It
 * has to be one that a run could keep (eligible now; sooner, where an agreed date says how long it takes otherwise; no group but one that starts anyhow), in a week with a place that nobody holds or
 * has been proposed: what a run could not keep it would withdraw the same night. The slot is locked, so of two who
 * propose its last place one does. Returns the id of the proposal.
 */
export async function proposeByHand(
  tx: EntityManager,
  given: Pick<CaseRow, 'id' | 'entryId'>,
  choice: Choice,
  today: string,
): Promise<Result<string, CaseProblem>> {
  const made = await draftByHand(tx, given, choice, today);
  if (!made.ok) return made;
  const origin = { caseId: given.id, fromProgramme: made.value.fromProgramme };
  const id = await insertProposalByHand(tx, origin, made.value.draft);
  return id === null ? refuse('has-live-proposal') : ok(id);
}

/** What `proposeByHand` would propose, with the entry and the slot locked; nothing is written. */
export async function draftByHand(
  tx: EntityManager,
  given: Pick<CaseRow, 'entryId'>,
  choice: Choice,
  today: string,
): Promise<Result<{ readonly draft: ProposalDraft; readonly fromProgramme: string | null }, CaseProblem>> {
  // In the order of an approval: the entry, then the slot.
  await holdEntry(tx, given.entryId);
  await lockSlot(tx, choice.programme, choice.week);
  const now = await registryNow(tx, given.entryId, choice, today);
  const draft = await draftOf(tx, given, choice, now, today);
  return draft.ok ? ok({ draft: draft.value, fromProgramme: now.entry.programme }) : draft;
}

async function draftOf(
  tx: EntityManager,
  given: Pick<CaseRow, 'entryId'>,
  choice: Choice,
  now: RegistryNow,
  today: string,
): Promise<Result<ProposalDraft, CaseProblem>> {
  if (!isIsoWeek(choice.week)) return refuse('option-place-gone');
  if (now.state !== 'waiting') return refuse('entry-not-waiting');
  const { document: policy } = await policyInForce(tx);
  const checked = recheck({ toProgramme: choice.programme, week: choice.week }, now, { today, policy });
  if (checked.kind === 'not-eligible-any-more') return refuse('option-not-eligible');
  if (checked.kind === 'slot-gone') return refuse('option-place-gone');
  const programme = now.programmes.find(({ id }) => id === choice.programme);
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
