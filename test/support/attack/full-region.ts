import { gzipSync } from 'node:zlib';
import { SealJob } from '../../../src/platform/audit/chain/seal.job.js';
import { type Actor, type Role } from '../../../src/platform/base/database/actor.js';
import { todayOf } from '../../../src/platform/base/time/index.js';
import {
  anna,
  bram,
  carla,
  clinician,
  RECEIVER,
  REGION,
  SENDER,
  THIRD,
  WEEK,
  weekAhead,
} from '../review/region.js';
import { daysAgo } from '../small-region.js';
import { PROVIDERS, type WholeApp } from './whole-app.js';
import { pseudonym } from '../pseudonym.js';

const steward = (organisation: string): Actor =>
  clinician(organisation, `steward-${organisation}`, { role: 'data-steward', profession: null });

/** A row of a list that can be taken, and what a test changes in it. */
export const entryRow = (reference: string, change: Record<string, unknown> = {}) => ({
  reference: pseudonym(reference),
  programme: null,
  area: '0014',
  diagnosis: 'anxiety',
  settings: ['2'],
  age: [25, 39],
  language: 'nl',
  severity: 2,
  insurer: '3311',
  maxTravel: 45,
  flags: [],
  registeredOn: daysAgo(91),
  ...change,
});

/** How the references of the entries begin that each provider pushed here. */
const OWN = 'VWN';

async function must(
  test: WholeApp,
  actor: Actor,
  method: string,
  path: string,
  body: unknown,
): Promise<unknown> {
  const answer = await test.call(actor, method, path, { body });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.text === '' ? null : JSON.parse(answer.text);
}

/** Through the doors, as its parties: a proposal approved by both, offered, and answered as asked. */
async function carry(
  test: WholeApp,
  until: 'approved' | 'offered' | 'accepted' | 'declined' | 'returned',
): Promise<void> {
  const { id } = await test.region.proposal();
  const decide = (actor: Actor, version: number) =>
    must(test, actor, 'POST', `/api/v1/proposals/${id}/decisions`, { verdict: 'approve', version });
  await decide(anna, 1);
  await decide(bram, 2);
  if (until === 'approved') return;
  const offer = (await must(test, anna, 'POST', '/api/v1/offers', { proposalId: id })) as { id: string };
  if (until === 'offered') return;
  const answer = until === 'declined' ? { answer: 'declined', reason: 'too-far' } : { answer: 'accepted' };
  await must(test, anna, 'POST', `/api/v1/offers/${offer.id}/answer`, { ...answer, version: 1 });
  if (until === 'accepted')
    await must(test, anna, 'POST', `/api/v1/offers/${offer.id}/hand-over/consent`, {});
  if (until === 'returned')
    await must(test, anna, 'POST', `/api/v1/offers/${offer.id}/return`, { reason: 'client-withdrew' });
}

/** A meeting of the case table that is over: one case decided, with an action for its own organisation, and one left. */
async function holdTable(test: WholeApp): Promise<void> {
  const chair: Actor = { ...clinician(SENDER, 'chair'), role: 'case-table-chair', organisation: null };
  const meetings = (await must(test, chair, 'POST', '/api/v1/case-meetings', {
    on: todayOf(new Date()),
  })) as {
    items: { id: string; version: number }[];
  };
  const [{ id: meetingId, version }] = meetings.items;
  for (const provider of PROVIDERS) {
    const [{ id: entryId }] = await test.region.query<{ id: string }>(
      `SELECT id FROM waiting_list_entry WHERE provider_id = $1 AND reference LIKE '${OWN}%' ORDER BY reference LIMIT 1`,
      [provider],
    );
    const made = (await must(test, steward(provider), 'POST', '/api/v1/cases', { entryId })) as {
      id: string;
    };
    const path = `/api/v1/cases/${made.id}`;
    await must(test, chair, 'POST', `${path}/agenda`, { meetingId, version: 1 });
    if (provider !== THIRD)
      await must(test, chair, 'POST', `${path}/decision`, { decision: 'bridging-care', version: 2 });
  }
  await must(test, chair, 'POST', `/api/v1/case-meetings/${meetingId}/end`, { as: 'held', version });
}

/**
 * Three providers with rows in every table, each made through the doors where there is one: what belongs to one of
 * them has to stay there. A table that stays empty here is not attacked, which the specs report.
 */
