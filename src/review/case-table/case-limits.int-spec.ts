import request from 'supertest';
import { plusDays } from '../../../libs/kernel/index.js';
import { MOST_ACTIONS, MOST_CASES } from '../../../libs/review/index.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { anna, chris, REGION, SENDER, TestRegion } from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { ReviewModule } from '../review.module.js';

describe('lists of the case table that people make longer', () => {
  let test: TestApp;
  let region: TestRegion;
  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule], env: { REGION } });
    region = await TestRegion.in(test.postgres);
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });

  const tomorrow = plusDays(todayOf(new Date()), 1);
  const post = async (actor: Actor, path: string, body: object) =>
    request(test.app.getHttpServer())
      .post(`/api/v1${path}`)
      .set(await signedInAs(test.app, actor))
      .send(body);

  it('have an end for a case that is brought and taken back for ever', async () => {
    const entry = await region.entry();
    for (let i = 0; i < MOST_CASES; i++) {
      const made = await post(anna, '/cases', { entryId: entry });
      expect([i, made.status]).toEqual([i, 201]);
      await post(anna, `/cases/${made.body.id}/take-back`, { version: 1 });
    }
    const more = await post(anna, '/cases', { entryId: entry });
    expect([more.status, more.body.code]).toEqual([409, 'too-many-cases']);
    expect((await post(anna, '/cases', { entryId: await region.entry() })).status).toBe(201);
  });

  it('have an end for what is asked for a case, also by many at once', async () => {
    const made = await post(anna, '/cases', { entryId: await region.entry() });
    const meetings = await post(chris, '/case-meetings', { on: tomorrow });
    const [{ id: meetingId }] = meetings.body.items as { id: string }[];
    await post(chris, `/cases/${made.body.id}/agenda`, { meetingId, version: 1 });
    const ask = () =>
      post(chris, `/cases/${made.body.id}/actions`, { code: 'ask-client', ownerId: SENDER, dueOn: tomorrow });
    const answers = await Promise.all(Array.from({ length: MOST_ACTIONS + 5 }, ask));
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(MOST_ACTIONS);
    expect(answers.filter(({ body }) => body.code === 'too-many-actions')).toHaveLength(5);
    expect(await region.count('case_action')).toBe(MOST_ACTIONS);
  });
});
