import request from 'supertest';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { anna, bram, carla, chris, REGION, TestRegion, WEEK } from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/index.js';
import { ReviewModule } from '../../review/index.js';
import { CaseSubmissionService } from '../../review/case-table/case/case-submission.service.js';
import { CaseAgendaService } from '../../review/case-table/meeting/case-agenda.service.js';
import { todayOf } from '../../platform/base/time/index.js';
import { OfferModule } from '../offer.module.js';

describe('what the sending organisation calls its client', () => {
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
  const post = async (actor: Actor, path: string, body: object) => {
    const answer = await request(test.app.getHttpServer())
      .post(`/api/v1${path}`)
      .set(await signedInAs(test.app, actor))
      .send(body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer;
  };
  const approve = (actor: Actor, id: string, version: number, undoable = false) =>
    post(actor, `/proposals/${id}/decisions`, { verdict: 'approve', version, undoable });
  const referenceOf = async (entry: string): Promise<string> =>
    (
      await region.one<{ reference: string }>('SELECT reference FROM waiting_list_entry WHERE id = $1', [
        entry,
      ])
    ).reference;

  /** In the sender's answer, and nowhere in that of anybody else. */
  async function ownOnly(
    path: string,
    reference: string,
    others: readonly Actor[] = [bram, carla],
  ): Promise<void> {
    const own = await get(anna, path);
    expect({ path, status: own.status, told: own.text.includes(reference) }).toEqual({
      path,
      status: 200,
      told: true,
    });
    for (const actor of others) {
      const answer = await get(actor, path);
      expect({ path, by: actor.user, told: answer.text.includes(reference) }).toEqual({
        path,
        by: actor.user,
        told: false,
      });
    }
  }

  it('stands in each of its lists and in no answer to the receiving one, from proposal to hand-over', async () => {
    const { id, entry } = await region.proposal();
    const reference = await referenceOf(entry);
    await ownOnly('/proposals', reference);
    await ownOnly(`/proposals/${id}`, reference);
    const theirs = (await get(bram, '/proposals')).body as { items: { id: string; reference: unknown }[] };
    expect(theirs.items.find((one) => one.id === id)).toHaveProperty('reference', null);

    await approve(anna, id, 1, true);
    const decided = (await get(anna, '/pending-decisions')).body as {
      items: { id: string; reference: string }[];
    };
    expect(decided.items).toMatchObject([{ reference }]);
    await post(anna, `/pending-decisions/${decided.items[0]!.id}/effect`, {});
    await approve(bram, id, 2, true);
    const received = (await get(bram, '/pending-decisions')).body as { items: { id: string }[] };
    expect(received.items).toMatchObject([{ reference: null }]);
    await post(bram, `/pending-decisions/${received.items[0]!.id}/effect`, {});

    await ownOnly('/offers/ready', reference);
    await ownOnly('/proposals?state=approved', reference);
    const offer = (await post(anna, '/offers', { proposalId: id })).body as { id: string };
    await ownOnly('/offers', reference);
    await ownOnly(`/offers/${offer.id}`, reference);
    await post(anna, `/offers/${offer.id}/answer`, { answer: 'accepted', version: 1 });
    await ownOnly('/offers?phase=under-way', reference);
  });

  it('stands in its cases at the table, for nobody else at that table', async () => {
    const entry = await region.entry();
    const reference = await referenceOf(entry);
    const made = await test.app.get(CaseSubmissionService).submit(anna, entry);
    if (!made.ok) throw new Error(made.error);
    const agendas = test.app.get(CaseAgendaService);
    const planned = await agendas.plan(chris, todayOf(new Date()));
    if (!planned.ok) throw new Error(planned.error);
    await agendas.schedule(chris, made.value, { meeting: planned.value, version: 1 });
    await ownOnly('/cases', reference, [bram, carla, chris]);
    await ownOnly(`/cases?meeting=${planned.value}`, reference, [bram, carla, chris]);
    await ownOnly(`/cases/${made.value}`, reference, [bram, carla, chris]);
  });

  it('is counted with what waits for each side', async () => {
    const waiting = async (actor: Actor) =>
      (await get(actor, '/offers/waiting')).body as Record<string, number>;
    const [before, theirs] = [await waiting(anna), await waiting(bram)];
    const { id } = await region.proposal();
    await approve(anna, id, 1);
    await approve(bram, id, 2);
    const ready = await waiting(anna);
    expect(ready).toEqual({ ...before, ready: before.ready! + 1, total: before.total! + 1 });
    const offer = (await post(anna, '/offers', { proposalId: id })).body as { id: string };
    expect(await waiting(anna)).toEqual({
      ...before,
      withClient: before.withClient! + 1,
      total: before.total! + 1,
    });
    expect(await waiting(bram)).toEqual(theirs);
    await post(anna, `/offers/${offer.id}/answer`, { answer: 'accepted', version: 1 });
    expect(await waiting(anna)).toEqual({
      ...before,
      underWay: before.underWay! + 1,
      total: before.total! + 1,
    });
    expect(await waiting(bram)).toEqual(theirs);
    expect(await waiting(carla)).toEqual({ ready: 0, withClient: 0, underWay: 0, total: 0 });
  });
});