export async function fillRegion(test: WholeApp): Promise<void> {
  const { region } = test;
  await region.places('there', WEEK, 40);
  for (const provider of PROVIDERS) {
    // Not the whole code: eight digits may be taken for a citizen service number, and the row refused.
    const code = provider.slice(-4);
    await must(test, steward(provider), 'POST', '/api/v1/waiting-list', {
      mode: 'delta',
      entries: [
        entryRow(`OWN-${code}-A`),
        entryRow(`OWN-${code}-B`, { severity: 3 }),
        entryRow(`BAD-${code}`, { diagnosis: 'no such code' }),
      ],
    });
    // A second push that changes something, so that there is history.
    await must(test, steward(provider), 'POST', '/api/v1/waiting-list', {
      mode: 'delta',
      entries: [entryRow(`OWN-${code}-A`, { severity: 3 })],
    });
    await must(test, steward(provider), 'PUT', '/api/v1/ceilings', {
      ceilings: [{ insurer: '3311', max: 40 }],
    });
  }
  for (const until of ['approved', 'offered', 'accepted', 'declined', 'returned'] as const)
    await carry(test, until);
  const refused = await region.proposal();
  await must(test, anna, 'POST', `/api/v1/proposals/${refused.id}/decisions`, {
    verdict: 'refuse',
    reason: 'clinically-unsuitable',
    version: 1,
  });
  await region.proposal();
  const half = await region.proposal({ provider: THIRD, programme: 'online', week: weekAhead(5) });
  await must(test, carla, 'POST', `/api/v1/proposals/${half.id}/decisions`, {
    verdict: 'approve',
    version: 1,
  });
  await region.query(
    `INSERT INTO unmatched (region_id, run_id, entry_id, provider_id, reason)
     SELECT e.region_id, r.id, e.id, e.provider_id, 'no-programme-left' FROM waiting_list_entry e, matching_run r
     WHERE e.region_id = $1 AND e.reference LIKE '${OWN}%'`,
    [REGION],
  );
  await region.query(
    `INSERT INTO matching_snapshot (region_id, run_id, problem_gzip) SELECT region_id, id, $1 FROM matching_run`,
    [
      gzipSync(
        JSON.stringify({ policy: { weights: {} }, providers: [], programmes: [], ceilings: [], entries: [] }),
      ),
    ],
  );
  // One that came to nothing: what asks for a finished run is answered at once instead of computing.
  await region.query(
    `INSERT INTO matching_run (region_id, status, requested_by, failure_code) VALUES ($1, 'failed', 'test', 'interrupted')`,
    [REGION],
  );
  await region.query(
    `INSERT INTO webhook_endpoint (region_id, provider_id, place, url, kinds, state, disabled_reason, secret, created_by)
     SELECT region_id, id, 1, 'https://192.0.2.1/hook', '{proposal.approved}', 'disabled', 'by-hand', 'sealed', 'test' FROM provider`,
  );
  await holdTable(test);
  await test.app.get(SealJob).seal();
}

/** A value that only some organisations may come to see, and which. */
export interface Secret {
  readonly value: string;
  readonly kind: string;
  readonly owners: readonly string[];
  /** Regional roles to whom it may be shown as well. */
  readonly roles: readonly Role[];
}

/** Ids and references per kind of thing, with the organisations that are a party to it. */
const KINDS: Readonly<Record<string, string>> = {
  entry: `SELECT id AS value, ARRAY[provider_id] AS owners FROM waiting_list_entry`,
  reference: `SELECT reference AS value, ARRAY[provider_id] AS owners FROM waiting_list_entry`,
  proposal: `SELECT id::text AS value, ARRAY[from_provider, to_provider] AS owners FROM proposal`,
  offer: `SELECT id::text AS value, ARRAY[from_provider, to_provider] AS owners FROM offer`,
  receipt: `SELECT id::text AS value, ARRAY[provider_id] AS owners FROM push_receipt`,
  'follow-up': `SELECT id::text AS value, ARRAY[provider_id] AS owners FROM follow_up`,
  // The chair of the table acts for the region: for that role they are there.
  case: `SELECT id::text AS value, ARRAY[provider_id] AS owners, ARRAY['case-table-chair'] AS roles FROM table_case`,
  'case-action': `SELECT id::text AS value, ARRAY[owner_id] AS owners, ARRAY['case-table-chair'] AS roles FROM case_action`,
  webhook: `SELECT id::text AS value, ARRAY[provider_id] AS owners FROM webhook_endpoint`,
  // A run is the region's own.
  run: `SELECT id::text AS value, ARRAY['${SENDER}', '${RECEIVER}', '${THIRD}'] AS owners FROM matching_run`,
};
export type Kind = keyof typeof KINDS;

export async function secretsOf(test: WholeApp): Promise<Secret[]> {
  const found = await Promise.all(
    Object.entries(KINDS).map(async ([kind, sql]) =>
      (
        await test.region.query<{ value: string; owners: string[]; roles?: Role[] }>(
          `${sql} WHERE region_id = '${REGION}'`,
        )
      ).map(({ value, owners, roles = [] }): Secret => ({ kind, value, owners, roles })),
    ),
  );
  return found.flat();
}

/** Written by looking, not by doing: changes in them are not what an attack is after. */
const ALWAYS_WRITTEN = new Set(['audit_event', 'audit_seal', 'session', 'issuer_record', 'failed_attempt']);

/** One hash per table over all its rows of the region, so that "nothing happened" can be said of everything at once. */
export async function fingerprint(test: WholeApp): Promise<Record<string, string>> {
  const tables = await test.region.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
  );
  const wanted = tables.map(({ name }) => name).filter((name) => !ALWAYS_WRITTEN.has(name));
  const [row] = await test.region.query<Record<string, string>>(
    `SELECT ${wanted.map((name) => `(SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM "${name}" t WHERE coalesce(to_jsonb(t) ->> 'region_id', '${REGION}') = '${REGION}') AS "${name}"`).join(', ')}`,
  );
  return row;
}
