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
  const labels = async (actor: Actor) => (await views.list(actor)).map(({ label }) => label);
  const post = async (actor: Actor, body: object) =>
    request(test.app.getHttpServer())
      .post('/api/v1/worklist-views')
      .set(await signedInAs(test.app, actor))
      .send(body);
  const insertAs = (actor: Actor, user: string, organisation: string, label = 'x') =>
    test.database.transaction(actor, (tx) =>
      tx.query(
        `INSERT INTO saved_view (region_id, provider_id, user_id, place, label, query) VALUES ('TEST', $1, $2, 20, $3, '{}')`,
        [organisation, user, label],
      ),
    );

  it('are there again for whoever saved them, in that organisation alone', async () => {
    const query = { waitingFor: 'me', diagnosis: 'anxiety', within: 7 };
    const saved = await post(anna, { label: ' Angst,  deze week ', query });
    expect(saved.status).toBe(201);
    expect(saved.body).toEqual({ id: expect.any(String) as string, label: 'Angst, deze week', query });
    expect(await views.list(anna)).toEqual([saved.body]);
    for (const other of [clinician(SENDER, 'ada'), { ...anna, organisation: RECEIVER }]) {
      expect(await views.list(other)).toEqual([]);
      expect(await views.remove(other, saved.body.id as string)).toBe(false);
    }
    expect(await views.remove(anna, saved.body.id as string)).toBe(true);
    expect(await labels(anna)).toEqual([]);
    expect(await views.remove(anna, randomUUID())).toBe(false);
  });

  it.each([
    [{ label: 'Client 111222333', query: {} }, 'label-with-identifier'],
    [{ label: '<b>', query: {} }, 'label-not-usable'],
    [{ label: 'Two\nlines of <', query: {} }, 'label-not-usable'],
  ])('refuse %j: %s', async (body, code) => {
    const { status, body: problem } = await post(anna, body);
    expect([status, (problem as { code: string }).code]).toEqual([400, code]);
  });

  it.each([
    { label: 'A' },
    { label: 'A', query: [] },
    { label: 'A', query: null },
    { label: 'A', query: { client: 'x' } },
    { label: 'A', query: { diagnosis: 'REF 1' } },
    { label: 'A', query: { limit: 5 } },
    { label: 'A', query: { within: { $gt: 1 } } },
    { label: 5, query: {} },
  ])('take filters of the worklist and nothing else: not %j', async (body) => {
    expect((await post(anna, body)).status).toBe(400);
    expect(await labels(anna)).toEqual([]);
  });

  it('have a name of their own each, and leave a trace without it', async () => {
    const ada = clinician(SENDER, 'ada');
    expect((await views.save(ada, 'Angst', {})).ok).toBe(true);
    expect(await views.save(ada, ' Angst ', { side: 'sending' })).toEqual({
      ok: false,
      error: 'label-taken',
    });
    const [event] = await region.query<{ detail: object }>(
      `SELECT detail FROM audit_event WHERE action = 'worklist-view.save' AND user_id = 'ada'`,
    );
    expect(JSON.stringify(event)).not.toContain('Angst');
  });

  it('are at most twenty, however many are saved at the same moment', async () => {
    const eva = clinician(SENDER, 'eva');
    const results = await Promise.all(
      Array.from({ length: MOST_VIEWS + 8 }, (_, i) => views.save(eva, `View ${i}`, {})),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(MOST_VIEWS);
    expect(results.filter((result) => !result.ok && result.error === 'too-many-views')).toHaveLength(8);
    const all = await views.list(eva);
    expect(all).toHaveLength(MOST_VIEWS);
    await views.remove(eva, all[4].id);
    expect((await views.save(eva, 'In its place', {})).ok).toBe(true);
    expect(await labels(eva)).toHaveLength(MOST_VIEWS);
  });

  it('are walled by SQL: in nobody else’s name, organisation or role, and with no other label', async () => {
    await expect(insertAs(anna, 'ada', SENDER)).rejects.toThrow(/row-level security/);
    await expect(insertAs(anna, 'anna', RECEIVER)).rejects.toThrow(/row-level security/);
    await expect(insertAs({ ...anna, role: 'data-steward' }, 'anna', SENDER)).rejects.toThrow(
      /row-level security/,
    );
    for (const label of ['', 'a<b>', 'x'.repeat(41), 'a\nb'])
      await expect(insertAs(anna, 'anna', SENDER, label)).rejects.toThrow(/saved_view_label/);
    await insertAs(anna, 'anna', SENDER, 'Financi\u00ebn, 3 dagen');
    await expect(insertAs(anna, 'anna', SENDER)).rejects.toThrow(/saved_view_places/);
    await expect(
      test.database.transaction(anna, (tx) => tx.query(`UPDATE saved_view SET label = 'y'`)),
    ).rejects.toThrow(/permission denied/);
  });
});
