import { orderWords } from '../../../libs/review/index.js';
import request from 'supertest';
import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  bram,
  carla,
  clinician,
  RECEIVER,
  REGION,
  SENDER,
  TestRegion,
  THIRD,
  WEEK,
  weekAhead,
} from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/index.js';
import { RegionSupply, ReviewModule } from '../../review/index.js';
import { OfferModule } from '../offer.module.js';

interface Problem {
  readonly code: string;
  readonly messages: { readonly nl: string; readonly en: string };
  readonly alternatives?: readonly unknown[];
}

interface Alternative {
  readonly programme: { readonly id: string };
  readonly week: string;
  readonly open: boolean;
}

describe('review and offer over HTTP', () => {
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

  const get = async (actor: Actor, path: string) =>
    request(test.app.getHttpServer())
      .get(`/api/v1${path}`)
      .set(await signedInAs(test.app, actor));
  const post = async (actor: Actor, path: string, body: object) =>
    request(test.app.getHttpServer())
      .post(`/api/v1${path}`)
      .set(await signedInAs(test.app, actor))
      .send(body);
  const approve = (actor: Actor, id: string, version: number) =>
    post(actor, `/proposals/${id}/decisions`, { verdict: 'approve', version });

  it('goes from worklist to accepted offer', async () => {
    const { id } = await region.proposal();
    const list = await get(bram, '/proposals?waitingFor=me&sort=urgency&limit=5&lang=en');
    expect(list.status).toBe(200);
    expect(list.body).toMatchObject({
      total: 1,
      counts: {
        waitingForUs: 1,
        waitingForOther: 0,
        approved: 0,
        byUrgency: { 'beyond-norm': 1, severe: 0 },
      },
    });
    expect((list.body as { items: unknown[] }).items[0]).toEqual({
      id,
      runId: expect.any(String) as string,
      assignee: null,
      origin: 'run',
      state: 'proposed',
      version: 1,
      side: 'receiving',
      eyes: { sending: false, receiving: false },
      seen: { sending: null, receiving: null },
      need: {
        diagnosis: 'anxiety',
        settings: ['2'],
        intensities: null,
        age: [25, 39],
        language: 'nl',
        severity: 2,
      },
      waited: 13,
      norm: { intake: 4, treatment: 10, total: 14 },
      now: {
        intakeWeeks: 20,
        totalWeeks: 26,
        beyondNorm: 28,
        known: { source: 'stated', nl: null, en: null },
        expected: null,
        againstNorm: {
          part: 'total',
          weeks: 12,
          nl: '12 weken boven de norm',
          en: '12 weeks beyond the norm',
        },
      },
      proposed: {
        intakeWeeks: 14,
        totalWeeks: 17,
        beyondNorm: 13,
        week: WEEK,
        againstNorm: { part: 'total', weeks: 3, nl: '3 weken boven de norm', en: '3 weeks beyond the norm' },
      },
      weeksSooner: 9,
      gainKnown: true,
      bringsUnderNorm: false,
      travelMinutes: 25,
      from: { provider: { id: SENDER, name: 'Sender' } },
      to: { provider: { id: RECEIVER, name: 'Receiver' }, programme: { id: 'there', name: 'Anxiety there' } },
      expiresOn: expect.any(String) as string,
      daysLeft: 10,
      urgency: { rank: 4, reasonNl: '12 weken boven de norm', reasonEn: '12 weeks beyond the norm' },
      wish: null,
      reference: null,
      danger: false,
      closed: null,
    });

    expect((await approve(anna, id, 1)).body).toMatchObject({
      state: 'approved-by-sending',
      eyes: { sending: true, receiving: false },
    });
    const approved = await approve(bram, id, 2);
    expect(approved.status).toBe(200);
    expect(approved.body).toMatchObject({
      state: 'approved',
      version: 3,
      hold: { week: WEEK },
      offerId: null,
      decisions: {
        sending: { verdict: 'approve', by: 'Name of anna', profession: 'gz-psycholoog', reason: null },
        receiving: { verdict: 'approve', by: 'Name of bram', profession: 'psychiater' },
      },
      allowed: {
        approve: false,
        refuse: false,
        reasonEn: 'Your organisation has already reviewed this proposal.',
      },
    });

    expect((await get(anna, '/offers/ready')).body).toMatchObject({
      total: 1,
      items: [{ id, urgency: { rank: 1 } }],
    });
    const offer = await post(anna, '/offers', { proposalId: id });
    expect(offer.status).toBe(201);
    const { id: offerId } = offer.body as { id: string };
    expect((await get(anna, `/proposals/${id}`)).body).toMatchObject({ offerId, urgency: { rank: 6 } });
    const accepted = await post(anna, `/offers/${offerId}/answer`, { answer: 'accepted', version: 1 });
    expect(accepted.status).toBe(200);
    expect(accepted.body).toMatchObject({
      state: 'accepted',
      version: 2,
      proposalId: id,
      transfer: 'planned',
    });
    expect((await get(bram, '/offers?state=accepted')).body).toMatchObject({
      total: 1,
      items: [{ side: 'receiving', reference: null }],
    });

    const early = await post(bram, `/offers/${offerId}/intake-held`, {});
    expect(early.status).toBe(409);
    expect((early.body as Problem).code).toBe('intake-not-yet');
    await region.query(`UPDATE transfer SET intake_week = $2 WHERE offer_id = $1`, [offerId, weekAhead(0)]);
    const steward = clinician(RECEIVER, 'dirk', { role: 'data-steward' });
    const analyst = clinician(RECEIVER, 'ada', { role: 'taskforce-analyst', organisation: null });
    expect((await post(bram, `/offers/${offerId}/started`, {})).body).toMatchObject({
      code: 'intake-not-held',
    });
    expect((await post(bram, `/offers/${offerId}/intake-held`, {})).body).toMatchObject({
      transfer: 'intake-held',
      next: { code: 'start-treatment', side: 'receiving' },
      allowed: { start: true, holdIntake: false },
    });
    for (const [actor, status] of [
      [steward, 403],
      [analyst, 403],
      [anna, 403],
      [carla, 404],
      [bram, 200],
      [bram, 409],
    ] as const)
      expect((await post(actor, `/offers/${offerId}/started`, {})).status).toBe(status);
    expect((await get(anna, `/offers/${offerId}`)).body).toMatchObject({ transfer: 'started' });
  });

  it('shows each side what it may see, with the alternatives there are now', async () => {
    const { id } = await region.proposal();
    const sending = (await get(anna, `/proposals/${id}`)).body as Record<string, unknown> & { need: object };
    const receiving = (await get(bram, `/proposals/${id}`)).body as Record<string, unknown> & {
      need: object;
    };
    expect(sending).toMatchObject({
      reference: expect.stringMatching(/^REF-/) as string,
      need: { insurer: '3311', registeredOn: expect.any(String) as string },
    });
    expect(receiving).toMatchObject({
      reference: null,
      need: { insurer: null, registeredOn: null, area: '0014', areaName: 'Groningen', maxTravel: 45 },
    });
    expect(JSON.stringify(receiving)).not.toMatch(/REF-|"3311"/);
    for (const seen of [sending, receiving]) {
      expect(seen['explanation']).toMatchObject({
        nl: [expect.stringContaining('9 weken eerder'), expect.anything(), expect.anything()],
      });
      expect(seen['norm']).toEqual({ intake: 4, treatment: 10, total: 14 });
      expect(seen['programme']).toMatchObject({
        name: 'Anxiety there',
        area: { code: '0037', name: 'Stadskanaal' },
        treatmentWait: 3,
        excludes: ['aggression'],
      });
      const allowed = { approve: true, refuse: true, reasonNl: null, reasonEn: null };
      expect(seen['allowed']).toEqual({ ...allowed, replace: seen === sending });
      expect(seen['alternatives']).toEqual([
        {
          programme: { id: 'online', name: 'Anxiety online' },
          provider: { id: THIRD, name: 'Third' },
          week: expect.any(String) as string,
          weeksSooner: expect.any(Number) as number,
          travelMinutes: null,
          open: true,
          differenceNl: expect.stringMatching(/, online in plaats van reizen$/) as string,
          differenceEn: expect.any(String) as string,
          changesNl: expect.any(Array) as string[],
          changesEn: expect.arrayContaining([
            'Anxiety online (Third) instead of Anxiety there (Receiver).',
            'Online instead of at a location.',
          ]) as string[],
        },
      ]);
    }
  });

  it('says which places are promised to others, and offers none of those instead of a lost one', async () => {
    const [first, second] = [weekAhead(5), weekAhead(7)];
    await region.query(`DELETE FROM slot WHERE programme_id = 'online'`);
    await region.places('online', first, 1);
    const alternatives = async (id: string) => {
      // What has changed past the services is otherwise noticed within seconds.
      test.app.get(RegionSupply).forget();
      return ((await get(anna, `/proposals/${id}`)).body as { alternatives: Alternative[] }).alternatives;
    };
    const { id } = await region.proposal();
    expect(await alternatives(id)).toMatchObject([{ week: first, open: true }]);

    const other = await region.proposal({ programme: 'online', provider: THIRD, week: first });
    expect(await alternatives(id)).toMatchObject([
      {
        week: first,
        open: false,
        differenceNl: expect.stringMatching(
          /; die plek is in deze ronde aan een ander voorgesteld$/,
        ) as string,
        differenceEn: expect.stringMatching(
          /; that place is proposed to somebody else in this round$/,
        ) as string,
      },
    ]);
    // Its own proposal does not stand in its way.
    expect(await alternatives(other.id)).toMatchObject([{ programme: { id: 'there' }, open: true }]);

    const lost = async () => {
      const { body } = await approve(anna, (await region.proposal({ week: '2031-W01' })).id, 1);
      const found = (body as Problem).alternatives as Alternative[];
      return found.filter(({ programme }) => programme.id === 'online').map(({ week }) => week);
    };
    expect(await lost()).toEqual([]);
    await region.places('online', second, 2);
    expect(await lost()).toEqual([second]);
    expect(await alternatives(id)).toMatchObject([{ week: second, open: true }]);

    await region.query(
      `UPDATE proposal SET state = 'expired', version = 2, closed_at = now() WHERE id = $1`,
      [other.id],
    );
    expect(await alternatives(id)).toMatchObject([{ week: first, open: true }]);
  });

  it('records each look at a proposal', async () => {
    const { id } = await region.proposal();
    await get(bram, `/proposals/${id}`);
    await get(anna, '/proposals');
    expect(
      await region.query(
        `SELECT action, user_id, organisation, ground FROM audit_event
         WHERE (subject_id = $1 OR $1 = ANY (subject_ids)) AND action <> 'proposal.state' ORDER BY id`,
        [id],
      ),
    ).toEqual([
      { action: 'proposal.read', user_id: 'bram', organisation: RECEIVER, ground: 'transfer-review' },
      { action: 'proposal.list', user_id: 'anna', organisation: SENDER, ground: 'transfer-review' },
    ]);
  });

  it('is empty and knows nothing for a third organisation', async () => {
    const { id } = await region.proposal();
    expect((await get(carla, '/proposals')).body).toEqual({
      order: orderWords(),
      items: [],
      total: 0,
      counts: {
        waitingForUs: 0,
        waitingForOther: 0,
        approved: 0,
        byUrgency: { 'last-days': 0, 'other-approved': 0, severe: 0, 'beyond-norm': 0, sooner: 0 },
      },
    });
    expect((await get(carla, `/proposals/${id}`)).status).toBe(404);
    expect((await approve(carla, id, 1)).status).toBe(404);
    expect((await post(carla, '/offers', { proposalId: id })).status).toBe(404);
    expect((await get(carla, '/follow-ups')).body).toMatchObject({ items: [], total: 0 });
  });

  it('takes neither a side nor an organisation from the body', async () => {
    const { id } = await region.proposal();
    for (const forged of [
      { side: 'receiving' },
      { organisation: RECEIVER },
      { providerId: RECEIVER },
      { decidedBy: 'bram' },
    ]) {
      const answer = await post(anna, `/proposals/${id}/decisions`, {
        verdict: 'approve',
        version: 1,
        ...forged,
      });
      expect(answer.status).toBe(400);
    }
    expect(await region.stateOf(id)).toMatchObject({ state: 'proposed' });
  });

  it.each([
    ['a data steward', clinician(SENDER, 'dirk', { role: 'data-steward' })],
    ['an analyst', clinician(SENDER, 'ada', { role: 'taskforce-analyst', organisation: null })],
  ])('opens no door of review or offer to %s', async (_, actor) => {
    const { id } = await region.proposal();
    expect((await get(actor, '/proposals')).status).toBe(403);
    expect((await approve(actor, id, 1)).status).toBe(403);
    expect((await get(actor, '/offers')).status).toBe(403);
    expect((await post(actor, '/offers', { proposalId: id })).status).toBe(403);
  });

  it('lets nobody in as the engine', async () => {
    expect((await get(clinician(SENDER, 'evil', { role: 'engine' }), '/proposals')).status).toBe(401);
  });

  it('says which profession is missing, and asks who is not signed in to sign in', async () => {
    const { id } = await region.proposal();
    const refused = await approve(clinician(SENDER, 'kees', { profession: 'secretaris' }), id, 1);
    expect(refused.status).toBe(403);
    expect((refused.body as Problem).code).toBe('not-qualified');
    expect(
      (await get(clinician(SENDER, 'kees', { profession: null }), `/proposals/${id}`)).body,
    ).toMatchObject({
      allowed: {
        approve: false,
        refuse: false,
        reasonNl: expect.stringContaining('regiebehandelaar') as string,
      },
    });
    expect((await request(test.app.getHttpServer()).get('/api/v1/proposals')).status).toBe(401);
  });

  it('answers a lost place with what is left', async () => {
    const { id } = await region.proposal({ week: '2031-W01' });
    const answer = await approve(anna, id, 1);
    expect(answer.status).toBe(409);
    const problem = answer.body as Problem;
    expect(problem).toMatchObject({
      code: 'slot-gone',
      messages: { nl: expect.stringContaining('ingetrokken') as string },
    });
    expect(problem.alternatives).toHaveLength(2);
  });

  it.each([
    [{ verdict: 'approve' }],
    [{ verdict: 'maybe', version: 1 }],
    [{ verdict: 'approve', version: '1' }],
    [{ verdict: 'refuse', reason: "'; DROP TABLE proposal; --", version: 1 }],
    [{ verdict: 'refuse', version: 1 }],
    [{ verdict: 'approve', reason: 'clinically-unsuitable', version: 1 }],
  ])('refuses %j with what is expected', async (body) => {
    const { id } = await region.proposal();
    const answer = await post(anna, `/proposals/${id}/decisions`, body);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(await region.stateOf(id)).toMatchObject({ state: 'proposed' });
  });

  it.each([
    '/proposals?limit=0',
    '/proposals?limit=x',
    '/proposals?state=nope',
    '/proposals?side=both',
    '/proposals/123',
    '/offers?state=x',
  ])('refuses GET %s', async (path) => {
    expect((await get(anna, path)).status).toBe(400);
  });
});
