import pg from 'pg';
import request from 'supertest';
import { type TestApp, testApp } from '../../test/support/app.js';
import { LiveClient } from '../../test/support/notify/live-client.js';
import {
  anna,
  bram,
  carla,
  clinician,
  RECEIVER,
  REGION,
  SENDER,
  TestRegion,
  WEEK,
} from '../../test/support/review/region.js';
import { signedInAs } from '../../test/support/sign-in.js';
import { OFFER_EVENTS, OFFER_STATES, TRANSFER_STATES } from '../../libs/offer/index.js';
import { PROPOSAL_EVENTS } from '../../libs/review/index.js';
import { PROPOSAL_STATES } from '../../libs/matching/index.js';
import { type Actor, engineActor } from '../platform/base/database/index.js';
import { EventKinds, EventSequencer } from '../platform/messaging/events/index.js';
import { ReviewModule } from '../review/index.js';
import { FOLLOW_UP_KINDS } from '../registry/index.js';
import { OfferModule } from './offer.module.js';

interface Row {
  readonly kind: string;
  readonly subject_id: string;
  readonly organisations: string[];
  readonly by_user: string | null;
  readonly position: string | null;
}

describe('events', () => {
  let test: TestApp;
  let region: TestRegion;
  const clients: LiveClient[] = [];

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule, OfferModule], env: { REGION } });
    await test.app.listen(0, '127.0.0.1');
    region = await TestRegion.in(test.postgres);
    await region.places('there', WEEK, 50);
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });

  const live = async (actor: Actor, last?: string): Promise<LiveClient> => {
    const client = await LiveClient.open(test.app, actor, last);
    clients.push(client);
    return client;
  };
  const post = async (actor: Actor, path: string, body: object) =>
    request(test.app.getHttpServer())
      .post(`/api/v1${path}`)
      .set(await signedInAs(test.app, actor))
      .send(body);
  const list = async (actor: Actor, query = '') =>
    request(test.app.getHttpServer())
      .get(`/api/v1/events${query}`)
      .set(await signedInAs(test.app, actor));
  const eventsOf = (subject: string): Promise<Row[]> =>
    region.query<Row & pg.QueryResultRow>('SELECT * FROM event WHERE subject_id = $1 ORDER BY id', [subject]);
  const approve = (actor: Actor, id: string, version: number) =>
    post(actor, `/proposals/${id}/decisions`, { verdict: 'approve', version });
  const system: Actor = {
    ...clinician(SENDER, 'system:x'),
    role: 'provider-system',
    profession: null,
  };

  it('have words for every state there is', () => {
    const expected = [
      ...PROPOSAL_STATES.map((state) => `proposal.${state}`),
      ...OFFER_STATES.map((state) => `offer.${state}`),
      ...TRANSFER_STATES.map((state) => `transfer.${state}`),
      ...FOLLOW_UP_KINDS.map((kind) => `follow-up.${kind}`),
      'follow-up.handed-over',
    ];
    expect([...PROPOSAL_EVENTS, ...OFFER_EVENTS].map(({ kind }) => kind).sort()).toEqual(expected.sort());
  });

  it('are written by the tables, with whom they concern and who did it, and nothing of the client', async () => {
    const { id, entry } = await region.proposal();
    await approve(anna, id, 1);
    await approve(bram, id, 2);
    const offer = (await post(anna, '/offers', { proposalId: id })).body as { id: string };
    await post(anna, `/offers/${offer.id}/answer`, { answer: 'accepted', version: 1 });
    const rows = [...(await eventsOf(id)), ...(await eventsOf(offer.id))];
    expect(rows.map(({ kind, organisations, by_user }) => [kind, organisations, by_user])).toEqual([
      ['proposal.proposed', [SENDER, RECEIVER], null],
      ['proposal.approved-by-sending', [SENDER, RECEIVER], 'anna'],
      ['proposal.approved', [SENDER, RECEIVER], 'bram'],
      ['proposal.concluded', [SENDER, RECEIVER], 'anna'],
      ['offer.offered', [SENDER, RECEIVER], 'anna'],
      ['offer.accepted', [SENDER, RECEIVER], 'anna'],
      ['transfer.planned', [SENDER, RECEIVER], 'anna'],
    ]);
    expect(JSON.stringify(rows)).not.toContain(entry);
    expect(JSON.stringify(rows)).not.toContain('anxiety');
  });

  it('go with the transaction that is rolled back', async () => {
    const { id } = await region.proposal();
    await expect(
      test.database.transaction(engineActor(REGION), async (tx) => {
        await tx.query(`UPDATE proposal SET state = 'withdrawn', version = version + 1 WHERE id = $1`, [id]);
        throw new Error('not after all');
      }),
    ).rejects.toThrow('not after all');
    expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(['proposal.proposed']);
  });

  it('get positions without a gap or a repetition, whoever gives them, and never below one that was seen', async () => {
    const sequencer = test.app.get(EventSequencer);
    const holder = new pg.Client({ connectionString: test.postgres.ownerUrl });
    await holder.connect();
    try {
      // Draws a low id and commits late: what an id as a cursor would miss.
      const { id: late } = await region.proposal();
      const { id: early } = await region.proposal();
      await sequencer.sequence();
      await holder.query('BEGIN');
      await holder.query(`UPDATE proposal SET state = 'withdrawn', version = 2 WHERE id = $1`, [late]);
      await region.query(`UPDATE proposal SET state = 'withdrawn', version = 2 WHERE id = $1`, [early]);
      await Promise.all(Array.from({ length: 8 }, () => sequencer.sequence()));
      const seen = Number((await eventsOf(early)).at(-1)?.position);
      await holder.query('COMMIT');
      await Promise.all(Array.from({ length: 8 }, () => sequencer.sequence()));
      const [first, second] = [(await eventsOf(early)).at(-1)!, (await eventsOf(late)).at(-1)!];
      expect(Number(first.position)).toBe(seen);
      expect(Number(second.position)).toBe(seen + 1);
    } finally {
      await holder.end();
    }
    const { n, most } = await region.one<{ n: string; most: string }>(
      'SELECT count(DISTINCT position) AS n, max(position) AS most FROM event',
    );
    expect(n).toBe(most);
  });

  describe('as the application role in SQL', () => {
    const attempt = (actor: Actor, sql: string): Promise<string> =>
      test.database
        .transaction(actor, (tx) => tx.query(sql))
        .then(
          (rows: unknown) => `done ${JSON.stringify(rows)}`,
          (error: { driverError?: { constraint?: string }; message: string }) =>
            error.driverError?.constraint ?? error.message,
        );

    it('can be written by nobody, not even through a table of one’s own', async () => {
      const insert = `INSERT INTO event (region_id, kind, subject_id, organisations) VALUES ('${REGION}', 'proposal.approved', gen_random_uuid(), '{${SENDER}}')`;
      expect(await attempt(engineActor(REGION), insert)).toMatch(/permission denied/);
      const trap = `CREATE TEMP TABLE trap (region_id text, id uuid, state text, p text);
        CREATE TRIGGER t AFTER INSERT ON trap FOR EACH ROW EXECUTE FUNCTION record_event('proposal', 'id', 'state', '{p}')`;
      expect(await attempt(engineActor(REGION), trap)).toMatch(/permission denied for function record_event/);
    });

    it('are not rewritten, moved or removed', async () => {
      await test.app.get(EventSequencer).sequence();
      const engine = engineActor(REGION);
      expect(await attempt(engine, `UPDATE event SET kind = 'proposal.refused'`)).toMatch(
        /permission denied/,
      );
      expect(await attempt(engine, 'UPDATE event SET position = position + 100000')).toBe('event_once');
      const before = await region.count('event');
      await attempt(engine, 'DELETE FROM event');
      expect(await region.count('event')).toBe(before);
    });

    it('are seen by the organisations they concern and by nobody else', async () => {
      await region.proposal();
      const seen = (actor: Actor) => attempt(actor, 'SELECT count(*)::integer AS n FROM event');
      expect(await seen(carla)).toBe('done [{"n":0}]');
      expect(await seen({ ...anna, region: 'ELSEWHERE' })).toBe('done [{"n":0}]');
      expect(await seen({ ...anna, role: 'taskforce-analyst' })).toBe('done [{"n":0}]');
      expect(await seen(anna)).not.toBe('done [{"n":0}]');
    });
  });

  it('are listed for a system of the organisation, in order, and continued where it stopped', async () => {
    await region.proposal();
    await test.app.get(EventSequencer).sequence();
    const kinds = test.app.get(EventKinds);
    const between = kinds.all().filter(({ betweenPeople }) => betweenPeople === true);
    expect(between.map(({ kind }) => kind)).toContain('absence.named');
    expect(kinds.seenBy(system.role).length).toBe(kinds.all().length - between.length);
    const first = (await list(bram, '?limit=2')).body as { items: { id: number }[]; next: number };
    expect(first.items).toHaveLength(2);
    const rest = (await list(bram, `?after=${first.next}&limit=1000`)).body as {
      items: { id: number }[];
      next: number;
    };
    const ids = [...first.items, ...rest.items].map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect((await list(bram, `?after=${rest.next}`)).body).toEqual({ items: [], next: rest.next });
    expect((await list(carla)).body).toEqual({ items: [], next: 0 });
    expect((await list(bram, '?after=-1')).status).toBe(400);
    expect((await list({ ...anna, role: 'insurer', organisation: '3311' })).status).toBe(403);
  });

  it('show a data steward what comes back, and no proposals', async () => {
    const steward: Actor = { ...anna, user: 'steward', role: 'data-steward', profession: null };
    const { id } = await region.proposal();
    await post(anna, `/proposals/${id}/decisions`, {
      verdict: 'refuse',
      reason: 'clinically-unsuitable',
      version: 1,
    });
    await test.app.get(EventSequencer).sequence();
    const { items } = (await list(steward, '?limit=1000')).body as { items: { topic: string }[] };
    expect(new Set(items.map(({ topic }) => topic))).toEqual(new Set(['follow-ups']));
  });

  describe('reach open pages', () => {
    it('of the other side at once, in words, and of nobody else', async () => {
      const { id } = await region.proposal();
      const [own, other, third] = await Promise.all([live(anna), live(bram), live(carla)]);
      await Promise.all([own, other, third].map((page) => page.heard(({ event }) => event === 'ready')));
      await approve(anna, id, 1);
      const heard = await other.heard(
        ({ data }) => data.changes?.[0]?.['kind'] === 'proposal.approved-by-sending',
      );
      expect(heard.data.changes).toEqual([
        {
          kind: 'proposal.approved-by-sending',
          topic: 'proposals',
          count: 1,
          subjectIds: [id],
          mine: false,
          message: {
            nl: 'De organisatie waar de cliënt wacht heeft een voorstel goedgekeurd; nu kijkt u',
            en: 'The organisation where the client waits has approved a proposal; it is your turn to look',
          },
        },
      ]);
      const mine = await own.heard(
        ({ data }) => data.changes?.[0]?.['kind'] === 'proposal.approved-by-sending',
      );
      expect(mine.data.changes?.[0]).toMatchObject({ mine: true, message: null });
      expect(third.messages.map(({ event }) => event)).toEqual(['ready']);
    });

    it('that come back with the last id they heard, without a gap and without a repetition', async () => {
      const page = await live(bram);
      const { id: from } = await page.heard(({ event }) => event === 'ready');
      page.close();
      const made = [await region.proposal(), await region.proposal()].map(({ id }) => id);
      await test.app.get(EventSequencer).sequence();
      const back = await live(bram, from!);
      const heard = await back.heard(({ event }) => event === 'change');
      expect(heard.data.changes).toMatchObject([{ kind: 'proposal.proposed', count: 2, subjectIds: made }]);
      const again = await live(bram, heard.id!);
      const { id } = await region.proposal();
      const next = await again.heard(({ event }) => event === 'change');
      expect(next.data.changes).toMatchObject([{ count: 1, subjectIds: [id] }]);
      expect(again.messages.map(({ event }) => event)).toEqual(['change']);
    });

    it.each(['999999999', 'x; DROP', '99999999999999999999'])(
      'with a reset where the id they bring (%s) is none of ours',
      async (last) => {
        const page = await live(bram, last);
        await page.heard(({ event }) => event === 'reset');
      },
    );

    it('of one person up to six at once', async () => {
      const many: Actor = clinician(RECEIVER, 'many-tabs');
      const pages: LiveClient[] = [];
      for (let page = 0; page < 6; page++) pages.push(await live(many));
      expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
      expect((await live(many)).status).toBe(429);
      pages[0]!.close();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect((await live(many)).status).toBe(200);
    });

    it('until their session ends, at once and wherever it was ended', async () => {
      const [leaving, staying] = [await live(clinician(RECEIVER, 'leaving')), await live(bram)];
      await leaving.heard(({ event }) => event === 'ready');
      await region.query(
        `UPDATE session SET revoked_at = now(), revoked_because = 'by-administrator' WHERE user_id = 'leaving'`,
      );
      await leaving.over(1_000);
      expect(staying.ended).toBe(false);
    });

    it('again after the database cut the connection that wakes us', async () => {
      const page = await live(bram);
      await page.heard(({ event }) => event === 'ready');
      const superuser = new pg.Client({ connectionString: test.postgres.superuserUrl });
      await superuser.connect();
      const { rowCount } = await superuser.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
      );
      await superuser.end();
      expect(rowCount).toBe(1);
      const { id } = await region.proposal();
      const heard = await page.heard(({ event }) => event === 'change', 10_000);
      expect(heard.data.changes).toMatchObject([{ subjectIds: [id] }]);
    });
  });
});
