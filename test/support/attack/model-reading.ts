import { type Side } from '../../../libs/kernel/index.js';
import { Pseudonyms } from '../../../src/platform/audit/event/pseudonyms.service.js';
import { testSettings } from '../app.js';
import { type TestRegion } from '../review/region.js';
import { idOf } from './model-doors.js';
import { PEOPLE } from './model-people.js';
import { ENTRIES, PROGRAMMES, WEEKS } from './model-registry.js';
import {
  type Hold,
  type HandOverStep,
  type Programme,
  type seenOf,
  type Week,
  type World,
} from './model-world.js';

export interface Ids {
  readonly proposals: readonly string[];
  readonly cases: readonly string[];
}
/** Of the world what the database holds too. */
export type Seen = ReturnType<typeof seenOf>;

/** The known ones, then those that have come since, in the order of their clients: as the model makes them. */
export async function idsIn(region: TestRegion, known: Ids): Promise<Ids> {
  const more = async (table: string, ids: readonly string[]): Promise<string[]> => {
    const rows = await region.query<{ id: string; entry: string }>(
      `SELECT id, entry_id AS entry FROM ${table} WHERE id <> ALL ($1)`,
      [ids],
    );
    const order = ({ entry }: { entry: string }): number => ENTRIES.indexOf(entry);
    return [...ids, ...rows.sort((a, b) => order(a) - order(b)).map(({ id }) => id)];
  };
  return {
    proposals: await more('proposal', known.proposals),
    cases: await more('table_case', known.cases),
  };
}

interface ProposalRow {
  readonly id: string;
  readonly entry: string;
  readonly programme: string;
  readonly week: string;
  readonly byHand: string | null;
  readonly replaces: string | null;
  readonly state: string;
  readonly offer: World['proposals'][number]['offer'];
  readonly transfer: World['proposals'][number]['transfer'];
  readonly decided: readonly { side: Side; by: string; for: string | null }[] | null;
  readonly lookedAt: readonly { side: Side; by: string }[] | null;
  readonly takenOn: readonly { side: Side; by: string }[] | null;
  readonly holds: readonly { week: string; place: number; state: Hold['state'] }[] | null;
  readonly checked: readonly { step: HandOverStep; by: Side }[] | null;
}

const SIDE = (provider: string): string =>
  `CASE ${provider} WHEN p.from_provider THEN 'sending' ELSE 'receiving' END`;
const PROPOSALS = `
  SELECT p.id, p.entry_id AS entry, p.to_programme AS programme, p.week, p.proposed_by AS "byHand", p.replaces, p.state, o.state AS offer, t.state AS transfer,
    (SELECT json_agg(json_build_object('side', d.side, 'by', d.decided_by, 'for', (SELECT a.detail ->> 'onBehalfOf' FROM audit_event a
       WHERE a.subject_id = d.proposal_id::text AND a.action = 'proposal.' || d.verdict AND a.outcome = 'done' AND a.user_id = d.decided_by)))
     FROM decision d WHERE d.proposal_id = p.id) AS decided,
    (SELECT json_agg(json_build_object('side', s.side, 'by', s.seen_by)) FROM proposal_seen s WHERE s.proposal_id = p.id) AS "lookedAt",
    (SELECT json_agg(json_build_object('side', ${SIDE('a.provider_id')}, 'by', a.user_id)) FROM assignment a WHERE a.proposal_id = p.id) AS "takenOn",
    (SELECT json_agg(json_build_object('week', h.week, 'place', h.place, 'state', h.state) ORDER BY h.week) FROM slot_hold h WHERE h.proposal_id = p.id) AS holds,
    (SELECT json_agg(json_build_object('step', h.step, 'by', ${SIDE('h.provider_id')}) ORDER BY h.step) FROM hand_over_step h
     WHERE h.offer_id = o.id AND h.taken_back_at IS NULL) AS checked
  FROM proposal p LEFT JOIN offer o ON o.proposal_id = p.id LEFT JOIN transfer t ON t.offer_id = o.id WHERE p.id = ANY ($1)`;

