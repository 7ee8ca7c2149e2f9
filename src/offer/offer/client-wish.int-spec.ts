import request from 'supertest';
import { brokenInvariants } from '../../../test/support/attack/invariants.js';
import { OfferScene } from '../../../test/support/offer/scene.js';
import {
  anna,
  bram,
  carla,
  RECEIVER,
  REGION,
  SENDER,
  WEEK,
  weekAhead,
} from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { daysAgo } from '../../../test/support/small-region.js';
import { randomKey } from '../../../test/support/random-key.js';
import { PolicyModule } from '../../policy/index.js';
import { RegistryModule } from '../../registry/index.js';
import { IngestModule } from '../../ingest/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { DecisionService } from '../../review/decision/decision.service.js';
import { MatchingModule } from '../../matching/index.js';
import { RunRequests } from '../../matching/run/run-requests.service.js';
import { RunService } from '../../matching/run/run.service.js';

describe('what the client wants', () => {
  let scene: OfferScene;
  beforeEach(async () => {
    scene = await OfferScene.open(PolicyModule, IngestModule, RegistryModule, MatchingModule);
  });
  afterEach(() => scene.close());

  /** Where a further run proposes the entry, by programme; null = nowhere. */
  async function proposedAfterRun(entry: string): Promise<string | null> {
    const { app } = scene.test;
    const asked = await app
      .get(RunRequests)
      .request({ ...anna, role: 'taskforce-analyst', organisation: null });
    if (!asked.ok) throw new Error(asked.error);
    await app.get(RunService).execute(REGION, asked.value.runId);
    const [found] = await scene.region.query<{ to_programme: string }>(
      `SELECT to_programme FROM proposal WHERE run_id = $1 AND entry_id = $2 AND state = 'proposed'`,
      [asked.value.runId, entry],
    );
    return found?.to_programme ?? null;
  }
  const unmatched = (entry: string) =>
    scene.region.one<{ reason: string }>(
      'SELECT reason FROM unmatched WHERE entry_id = $1 ORDER BY run_id = (SELECT id FROM matching_run ORDER BY requested_at DESC LIMIT 1) DESC LIMIT 1',
      [entry],
    );

  it('is to stay: no run proposes anything anywhere until the wish is taken back, and it costs nothing', async () => {
    const { entry, offer } = await scene.offered(WEEK);
    const before = await scene.region.one(
      'SELECT registered_on, state, programme_id FROM waiting_list_entry WHERE id = $1',
      [entry],
    );
    expect(await scene.answer(offer, null, 'prefers-current-provider')).toBe('ok');
    expect(await proposedAfterRun(entry)).toBeNull();
    expect(await unmatched(entry)).toEqual({ reason: 'client-stays' });
    expect(
      await scene.region.one(
        'SELECT registered_on, state, programme_id FROM waiting_list_entry WHERE id = $1',
        [entry],
      ),
    ).toEqual(before);
    expect(await scene.region.count('entry_bar')).toBe(0);
    await scene.region.query(`UPDATE waiting_list_entry SET client_wish = 'open'`);
    expect(await proposedAfterRun(entry)).not.toBeNull();
  });

  it('lapses by itself after the agreed weeks', async () => {
    const entry = await scene.region.entry();
    const said = (days: number) =>
      scene.region.query(
        `UPDATE waiting_list_entry SET client_wish = 'stay', client_wish_on = current_date - $1::integer`,
        [days],
      );
    await said(7 * 12);
    expect(await proposedAfterRun(entry)).toBeNull();
    await said(7 * 14);
    expect(await proposedAfterRun(entry)).not.toBeNull();
  });

  it('withdraws a proposal that nobody has decided on, and keeps it from being approved before that', async () => {
    const { id, entry } = await scene.region.proposal({ week: WEEK });
    const other = await scene.region.proposal({ week: WEEK });
    const decisions = scene.test.app.get(DecisionService);
    const approval = { verdict: 'approve', reason: null, version: 1 } as const;
    expect(await decisions.decide(anna, id, approval)).toMatchObject({ ok: true });
    await scene.region.query(
      `UPDATE waiting_list_entry SET client_wish = 'stay', client_wish_on = current_date WHERE id IN ($1, $2)`,
      [entry, other.entry],
    );
    expect(await decisions.decide(bram, other.id, approval)).toEqual({
      ok: false,
      error: 'not-eligible-any-more',
    });
    expect(await proposedAfterRun(entry)).toBeNull();
    expect(await scene.region.stateOf(id)).toMatchObject({ state: 'withdrawn', reason: 'client-wish' });
  });

  it('keeps what both approved from being offered once the client wants to stay, and frees the place', async () => {
    const { id, entry } = await scene.approved(WEEK);
    await scene.region.query(
      `UPDATE waiting_list_entry SET client_wish = 'stay', client_wish_on = current_date WHERE id = $1`,
      [entry],
    );
    expect(await scene.make(id)).toBe('client-stays');
    expect(await scene.region.stateOf(id)).toMatchObject({ state: 'withdrawn', reason: 'client-wish' });
    expect(await scene.holds(id)).toEqual([`${WEEK} released`]);
    expect(await scene.region.count('offer')).toBe(0);
  });

  it.each([
    ['flags', '{acute-suicidality}', 'client-in-danger', 'danger'],
    ['title', 'jeugdwet', 'client-under-other-law', 'title'],
    ['circuit', 'forensic', 'client-under-other-law', 'title'],
  ])('does not come into it where %s became %s after both approved', async (column, value, code, reason) => {
    await scene.region.query(
      `UPDATE programme SET titles = '{zvw}', circuits = '{adults}' WHERE id = 'there'`,
    );
    const { id, entry } = await scene.approved(WEEK);
    await scene.region.query(`UPDATE waiting_list_entry SET ${column} = $2 WHERE id = $1`, [entry, value]);
    expect(await scene.make(id)).toBe(code);
    expect(await scene.region.stateOf(id)).toMatchObject({ state: 'withdrawn', reason });
    expect(await scene.holds(id)).toEqual([`${WEEK} released`]);
    expect(await scene.region.count(`offer WHERE proposal_id = '${id}'`)).toBe(0);
    expect(await brokenInvariants(scene.region)).toEqual([]);
  });

  it.each([
    ['flags', '{acute-suicidality}', 'client-in-danger', 'danger'],
    ['title', 'jeugdwet', 'client-under-other-law', 'title'],
    ['circuit', 'forensic', 'client-under-other-law', 'title'],
  ])('nor does a yes to an offer where %s became %s since', async (column, value, code, reason) => {
    await scene.region.query(
      `UPDATE programme SET titles = '{zvw}', circuits = '{adults}' WHERE id = 'there'`,
    );
    const { id, entry, offer } = await scene.offered(WEEK);
    await scene.region.query(`UPDATE waiting_list_entry SET ${column} = $2 WHERE id = $1`, [entry, value]);
    expect(await scene.answer(offer, null)).toBe(code);
    expect(await scene.region.stateOf(id)).toMatchObject({ state: 'withdrawn', reason });
    expect(await scene.holds(id)).toEqual([`${WEEK} released`]);
    expect(await scene.region.count('transfer')).toBe(0);
    expect(await scene.region.one('SELECT state FROM waiting_list_entry WHERE id = $1', [entry])).toEqual({
      state: 'waiting',
    });
    expect(await scene.region.query('SELECT kind, cause_id FROM follow_up')).toEqual([
      { kind: 'proposal-withdrawn', cause_id: offer },
    ]);
    expect(await brokenInvariants(scene.region)).toEqual([]);
  });

  it('is overruled by a yes to an offer: the client has said so since', async () => {
    const { id, entry, offer } = await scene.offered(WEEK);
    await scene.region.query(
      `UPDATE waiting_list_entry SET client_wish = 'stay', client_wish_on = current_date WHERE id = $1`,
      [entry],
    );
    expect(await scene.answer(offer, null)).toBe('ok');
    expect(await scene.region.stateOf(id)).toMatchObject({ state: 'concluded' });
  });

  const record = async (who: Actor, proposal: string, wish: string) => {
    const { status, body } = await request(scene.test.app.getHttpServer())
      .post(`/api/v1/proposals/${proposal}/client-wish`)
      .set(await signedInAs(scene.test.app, who))
      .send({ wish });
    return { status, code: body.code as string | undefined, clientWish: body.clientWish as unknown };
  };

  it('is recorded by a clinician where the client waits, and by nobody else', async () => {
    const { id, entry } = await scene.region.proposal({ week: WEEK });
    const read = async (who: Actor) =>
      (
        await request(scene.test.app.getHttpServer())
          .get(`/api/v1/proposals/${id}`)
          .set(await signedInAs(scene.test.app, who))
      ).body as { clientWish: unknown; need: { conditions: unknown } };
    expect((await read(anna)).clientWish).toMatchObject({
      wish: 'not-asked',
      lapsed: false,
      mayRecord: true,
    });
    expect((await read(bram)).clientWish).toBeNull();
    expect(await record(bram, id, 'stay')).toMatchObject({ status: 403, code: 'not-your-side' });
    expect(await record(carla, id, 'stay')).toMatchObject({ status: 404 });
    expect(await record(anna, id, 'maybe')).toMatchObject({ status: 400 });
    expect(await record(anna, id, 'open')).toMatchObject({ status: 200, clientWish: { wish: 'open' } });
    expect(await scene.region.stateOf(id)).toMatchObject({ state: 'proposed' });
    expect(await record(anna, id, 'stay')).toMatchObject({ status: 200, clientWish: { wish: 'stay' } });
    expect(await scene.region.stateOf(id)).toMatchObject({ state: 'withdrawn', reason: 'client-wish' });
    expect(await proposedAfterRun(entry)).toBeNull();
    // Taken back on the page of a proposal that is over.
    expect(await record(anna, id, 'open')).toMatchObject({ status: 200, clientWish: { wish: 'open' } });
    expect(await proposedAfterRun(entry)).not.toBeNull();
    expect(await scene.region.count(`audit_event WHERE action = 'entry.wish' AND outcome = 'done'`)).toBe(3);
  });

  it('frees the place of a proposal that both approved, and is left to the offer where there is one', async () => {
    const approved = await scene.approved(WEEK);
    expect(await record(anna, approved.id, 'stay')).toMatchObject({ status: 200 });
    expect(await scene.holds(approved.id)).toEqual([`${WEEK} released`]);
    const { id } = await scene.offered(WEEK);
    expect(await record(anna, id, 'stay')).toMatchObject({ status: 409, code: 'client-has-offer' });
  });

  it('knows who treated the client before: the month where they wait, the year where they may go', async () => {
    const { id, entry } = await scene.region.proposal({ week: WEEK });
    await scene.region.query(`UPDATE waiting_list_entry SET former_providers = $2 WHERE id = $1`, [
      entry,
      [`${RECEIVER}/2024-05`, '99990003/2026-01'],
    ]);
    const contact = async (who: Actor) =>
      (
        await request(scene.test.app.getHttpServer())
          .get(`/api/v1/proposals/${id}`)
          .set(await signedInAs(scene.test.app, who))
      ).body.earlierContact as unknown;
    expect([await contact(anna), await contact(bram)]).toEqual(['2024-05', '2024']);
  });

  const row = (change: object) => ({
    reference: 'BCDFGHJKLM',
    programme: null,
    expectedIntakeWeek: weekAhead(20),
    ...{ area: '0014', diagnosis: 'anxiety', settings: ['2'], age: [25, 39], language: 'nl' },
    ...{ severity: 2, insurer: '3311', maxTravel: 45, flags: [], registeredOn: daysAgo(91) },
    ...change,
  });
  async function proposedAfterPush(change: object): Promise<{ at: string | null; reason: string | null }> {
    const { body } = await request(scene.test.app.getHttpServer())
      .post('/api/v1/waiting-list')
      .set(await signedInAs(scene.test.app, { ...anna, role: 'data-steward', profession: null }))
      .set('Idempotency-Key', randomKey(JSON.stringify(change)))
      .send({ mode: 'snapshot', entries: [row(change)] });
    expect(body).toMatchObject({ refused: 0 });
    const { id } = await scene.region.one<{ id: string }>('SELECT id FROM waiting_list_entry');
    const at = await proposedAfterRun(id);
    return { at, reason: at === null ? (await unmatched(id)).reason : null };
  }

  it.each<[string, string, object, { at: string | null; reason: string | null }]>([
    ['nothing in particular', '', {}, { at: 'there', reason: null }],
    ['to stay', '', { clientWish: 'stay', clientWishOn: daysAgo(1) }, { at: null, reason: 'client-stays' }],
    [
      'no group, and it is one',
      `min_start = 1`,
      { conditions: ['no-group'] },
      { at: null, reason: 'condition' },
    ],
    [
      'nothing online, and it is',
      `online = true`,
      { conditions: ['no-online'] },
      { at: null, reason: 'condition' },
    ],
    [
      'a woman, and there is none',
      `female_clinician = false`,
      { conditions: ['female-clinician'] },
      { at: null, reason: 'condition' },
    ],
    ['a woman, and nobody said', '', { conditions: ['female-clinician'] }, { at: 'there', reason: null }],
    [
      'no interpreter, and there is one',
      `languages = '{nl}', interpreted = '{ar}'`,
      { language: 'ar', conditions: ['own-language-only'] },
      { at: null, reason: 'condition' },
    ],
    [
      'their own language, be it with an interpreter',
      `languages = '{nl}', interpreted = '{ar}'`,
      { language: 'ar' },
      { at: 'there', reason: null },
    ],
    ['not before the week after', '', { notBefore: weekAhead(5) }, { at: null, reason: 'not-before' }],
    ['from that week on', '', { notBefore: WEEK }, { at: 'there', reason: null }],
  ])('is %s, as it was pushed', async (_what, programme, change, expected) => {
    await scene.region.query(`UPDATE programme SET diagnoses = '{depressive}' WHERE id = 'online'`);
    if (programme !== '') await scene.region.query(`UPDATE programme SET ${programme} WHERE id = 'there'`);
    expect(await proposedAfterPush(change)).toEqual(expected);
    expect(await scene.region.count(`waiting_list_entry WHERE provider_id = '${SENDER}'`)).toBe(1);
  });

  it('is one version a day however often it is changed that day, and what was said last counts', async () => {
    const { id, entry } = await scene.region.proposal({ week: WEEK });
    for (let i = 0; i < 8; i++)
      expect(await record(anna, id, i % 2 === 0 ? 'stay' : 'open')).toMatchObject({ status: 200 });
    const versions = () =>
      scene.region.count(`registry_history WHERE table_name = 'waiting_list_entry' AND row_key = $1`, [
        entry,
      ]);
    // What stood before anybody asked is kept.
    expect(await versions()).toBe(1);
    expect(
      await scene.region.one('SELECT client_wish FROM waiting_list_entry WHERE id = $1', [entry]),
    ).toEqual({ client_wish: 'open' });
    expect(await scene.region.count(`audit_event WHERE action = 'entry.wish'`)).toBe(8);
    // Said on another day it is another version.
    await scene.region.query(
      `UPDATE waiting_list_entry SET client_wish = 'stay', client_wish_on = client_wish_on - 1 WHERE id = $1`,
      [entry],
    );
    expect(await versions()).toBe(2);
  });
});
