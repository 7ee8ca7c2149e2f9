import request from 'supertest';
import { entry, list, OTHER, PushScene, STEWARD } from '../../../test/support/push-scene.js';
import { pseudonym } from '../../../test/support/pseudonym.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { actor, daysAgo, NORTH, SOUTH } from '../../../test/support/small-region.js';
import { type Actor } from '../../platform/base/database/index.js';

let scene: PushScene;
beforeEach(async () => {
  scene = await PushScene.open();
});
afterEach(() => scene.close());

const ASK = 7 * 13;
const CLINICIAN = actor('clinician', NORTH);

interface Line {
  readonly id: string;
  readonly reference: string;
}
const polled = async (group = 'to-ask', who: Actor = STEWARD) =>
  (await scene.get(`/waiting-list/still-waiting?group=${group}`, who)).body as {
    items: (Line & Record<string, unknown>)[];
    weeks: number;
    total: number;
    toAsk: number;
    toTakeOff: number;
  };
const referencesIn = async (group = 'to-ask', who: Actor = STEWARD): Promise<string[]> =>
  (await polled(group, who)).items.map(({ reference }) => reference);
const post = async (path: string, body: object, who: Actor = STEWARD) =>
  request(scene.test.app.getHttpServer())
    .post(`/api/v1/waiting-list/still-waiting/${path}`)
    .set(await signedInAs(scene.test.app, who))
    .send(body);
const idsOf = async (...references: string[]): Promise<string[]> =>
  (
    await scene.sql<{ id: string }>(
      'SELECT id FROM waiting_list_entry WHERE reference = ANY ($1) ORDER BY id',
      [references],
    )
  ).map(({ id }) => id);
const answer = async (code: string, references: string[], who: Actor = STEWARD) =>
  post('answers', { entries: await idsOf(...references), answer: code }, who);
const takeOff = async (...references: string[]) =>
  post('departures', { entries: await idsOf(...references) });
const cleanedAs = async (): Promise<Record<string, string | null>> =>
  Object.fromEntries(
    (
      await scene.sql<{ reference: string; as: string | null }>(
        `SELECT reference, cleaned_as AS as FROM waiting_list_entry WHERE state = 'left'`,
      )
    ).map(({ reference, as }) => [reference, as]),
  );
const silent = (reference: string, days = ASK) => entry(reference, { registeredOn: daysAgo(days) });

