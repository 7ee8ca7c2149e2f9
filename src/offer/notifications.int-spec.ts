import request from 'supertest';
import { type TestApp, testApp } from '../../test/support/app.js';
import {
  anna,
  bram,
  carla,
  clinician,
  REGION,
  SENDER,
  TestRegion,
  WEEK,
} from '../../test/support/review/region.js';
import { signedInAs } from '../../test/support/sign-in.js';
import { messageInBoth } from '../../libs/words/index.js';
import { OFFER_EVENTS } from '../../libs/offer/index.js';
import { PROPOSAL_EVENTS } from '../../libs/review/index.js';
import { type Actor, engineActor } from '../platform/base/database/index.js';
import { EventSequencer } from '../platform/messaging/events/index.js';
import { ReviewModule } from '../review/index.js';
import { OfferModule } from './offer.module.js';

interface Item {
  readonly id: number;
  readonly kind: string;
  readonly count: number;
  readonly subjectId: string | null;
  readonly by: { id: string; name: string } | null;
  readonly read: boolean;
  readonly message: { nl: string; en: string };
}
interface List {
  readonly unread: number;
  readonly items: Item[];
}

describe('the bell', () => {
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

  const send = async (actor: Actor, path: string, body: object = {}) =>
    request(test.app.getHttpServer())
      .post(`/api/v1${path}`)
      .set(await signedInAs(test.app, actor))
      .send(body);
  const list = async (actor: Actor, query = ''): Promise<List> => {
    await test.app.get(EventSequencer).sequence();
    const answer = await request(test.app.getHttpServer())
      .get(`/api/v1/notifications${query}`)
      .set(await signedInAs(test.app, actor));
    return answer.body as List;
  };
  const approve = (actor: Actor, id: string, version: number) =>
    send(actor, `/proposals/${id}/decisions`, { verdict: 'approve', version });
  const fresh = (organisation: string, user: string): Actor => clinician(organisation, user);

  it('tells the other side who did what, and not oneself', async () => {
    const { id } = await region.proposal();
    await approve(anna, id, 1);
    const [latest] = (await list(bram)).items;
    expect(latest).toMatchObject({
      kind: 'proposal.approved-by-sending',
      topic: 'proposals',
      count: 1,
      subjectId: id,
      by: { id: SENDER, name: 'Sender' },
      read: false,
      message: {
        en: 'The organisation where the client waits has approved a proposal; it is your turn to look',
      },
    });
    expect((await list(anna)).items.map(({ kind }) => kind)).not.toContain('proposal.approved-by-sending');
    expect((await list(carla)).items).toEqual([]);
  });

  it('tells what happened at once to many as one', async () => {
    const ids = [await region.proposal(), await region.proposal(), await region.proposal()].map(
      ({ id }) => id,
    );
    await test.database.transaction(engineActor(REGION), (tx) =>
      tx.query(`UPDATE proposal SET state = 'expired', version = version + 1 WHERE id = ANY ($1)`, [ids]),
    );
    const [latest] = (await list(bram)).items;
    expect(latest).toMatchObject({
      kind: 'proposal.expired',
      count: 3,
      subjectId: null,
      by: null,
      message: { nl: '3 voorstellen zijn verlopen zonder besluit' },
    });
  });

  it('keeps what each person has read apart, one by one and all at once', async () => {
    const [one, other] = [fresh(bram.organisation!, 'reader-1'), fresh(bram.organisation!, 'reader-2')];
    const before = await list(one);
    expect(before.unread).toBe(before.items.length);
    const { id } = before.items[1]!;
    expect((await send(one, `/notifications/${id}/read`)).status).toBe(204);
    expect((await send(one, `/notifications/${id}/read`)).status).toBe(204);
    const after = await list(one);
    expect(after.unread).toBe(before.unread - 1);
    expect(after.items.filter(({ read }) => read).map((item) => item.id)).toEqual([id]);
    expect((await list(other)).unread).toBe(before.unread);
    await send(one, '/notifications/read', { until: before.items[0]!.id });
    expect((await list(one)).unread).toBe(0);
    expect(await region.count(`notification_read WHERE user_id = 'reader-1'`)).toBe(0);
    await region.proposal();
    const now = await list(one);
    expect(now.unread).toBe(1);
    expect(now.items[0]).toMatchObject({ kind: 'proposal.proposed', read: false });
  });

  it('counts all that is unread, also beyond the part that is shown', async () => {
    const reader = fresh(bram.organisation!, 'reader-3');
    const { unread, items } = await list(reader, '?limit=1');
    expect(items).toHaveLength(1);
    expect(unread).toBeGreaterThan(1);
  });

  it('does not let anybody read ahead', async () => {
    const reader = fresh(bram.organisation!, 'reader-4');
    expect((await send(reader, '/notifications/read', { until: Number.MAX_SAFE_INTEGER })).status).toBe(204);
    await region.proposal();
    expect((await list(reader)).unread).toBe(1);
    expect((await send(reader, '/notifications/read', { until: -1 })).status).toBe(400);
    expect((await send(reader, '/notifications/999999/read')).status).toBe(404);
    expect((await send(reader, '/notifications/x/read')).status).toBe(400);
  });

  it('does not let a third organisation mark what it does not see', async () => {
    const [{ id }] = (await list(bram)).items as [Item];
    expect((await send(carla, `/notifications/${id}/read`)).status).toBe(404);
  });

  it('is there for who has something to do, and says nothing of clients to who runs the region', async () => {
    const rung = async (role: Actor['role']) =>
      request(test.app.getHttpServer())
        .get('/api/v1/notifications')
        .set(await signedInAs(test.app, { ...anna, role, organisation: null }));
    for (const role of ['insurer', 'privacy-officer'] as const) expect((await rung(role)).status).toBe(403);
    for (const role of ['taskforce-analyst', 'administrator'] as const)
      expect(await rung(role)).toMatchObject({ status: 200, body: { items: [], unread: 0 } });
    const steward: Actor = { ...anna, user: 'steward', role: 'data-steward', profession: null };
    const kinds = (await list(steward)).items.map(({ kind }) => kind.split('.')[0]);
    expect(kinds.every((kind) => kind === 'follow-up' || kind === 'webhook')).toBe(true);
  });

  it('has no word of any kind that could say something of a client', () => {
    const texts = [...PROPOSAL_EVENTS, ...OFFER_EVENTS].flatMap(({ what, notices }) => [
      ...Object.values(messageInBoth({ key: what })),
      ...notices.flatMap((key) =>
        key === null
          ? []
          : [1, 2, 250].flatMap((count) => Object.values(messageInBoth({ key, params: { count } }))),
      ),
    ]);
    expect(texts.length).toBeGreaterThan(100);
    const { diagnosis, area } = {
      diagnosis: /angst|anxiety|depress|diagnos|verslav|addict|psychos/i,
      area: /gemeente|postcode|municipal/i,
    };
    for (const text of texts) {
      expect(text).not.toMatch(diagnosis);
      expect(text).not.toMatch(area);
      expect(text.replace(/\b(1|2|250)\b/g, '')).not.toMatch(/\d/);
      expect(text).not.toContain('{');
    }
  });

  it('keeps read marks to the person, as the application role in SQL', async () => {
    await send(bram, '/notifications/read', { until: 1 });
    const seen = (actor: Actor) =>
      test.database.transaction(actor, (tx) =>
        tx.query<{ n: number }[]>(
          `SELECT count(*)::integer AS n FROM notification_reader WHERE user_id = 'bram'`,
        ),
      );
    expect(await seen(bram)).toEqual([{ n: 1 }]);
    expect(await seen({ ...bram, user: 'colleague' })).toEqual([{ n: 0 }]);
    expect(await seen({ ...bram, organisation: SENDER })).toEqual([{ n: 0 }]);
    await expect(
      test.database.transaction({ ...bram, user: 'colleague' }, (tx) =>
        tx.query(`INSERT INTO notification_reader VALUES ($1, 'bram', $2, 99)`, [REGION, bram.organisation]),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});
