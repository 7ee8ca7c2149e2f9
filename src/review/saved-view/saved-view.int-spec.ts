import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { MOST_VIEWS } from '../../../libs/review/index.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  clinician,
  RECEIVER,
  REGION,
  SENDER,
  TestRegion,
} from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { ReviewModule } from '../review.module.js';
import { SavedViewService } from './saved-view.service.js';

describe('saved views of the worklist', () => {
  let test: TestApp;
  let region: TestRegion;
  let views: SavedViewService;

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule], env: { REGION } });
    region = await TestRegion.in(test.postgres);
    views = test.app.get(SavedViewService);
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });
  const post = async (actor: Actor, body: object) =>
    request(test.app.getHttpServer())
      .post('/api/v1/worklist-views')
      .set(await signedInAs(test.app, actor))
      .send(body);
  const insertAs = (actor: Actor, user: string, organisation: string, place = 20) =>
    test.database.transaction(actor, (tx) =>
      tx.query(
        `INSERT INTO saved_view (region_id, provider_id, user_id, place, query) VALUES ('TEST', $1, $2, $3, '{}')`,
        [organisation, user, place],
      ),
    );

  it('are there again for whoever saved them, in that organisation alone', async () => {
    const query = { waitingFor: 'me', diagnosis: 'anxiety', within: 7 };
    const saved = await post(anna, { query });
    expect(saved.status).toBe(201);
    expect(saved.body).toEqual({ id: expect.any(String) as string, query });
    expect(await views.list(anna)).toEqual([saved.body]);
    for (const other of [clinician(SENDER, 'ada'), { ...anna, organisation: RECEIVER }]) {
      expect(await views.list(other)).toEqual([]);
      expect(await views.remove(other, saved.body.id as string)).toBe(false);
    }
    expect(await views.remove(anna, saved.body.id as string)).toBe(true);
    expect(await views.list(anna)).toEqual([]);
    expect(await views.remove(anna, randomUUID())).toBe(false);
  });

  it.each([
    {},
    { label: 'client Jansen', query: {} },
    { query: [] },
    { query: null },
    { query: { client: 'x' } },
    { query: { diagnosis: 'REF 1' } },
    { query: { limit: 5 } },
    { query: { within: { $gt: 1 } } },
  ])('take filters of the worklist and nothing else: not %j', async (body) => {
    expect((await post(anna, body)).status).toBe(400);
    expect(await views.list(anna)).toEqual([]);
  });

  it('are kept once each', async () => {
    const ada = clinician(SENDER, 'ada');
    expect((await views.save(ada, { side: 'sending', within: 3 })).ok).toBe(true);
    expect(await views.save(ada, { within: 3, side: 'sending' })).toEqual({
      ok: false,
      error: 'view-kept-already',
    });
  });

  it('are at most twenty, however many are saved at the same moment', async () => {
    const eva = clinician(SENDER, 'eva');
    const results = await Promise.all(
      Array.from({ length: MOST_VIEWS + 8 }, (_, i) => views.save(eva, { within: i })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(MOST_VIEWS);
    expect(results.filter((result) => !result.ok && result.error === 'too-many-views')).toHaveLength(8);
    const all = await views.list(eva);
    expect(all).toHaveLength(MOST_VIEWS);
    await views.remove(eva, all[4].id);
    expect((await views.save(eva, { within: 100 })).ok).toBe(true);
    expect(await views.list(eva)).toHaveLength(MOST_VIEWS);
  });

  it('are walled by SQL: in nobody else’s name, organisation or role', async () => {
    await expect(insertAs(anna, 'ada', SENDER)).rejects.toThrow(/row-level security/);
    await expect(insertAs(anna, 'anna', RECEIVER)).rejects.toThrow(/row-level security/);
    await expect(insertAs({ ...anna, role: 'data-steward' }, 'anna', SENDER)).rejects.toThrow(
      /row-level security/,
    );
    await insertAs(anna, 'anna', SENDER);
    await expect(insertAs(anna, 'anna', SENDER)).rejects.toThrow(/saved_view_places/);
    await expect(insertAs(anna, 'anna', SENDER, 19)).rejects.toThrow(/saved_view_queries/);
    await expect(
      test.database.transaction(anna, (tx) => tx.query(`UPDATE saved_view SET query = '{}'`)),
    ).rejects.toThrow(/permission denied/);
  });
});