const pseudonyms = new Pseudonyms(testSettings());
const SHORT = new Map<string, string>(
  PEOPLE.flatMap(({ user }) => [
    [idOf(user), user],
    [pseudonyms.of(idOf(user)), user],
  ]),
);
/** A name of the model for an id, or for what the trail keeps of it. */
const short = (id: string | null): string | null => (id === null ? null : (SHORT.get(id) ?? id));
const weekOf = (week: string): Week => WEEKS.indexOf(week) as Week;

/** What the database holds, in the words of the model. */
export async function worldIn(region: TestRegion, ids: Ids): Promise<Seen> {
  const rows = new Map(
    (await region.query<ProposalRow>(PROPOSALS, [ids.proposals])).map((row) => [row.id, row]),
  );
  const clients = await region.query<{ id: string; state: 'waiting'; aggressive: boolean }>(
    `SELECT id, state, 'aggression' = ANY (flags) AS aggressive FROM waiting_list_entry`,
  );
  const bars = await region.query<{ entry: string; programme: string }>(
    `SELECT b.entry_id AS entry, j.id AS programme FROM entry_bar b JOIN programme j ON b.barred IN (j.id, j.provider_id)`,
  );
  const cases = await region.query<{ id: string; entry: string; state: 'submitted' }>(
    'SELECT id, entry_id AS entry, state FROM table_case',
  );
  const slots = await region.query<{ programme: string; week: string; offered: number }>(
    'SELECT programme_id AS programme, week, offered FROM slot',
  );
  const offered = (programme: string) =>
    WEEKS.map(
      (week) => slots.find((one) => one.programme === programme && one.week === week)?.offered ?? 0,
    ) as [number, number, number];
  return {
    clients: ENTRIES.map((id) => {
      const { state, aggressive } = clients.find((one) => one.id === id)!;
      const barred = (programme: string | undefined): boolean =>
        bars.some((bar) => bar.entry === id && bar.programme === programme);
      return { state, aggressive, barred: [barred(PROGRAMMES[0]), barred(PROGRAMMES[1])] };
    }),
    proposals: ids.proposals.map((id) => proposalOf(rows.get(id)!, ids)),
    cases: ids.cases.map((id) => {
      const { entry, state } = cases.find((one) => one.id === id)!;
      return { client: ENTRIES.indexOf(entry), state };
    }),
    offered: [offered(PROGRAMMES[0]!), offered(PROGRAMMES[1]!)],
  };
}

function proposalOf(row: ProposalRow, { proposals }: Ids): Seen['proposals'][number] {
  const nameOf = (all: ProposalRow['lookedAt'], side: Side): string | null =>
    short(all?.find((one) => one.side === side)?.by ?? null);
  const decisionOf = (side: Side) => {
    const found = row.decided?.find((one) => one.side === side);
    return found === undefined ? null : { by: short(found.by)!, for: short(found.for) };
  };
  return {
    client: ENTRIES.indexOf(row.entry),
    programme: PROGRAMMES.indexOf(row.programme) as Programme,
    week: weekOf(row.week),
    byHand: short(row.byHand),
    // A run says as well what it replaced; the model does not follow whom.
    replaces: row.byHand === null || row.replaces === null ? null : proposals.indexOf(row.replaces),
    state: row.state,
    decided: { sending: decisionOf('sending'), receiving: decisionOf('receiving') },
    lookedAt: { sending: nameOf(row.lookedAt, 'sending'), receiving: nameOf(row.lookedAt, 'receiving') },
    takenOn: { sending: nameOf(row.takenOn, 'sending'), receiving: nameOf(row.takenOn, 'receiving') },
    holds: (row.holds ?? []).map((one) => ({ ...one, week: weekOf(one.week) })),
    offer: row.offer,
    transfer: row.transfer,
    checked: [...(row.checked ?? [])],
  };
}

/** All of every entry but what a push, an answer or a return may change of it. */
export async function clocks(region: TestRegion): Promise<string> {
  const rows = await region.query<{ row: object }>(
    `SELECT to_jsonb(e) - 'state' - 'valid_from' - 'confirmed_on' - 'flags' - 'content_sha256' AS row FROM waiting_list_entry e ORDER BY id`,
  );
  return JSON.stringify(rows);
}