describe('whether those on the own list still wait', () => {
  it('is asked of whom nobody has heard of for so many weeks, the longest silent first, and of nobody else', async () => {
    await scene.snapshot([
      silent('BBBBBBBB', ASK),
      silent('CCCCCCCC', 400),
      silent('DDDDDDDD', ASK - 1),
      entry('FFFFFFFF', { registeredOn: daysAgo(400), clientWish: 'open', clientWishOn: daysAgo(10) }),
      entry('GGGGGGGG', { registeredOn: daysAgo(400), intakeOn: daysAgo(20) }),
    ]);
    await scene.snapshot([silent('HHHHHHHH', 400)], { who: OTHER });
    expect(await polled()).toMatchObject({ weeks: 13, total: 2, toAsk: 2, toTakeOff: 0 });
    expect(await referencesIn()).toEqual(['CCCCCCCC', 'BBBBBBBB']);
    expect((await polled()).items[1]).toMatchObject({
      ...{ waitedWeeks: 13, heardOn: daysAgo(ASK), silentWeeks: 13, answer: null, answeredOn: null },
    });
    expect(await referencesIn('to-ask', CLINICIAN)).toEqual(['CCCCCCCC', 'BBBBBBBB']);
    expect(await referencesIn('to-ask', OTHER)).toEqual(['HHHHHHHH']);
    expect((await scene.get('/waiting-list/still-waiting', actor('taskforce-analyst', null))).status).toBe(
      403,
    );
  });

  it('is not confirmed by a delivery of the same row, nor of one with another week', async () => {
    await scene.snapshot([silent('BBBBBBBB', 200)]);
    await scene.snapshot([silent('BBBBBBBB', 200)]);
    await scene.delta([silent('BBBBBBBB', 200)]);
    await scene.delta([{ ...silent('BBBBBBBB', 200), maxTravel: 30 }]);
    expect(await referencesIn()).toEqual(['BBBBBBBB']);
    // The client said something, so they were there to say it.
    await scene.delta([{ ...silent('BBBBBBBB', 200), clientWish: 'stay', clientWishOn: daysAgo(3) }]);
    expect(await referencesIn()).toEqual([]);
  });

  it('is answered for several at once; who still waits is confirmed as of today, and nothing else of them changes', async () => {
    await scene.snapshot([silent('BBBBBBBB', 300), silent('CCCCCCCC', 300), silent('DDDDDDDD', 200)]);
    const before = await scene.sql('SELECT id, valid_from, state FROM waiting_list_entry ORDER BY id');
    const versions = await scene.count('registry_history');
    expect((await answer('still-waiting', ['BBBBBBBB', 'CCCCCCCC'], CLINICIAN)).body).toEqual({
      done: 2,
      gone: 0,
    });
    expect(await referencesIn()).toEqual(['DDDDDDDD']);
    expect(await scene.sql('SELECT id, valid_from, state FROM waiting_list_entry ORDER BY id')).toEqual(
      before,
    );
    expect(await scene.count('registry_history')).toBe(versions);
    const [event] = await scene.sql<{ ids: string[]; detail: object; user: string }>(
      `SELECT subject_ids AS ids, detail, user_id AS "user" FROM audit_event WHERE action = 'entry.poll'`,
    );
    expect(event).toMatchObject({ detail: { answer: 'still-waiting' }, user: CLINICIAN.user });
    expect([...event.ids].sort()).toEqual(await idsOf('BBBBBBBB', 'CCCCCCCC'));
    expect(await scene.count(`audit_event WHERE action = 'entry.poll' AND detail::text LIKE '%BBBB%'`)).toBe(
      0,
    );
  });

  it('leaves who was not reached on the list and to be asked, after everybody whom nobody tried', async () => {
    await scene.snapshot([silent('BBBBBBBB', 500), silent('CCCCCCCC', 300)]);
    await answer('not-reached', ['BBBBBBBB']);
    expect(await polled()).toMatchObject({ toAsk: 2, toTakeOff: 0 });
    expect(await referencesIn()).toEqual(['CCCCCCCC', 'BBBBBBBB']);
    expect((await polled()).items[1]).toMatchObject({ answer: 'not-reached', answeredOn: daysAgo(0) });
    expect((await takeOff('BBBBBBBB')).body).toEqual({ done: 0, gone: 1 });
    expect(await scene.states()).toEqual({ BBBBBBBB: 'waiting', CCCCCCCC: 'waiting' });
  });

  it('takes nobody off by an answer, and by the command of their organisation those of whom it was found', async () => {
    await scene.snapshot([silent('BBBBBBBB', 300), silent('CCCCCCCC', 300), silent('DDDDDDDD', 300)]);
    await answer('helped-elsewhere', ['BBBBBBBB', 'CCCCCCCC']);
    expect(await scene.states()).toMatchObject({ BBBBBBBB: 'waiting', CCCCCCCC: 'waiting' });
    expect(await polled('to-take-off')).toMatchObject({ total: 2, toAsk: 1, toTakeOff: 2 });
    // Answered by mistake: another answer takes its place.
    await answer('still-waiting', ['CCCCCCCC']);
    expect((await takeOff('BBBBBBBB', 'CCCCCCCC', 'DDDDDDDD')).body).toEqual({ done: 1, gone: 2 });
    expect(await scene.states()).toEqual({ BBBBBBBB: 'left', CCCCCCCC: 'waiting', DDDDDDDD: 'waiting' });
    expect(await cleanedAs()).toEqual({ BBBBBBBB: 'helped-elsewhere' });
    expect(
      await scene.count(`audit_event WHERE action = 'entry.take-off' AND cardinality(subject_ids) = 1`),
    ).toBe(1);
    // A proposal for somebody who left is judged again.
    expect(await scene.count('registry_change')).toBeGreaterThan(0);
  });

  it('counts as list cleaning who leaves by a delivery without them after such an answer, and nobody else', async () => {
    await scene.snapshot([silent('BBBBBBBB', 300), silent('CCCCCCCC', 300), silent('DDDDDDDD', 300)]);
    await answer('wants-no-care', ['BBBBBBBB']);
    await answer('not-reached', ['CCCCCCCC']);
    await scene.snapshot([silent('DDDDDDDD', 300)]);
    expect(await cleanedAs()).toEqual({ BBBBBBBB: 'wants-no-care', CCCCCCCC: null });
    // Delivered again they are on the list again, and it is still to be said that they do not wait.
    await scene.delta([silent('BBBBBBBB', 300)]);
    expect(await scene.states()).toMatchObject({ BBBBBBBB: 'waiting' });
    expect(await cleanedAs()).toEqual({ CCCCCCCC: null });
    expect(await referencesIn('to-take-off')).toEqual(['BBBBBBBB']);
  });

  it('is of the own list alone, also for whoever knows an id of another', async () => {
    await scene.snapshot(list('BBBBBBBB'));
    await scene.snapshot([silent('HHHHHHHH', 300)], { who: OTHER });
    expect((await answer('deceased', ['HHHHHHHH'])).body).toEqual({ done: 0, gone: 1 });
    await answer('deceased', ['HHHHHHHH'], OTHER);
    expect((await takeOff('HHHHHHHH')).body).toEqual({ done: 0, gone: 1 });
    expect(await scene.states()).toMatchObject({ HHHHHHHH: 'waiting' });
    expect(
      await scene.sql(`SELECT provider_id FROM waiting_list_entry WHERE poll_answer IS NOT NULL`),
    ).toEqual([{ provider_id: SOUTH }]);
  });

  it('refuses an answer that is no code, nobody, and more than five hundred at once', async () => {
    const entries = ['a'];
    for (const body of [
      { entries, answer: 'moved' },
      { entries: [], answer: 'deceased' },
      { entries: ['a', 'a'], answer: 'deceased' },
      { entries: ['a b'], answer: 'deceased' },
      { entries: Array.from({ length: 501 }, (_, i) => `e${i}`), answer: 'deceased' },
      { entries, answer: 'deceased', note: 'x' },
    ])
      expect((await post('answers', body)).status).toBe(400);
  });

  it('is recorded once where two answer at the same moment, and taken off once', async () => {
    const references = Array.from({ length: 40 }, (_, i) => pseudonym(`silent-${i}`));
    const pushed = await scene.snapshot(references.map((reference) => silent(reference, 300)));
    expect(pushed.body.refusals).toEqual([]);
    await Promise.all([answer('deceased', references), answer('started-here', [...references].reverse())]);
    const done = await Promise.all([takeOff(...references), takeOff(...references.reverse())]);
    expect(done.reduce((sum, { body }) => sum + (body as { done: number }).done, 0)).toBe(40);
    expect(new Set(Object.values(await cleanedAs())).size).toBe(1);
  });
});
