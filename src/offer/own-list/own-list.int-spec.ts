import request from 'supertest';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { anna, bram, RECEIVER, REGION, TestRegion, WEEK } from '../../../test/support/review/region.js';
import { daysAgo } from '../../../test/support/small-region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/index.js';
import { ReviewModule } from '../../review/index.js';
import { OfferModule } from '../offer.module.js';

const STEWARD: Actor = { ...anna, user: 'steward', role: 'data-steward', profession: null };

interface Line {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly flags: readonly string[];
  readonly proposal: string | null;
  readonly offer: string | null;
}
interface Listed {
  readonly items: readonly Line[];
  readonly total: number;
  readonly counts: readonly { status: string; count: number }[];
  readonly overdueDays: number | null;
}

describe('the own waiting list', () => {
  let test: TestApp;
  let region: TestRegion;

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule, OfferModule], env: { REGION } });
    region = await TestRegion.in(test.postgres);
    await region.places('there', WEEK, 50);
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });

  const post = async (path: string, body: object, actor: Actor = anna) =>
    request(test.app.getHttpServer())
      .post(`/api/v1${path}`)
      .set(await signedInAs(test.app, actor))
      .send(body);
  const list = async (body: object = {}, actor: Actor = anna): Promise<Listed> => {
    const { status, body: listed } = await post('/waiting-list/search', body, actor);
    expect(status).toBe(200);
    return listed as Listed;
  };
  const referenceOf = async (entry: string): Promise<string> =>
    (
      await region.one<{ reference: string }>('SELECT reference FROM waiting_list_entry WHERE id = $1', [
        entry,
      ])
    ).reference;

  it('says of each entry what is happening with it, and leads there', async () => {
    const waiting = await region.entry();
    const proposed = await region.proposal();
    const offered = await region.proposal();
    for (const [actor, version] of [
      [anna, 1],
      [bram, 2],
    ] as const)
      expect(
        (await post(`/proposals/${offered.id}/decisions`, { verdict: 'approve', version }, actor)).status,
      ).toBe(200);
    const approved = (await list({ reference: await referenceOf(offered.entry) })).items[0];
    expect(approved).toMatchObject({ status: 'approved', proposal: offered.id });
    const made = await post('/offers', { proposalId: offered.id });
    expect(made.status).toBe(201);
    const left = await region.entry();
    await region.query(`UPDATE waiting_list_entry SET state = 'left' WHERE id = $1`, [left]);

    const { items, total, counts } = await list();
    const statusOf = (entry: string): string | undefined => items.find(({ id }) => id === entry)?.status;
    expect([waiting, proposed.entry, offered.entry, left].map(statusOf)).toEqual([
      'waiting',
      'proposed',
      'offered',
      undefined,
    ]);
    expect(items.find(({ id }) => id === offered.entry)?.offer).toMatch(/^[0-9a-f-]{36}$/);
    expect(total).toBe(items.length);
    expect(counts).toEqual(expect.arrayContaining([{ status: 'left', count: 1 }]));
    expect((await list({ status: 'left' })).items.map(({ id }) => id)).toEqual([left]);
    expect((await list({ status: 'proposed' })).items.map(({ id }) => id)).toEqual([proposed.entry]);
  });

  it('finds somebody by the own reference or its beginning, whatever the capitals, and nobody by another', async () => {
    const entry = await region.entry();
    const reference = await referenceOf(entry);
    expect((await list({ reference: reference.toLowerCase() })).items.map(({ id }) => id)).toEqual([entry]);
    expect((await list({ reference: reference.slice(0, -1) })).items.map(({ id }) => id)).toContain(entry);
    for (const none of ['NONE', reference.replace('-', '_')])
      expect(await list({ reference: none })).toEqual({ items: [], total: 0, counts: [], overdueDays: null });
  });

  it('shows what has to be looked at: danger, an unknown wait, a wish not asked, and what nobody changed for long', async () => {
    const entry = await region.entry();
    await region.query(
      `UPDATE waiting_list_entry SET flags = '{acute-suicidality}', programme_id = NULL WHERE id = $1`,
      [entry],
    );
    await region.query(
      `UPDATE waiting_list_entry SET valid_from = now() - interval '200 days' WHERE id = $1`,
      [entry],
    );
    const [line] = (await list({ reference: await referenceOf(entry) })).items;
    expect(line?.flags).toEqual(['danger', 'wait-unknown', 'wish-not-asked', 'unchanged']);
    expect((await list({ flag: 'danger' })).items.map(({ id }) => id)).toEqual([entry]);
    await region.query(`UPDATE waiting_list_entry SET state = 'left' WHERE id = $1`, [entry]);
    expect((await list({ reference: await referenceOf(entry), status: 'left' })).items[0]?.flags).toEqual([]);
  });

  it('is the own list alone, for the people and systems of a provider, and each look at it is in the trail', async () => {
    const entry = await region.entry();
    const reference = await referenceOf(entry);
    expect(await list({ reference }, bram)).toEqual({ items: [], total: 0, counts: [], overdueDays: null });
    expect((await list({ reference }, STEWARD)).items).toHaveLength(1);
    const officer: Actor = { ...STEWARD, role: 'privacy-officer', organisation: null };
    expect((await post('/waiting-list/search', { reference }, officer)).status).toBe(403);
    const { seen } = await region.one<{ seen: number }>(
      `SELECT count(*)::integer AS seen FROM audit_event WHERE action = 'entry.read' AND user_id = 'steward' AND $1 = ANY (subject_ids)`,
      [entry],
    );
    expect(seen).toBe(1);
    expect(await region.count(`audit_event e WHERE e::text LIKE '%' || $1 || '%'`, [reference])).toBe(0);
  });

  it('says how old it is where the next delivery is overdue, and nothing of that of another', async () => {
    expect((await list({})).overdueDays).toBeNull();
    await region.query(
      `INSERT INTO push_receipt (region_id, provider_id, kind, mode, received_at, received_by, body_sha256, rows, created, changed, unchanged, removed, refused)
       SELECT $1, p, 'waiting-list', 'snapshot', (d::date + time '12:00') AT TIME ZONE 'Europe/Amsterdam', 'test', repeat('0', 64), 0, 0, 0, 0, 0, 0
       FROM unnest($2::text[], $3::text[]) AS r (p, d)`,
      [REGION, [anna.organisation, RECEIVER], [daysAgo(7), daysAgo(9)]],
    );
    expect([(await list({})).overdueDays, (await list({}, bram)).overdueDays]).toEqual([null, 9]);
    await region.query(`UPDATE push_receipt SET received_at = received_at - interval '24 hours'`);
    expect((await list({})).overdueDays).toBe(8);
    expect((await list({}, STEWARD)).overdueDays).toBe(8);
  });

  it('is read a page at a time, also where it is long', async () => {
    await region.query(
      `INSERT INTO waiting_list_entry (region_id, id, provider_id, reference, programme_id, area, diagnosis, settings, age_from, age_to, title, language, severity,
         insurer, max_travel, flags, registered_on, confirmed_on, content_sha256)
       SELECT $1, 'long' || i, $2, 'LONG-' || i, NULL, '0014', 'anxiety', '{2}', 25, 39, 'zvw', 'nl', 2, '3311', 45, '{}', current_date - (i % 400), current_date, 'hash'
       FROM generate_series(1, 2000) i`,
      [REGION, RECEIVER],
    );
    const first = await list({ limit: 50 }, bram);
    const second = await list({ limit: 50, offset: 50 }, bram);
    expect([first.total, first.items.length, second.items.length]).toEqual([2000, 50, 50]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(100);
    expect((await list({ reference: 'LONG-77' }, bram)).total).toBe(11);
  });
});
