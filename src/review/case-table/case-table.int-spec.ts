import request from 'supertest';
import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  bram,
  carla,
  chairOf,
  chris,
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
import { daysBetween, mondayOf, plusDays } from '../../../libs/kernel/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { DecisionService } from '../decision/decision.service.js';
import { ReviewModule } from '../review.module.js';
import { type CasePageDto } from './case/case-page.dto.js';
import { CaseSweep } from './sweep/case-sweep.service.js';
import { type CaseListDto } from './case/case.dto.js';

const TODAY = todayOf(new Date());
const steward = clinician(SENDER, 'sam', { role: 'data-steward', profession: null });
const foreignSteward = clinician(THIRD, 'tess', { role: 'data-steward', profession: null });

/** Who came 91 days ago, counted as a run counts: up to the Monday of the next week. */
const WAITED = Math.floor(daysBetween(plusDays(TODAY, -91), mondayOf(weekAhead(1))) / 7);

describe('the case table', () => {
  let test: TestApp;
  let region: TestRegion;
  let sweep: CaseSweep;

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule], env: { REGION } });
    region = await TestRegion.in(test.postgres);
    sweep = test.app.get(CaseSweep);
    await region.places('there', WEEK, 20);
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });

  const call = async (actor: Actor, method: 'get' | 'post', path: string, body: object = {}) => {
    const agent = request(test.app.getHttpServer());
    const answer = agent[method](`/api/v1${path}`).set(await signedInAs(test.app, actor));
    return method === 'get' ? answer : answer.send(body);
  };
  const get = (actor: Actor, path: string) => call(actor, 'get', path);
  const post = (actor: Actor, path: string, body: object = {}) => call(actor, 'post', path, body);
  const page = async (actor: Actor, id: string) => (await get(actor, `/cases/${id}`)).body as CasePageDto;

  /** A meeting on a day of its own, which has come: decisions are of meetings that have begun. */
  let day = 0;
  const meeting = (): Promise<{ id: string; version: number }> =>
    region.one(
      `INSERT INTO case_meeting (region_id, held_on, planned_by) VALUES ($1, $2, 'chris') RETURNING id, version`,
      [REGION, plusDays(TODAY, -++day)],
    );
  async function submitted(): Promise<{ id: string; entry: string }> {
    const entry = await region.entry();
    const { body } = await post(anna, '/cases', { entryId: entry });
    return { id: (body as CasePageDto).id, entry };
  }
  async function onAgenda(): Promise<{ id: string; entry: string; meeting: string }> {
    const [given, { id: meetingId }] = [await submitted(), await meeting()];
    expect((await post(chris, `/cases/${given.id}/agenda`, { meetingId, version: 1 })).status).toBe(200);
    return { ...given, meeting: meetingId };
  }
  const decide = (id: string, body: object, actor = chris) =>
    post(actor, `/cases/${id}/decision`, { version: 2, ...body });
  const stateOf = (id: string) =>
    region.one<{ state: string; outcome: string | null }>(
      'SELECT state, outcome FROM table_case WHERE id = $1',
      [id],
    );

  describe('is reached', () => {
    it('by hand, by the own organisation, once at a time', async () => {
      const entry = await region.entry();
      const made = await post(anna, '/cases', { entryId: entry });
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({
        state: 'submitted',
        reason: 'by-hand',
        entryId: entry,
        waited: WAITED,
      });
      expect((await post(steward, '/cases', { entryId: entry })).body).toMatchObject({
        code: 'case-open-already',
      });
    });

    it('not with somebody else’s client, one who waits no more, or one with a proposal', async () => {
      const entry = await region.entry();
      expect((await post(bram, '/cases', { entryId: entry })).status).toBe(404);
      expect((await post(anna, '/cases', { entryId: 'nothing' })).status).toBe(404);
      await region.query(`UPDATE waiting_list_entry SET state = 'left' WHERE id = $1`, [entry]);
      expect((await post(anna, '/cases', { entryId: entry })).body).toMatchObject({
        code: 'entry-not-waiting',
      });
      const { entry: proposed } = await region.proposal();
      expect((await post(anna, '/cases', { entryId: proposed })).body).toMatchObject({
        code: 'has-live-proposal',
      });
    });

    it('by itself after two refusals, and the reasons are there to be read', async () => {
      const entry = await region.entry();
      for (const reason of ['clinically-unsuitable', 'insufficient-information']) {
        const { id } = await region.proposalFor(entry);
        const verdict = { verdict: 'refuse' as const, reason, version: 1 };
        expect(await test.app.get(DecisionService).decide(bram, id, verdict)).toMatchObject({ ok: true });
        await sweep.sweep(REGION);
      }
      const { id } = await region.one<{ id: string }>(
        `SELECT id FROM table_case WHERE entry_id = $1 AND reason = 'refused' AND submitted_by = 'engine'`,
        [entry],
      );
      expect((await page(chris, id)).history).toMatchObject([
        { state: 'refused', side: 'receiving', reason: 'insufficient-information' },
        { state: 'refused', side: 'receiving', reason: 'clinically-unsuitable' },
      ]);
      expect((await sweep.sweep(REGION)).submitted).toBe(0);
    });

    it('by itself by who is long beyond the norm without a proposal, and not by who has just been discussed', async () => {
      const [old, recent, discussed] = [await region.entry(), await region.entry(), await region.entry()];
      await region.query(
        `UPDATE waiting_list_entry SET registered_on = current_date - 22 * 7 WHERE id = ANY ($1)`,
        [[old, discussed]],
      );
      await region.query(
        `INSERT INTO unmatched (region_id, run_id, entry_id, provider_id, reason)
         SELECT $1, (SELECT id FROM matching_run LIMIT 1), e, $2, 'no-slots-in-horizon' FROM unnest($3::text[]) e`,
        [REGION, SENDER, [old, recent, discussed]],
      );
      await region.query(`UPDATE matching_run SET finished_at = now()`);
      const before = (await post(anna, '/cases', { entryId: discussed })).body as CasePageDto;
      await post(anna, `/cases/${before.id}/take-back`, { version: 1 });
      await sweep.sweep(REGION);
      const cases = await region.query<{ entry: string; reason: string }>(
        `SELECT entry_id AS entry, reason FROM table_case WHERE entry_id = ANY ($1) AND state <> 'closed'`,
        [[old, recent, discussed]],
      );
      expect(cases).toEqual([{ entry: old, reason: 'long-unmatched' }]);
      expect(await page(chris, (await idOf(old))!)).toMatchObject({ unmatched: 'no-slots-in-horizon' });
    });
  });

  const idOf = async (entry: string): Promise<string | undefined> => {
    const open = `SELECT id FROM table_case WHERE entry_id = $1 AND state <> 'closed'`;
    return (await region.query<{ id: string }>(open, [entry])).at(0)?.id;
  };

  describe('shows', () => {
    it('the disclosed fields and the waits, and never the reference, the insurer or the date to anybody but the own organisation', async () => {
      const { id, entry } = await onAgenda();
      for (const actor of [chris, bram, carla]) {
        const body = await page(actor, id);
        expect(Object.keys(body.need).sort()).toEqual(
          [
            'age',
            'area',
            'areaName',
            'circuit',
            'conditions',
            'title',
            'diagnosis',
            'flags',
            'forms',
            'intensities',
            'language',
            'levels',
            'maxTravel',
            'settings',
            'severity',
          ].sort(),
        );
        expect(body).toMatchObject({
          waited: WAITED,
          entryId: null,
          reference: null,
          provider: { id: SENDER },
        });
        const text = JSON.stringify(body);
        for (const secret of [entry, 'REF-', '"3311"']) expect(text).not.toContain(secret);
      }
      expect(await page(anna, id)).toMatchObject({
        entryId: entry,
        reference: expect.stringContaining('REF-') as string,
      });
    });

    it('where this person could go: the first week with a free place of each programme that fits, and what stands in the way elsewhere', async () => {
      const { id, entry } = await onAgenda();
      const before = await page(chris, id);
      expect(before.options.map(({ provider, week }) => [provider.id, week])).toEqual(
        expect.arrayContaining([
          [RECEIVER, WEEK],
          [THIRD, weekAhead(5)],
        ]),
      );
      await region.query(
        `INSERT INTO entry_bar (region_id, entry_id, provider_id, barred, reason) VALUES ($1, $2, $3, $4, 'continuity-of-care')`,
        [REGION, entry, SENDER, RECEIVER],
      );
      const after = await page(chris, id);
      expect(after.options.map(({ provider }) => provider.id)).toEqual([THIRD]);
      expect(after.blocked).toEqual([{ code: 'barred', programmes: 1 }]);
      await region.query(`UPDATE waiting_list_entry SET flags = '{acute-suicidality}' WHERE id = $1`, [
        entry,
      ]);
      const danger = await page(chris, id);
      expect(danger.options).toEqual([]);
      expect(danger.blocked).toEqual([{ code: 'danger', programmes: 2 }]);
    });

    it('a case to the own organisation and the chair, to other clinicians while it is on an agenda, and to nobody else', async () => {
      const { id } = await submitted();
      for (const actor of [bram, carla, foreignSteward])
        expect((await get(actor, `/cases/${id}`)).status).toBe(404);
      for (const actor of [anna, steward, chris]) expect((await get(actor, `/cases/${id}`)).status).toBe(200);
      const { id: meetingId } = await meeting();
      await post(chris, `/cases/${id}/agenda`, { meetingId, version: 1 });
      for (const actor of [bram, carla]) expect((await get(actor, `/cases/${id}`)).status).toBe(200);
      expect((await get(foreignSteward, `/cases/${id}`)).status).toBe(404);
      await decide(id, { decision: 'bridging-care' });
      for (const actor of [bram, carla, foreignSteward])
        expect((await get(actor, `/cases/${id}`)).status).toBe(404);
    });

    it('its list page by page, and every look is in the audit trail of the entry', async () => {
      const { id, entry } = await submitted();
      const looks = () =>
        region.count(`audit_event WHERE (subject_id = $1 OR $1 = ANY (subject_ids)) AND user_id = 'chris'`, [
          entry,
        ]);
      const { body } = await get(chris, '/cases?state=submitted&limit=200');
      const { items, total } = body as CaseListDto;
      expect(items.map((one) => one.id)).toContain(id);
      expect(total).toBe(items.length);
      expect(await looks()).toBe(1);
      await page(chris, id);
      expect(await looks()).toBe(2);
      const own = ((await get(anna, '/cases?whose=own&limit=200')).body as CaseListDto).items;
      expect(own.every(({ entryId }) => entryId !== null)).toBe(true);
    });
  });

  describe('decides', () => {
    it('with a code, and asks the own organisation to act; the last action closes the case', async () => {
      const { id } = await onAgenda();
      const { body } = await decide(id, { decision: 'bridging-care' });
      const { actions } = body as CasePageDto;
      expect(actions).toMatchObject([
        { code: 'arrange-bridging-care', owner: { id: SENDER }, state: 'open', mine: false, late: false },
      ]);
      const due = plusDays(TODAY, 14);
      await post(chris, `/cases/${id}/actions`, { code: 'offer-slot', ownerId: THIRD, dueOn: due });
      const done = (actor: Actor, action: string) =>
        post(actor, `/case-actions/${action}/done`, { version: 1 });
      const theirs = (
        (await get(carla, '/case-actions')).body as {
          items: { id: string; mine: boolean; reference: string | null }[];
        }
      ).items;
      expect(theirs).toMatchObject([{ mine: true, reference: null }]);
      expect((await done(anna, theirs[0].id)).status).toBe(404);
      expect((await done(steward, actions[0].id)).status).toBe(200);
      expect(await stateOf(id)).toEqual({ state: 'decided', outcome: null });
      expect((await done(carla, theirs[0].id)).status).toBe(200);
      expect((await done(carla, theirs[0].id)).body).toMatchObject({ code: 'action-over' });
      expect(await stateOf(id)).toEqual({ state: 'closed', outcome: 'actions-done' });
    });

    it('to keep waiting until a date, on which it comes back as a new case', async () => {
      const { id, entry } = await onAgenda();
      expect((await decide(id, { decision: 'keep-waiting' })).body).toMatchObject({
        code: 'review-date-needed',
      });
      expect((await decide(id, { decision: 'keep-waiting', reviewOn: plusDays(TODAY, 3) })).status).toBe(200);
      await sweep.sweep(REGION);
      expect(await stateOf(id)).toEqual({ state: 'decided', outcome: null });
      await sweep.sweep(REGION, new Date(Date.now() + 4 * 86_400_000));
      expect(await stateOf(id)).toEqual({ state: 'closed', outcome: 'discuss-again' });
      const next = (await idOf(entry))!;
      expect(await page(chris, next)).toMatchObject({
        reason: 'review-due',
        state: 'submitted',
        earlier: [{ id, decision: 'keep-waiting', outcome: 'discuss-again' }],
      });
    });

    it('nothing without the chair, off the agenda, on an old version, twice, or in other words than codes', async () => {
      const { id } = await submitted();
      const decision = { decision: 'bridging-care', version: 1 };
      for (const actor of [anna, steward, bram])
        expect((await post(actor, `/cases/${id}/decision`, decision)).status).toBe(403);
      expect((await post(chris, `/cases/${id}/decision`, decision)).body).toMatchObject({
        code: 'case-not-on-agenda',
      });
      const { id: meetingId } = await meeting();
      await post(chris, `/cases/${id}/agenda`, { meetingId, version: 1 });
      expect((await post(chris, `/cases/${id}/decision`, decision)).body).toMatchObject({
        code: 'case-changed',
      });
      for (const body of [{ decision: 'as-you-like' }, { decision: 'bridging-care', note: 'somebody said' }])
        expect((await decide(id, body)).status).toBe(400);
      expect((await decide(id, { decision: 'bridging-care' })).status).toBe(200);
      expect((await decide(id, { decision: 'back-to-sender' })).body).toMatchObject({
        code: 'case-decided-already',
      });
    });

    it('where to, when it refers, and nothing before the day of the meeting', async () => {
      const { id } = await onAgenda();
      expect((await decide(id, { decision: 'refer-other-circuit' })).body).toMatchObject({
        code: 'domain-needed',
      });
      const { body } = await decide(id, { decision: 'refer-other-circuit', domain: 'social-domain' });
      expect(body).toMatchObject({ state: 'decided', decided: { domain: 'social-domain' } });
      const early = await submitted();
      const on = plusDays(TODAY, 20);
      const planned = (await post(chris, '/case-meetings', { on })).body as {
        items: { id: string; on: string; version: number }[];
      };
      const { id: meetingId, version } = planned.items.find((one) => one.on === on)!;
      await post(chris, `/cases/${early.id}/agenda`, { meetingId, version: 1 });
      expect((await page(chris, early.id)).allowed).toMatchObject({ decide: false });
      expect((await decide(early.id, { decision: 'bridging-care' })).body).toMatchObject({
        code: 'meeting-not-begun',
      });
      await expect(
        region.query(
          `INSERT INTO case_decision (region_id, case_id, decision, decided_by) VALUES ($1, $2, 'bridging-care', 'chris')`,
          [REGION, early.id],
        ),
      ).rejects.toMatchObject({ constraint: 'case_decision_met' });
      expect(
        (await post(chris, `/case-meetings/${meetingId}/end`, { as: 'held', version })).body,
      ).toMatchObject({
        code: 'meeting-not-begun',
      });
    });

    it('once, when five chairs decide at the same instant', async () => {
      const { id } = await onAgenda();
      const codes = [
        'bridging-care',
        'back-to-sender',
        'rescore-demand',
        'refer-other-circuit',
        'bridging-care',
      ];
      const answers = await Promise.all(
        codes.map((decision, n) =>
          decide(
            id,
            { decision, ...(decision === 'refer-other-circuit' ? { domain: 'social-domain' } : {}) },
            chairOf(`chair-${n}`),
          ),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
      expect(await region.count('case_decision WHERE case_id = $1', [id])).toBe(1);
      expect(await region.count('case_action WHERE case_id = $1', [id])).toBe(1);
    });
  });

  describe('meets', () => {
    it('once a day, on a day to come, and leaves nothing behind', async () => {
      const on = plusDays(TODAY, ++day);
      expect((await post(chris, '/case-meetings', { on })).status).toBe(201);
      expect((await post(chris, '/case-meetings', { on })).body).toMatchObject({ code: 'meeting-that-day' });
      expect((await post(chris, '/case-meetings', { on: plusDays(TODAY, -1) })).body).toMatchObject({
        code: 'date-passed',
      });
      expect((await post(chris, '/case-meetings', { on: '9999-12-31' })).body).toMatchObject({
        code: 'date-too-far',
      });
      expect((await post(anna, '/case-meetings', { on: plusDays(TODAY, 300) })).status).toBe(403);
      const { id, meeting: meetingId } = await onAgenda();
      expect((await post(chris, `/case-meetings/${meetingId}/end`, { as: 'held', version: 1 })).status).toBe(
        200,
      );
      expect(await stateOf(id)).toEqual({ state: 'submitted', outcome: null });
      expect(
        (await post(chris, `/case-meetings/${meetingId}/end`, { as: 'held', version: 1 })).body,
      ).toMatchObject({ code: 'meeting-over' });
      expect((await post(chris, `/cases/${id}/agenda`, { meetingId, version: 3 })).body).toMatchObject({
        code: 'meeting-over',
      });
    });

    it('without the case its own organisation took back, up to the decision', async () => {
      const { id } = await onAgenda();
      expect((await post(bram, `/cases/${id}/take-back`, { version: 2 })).status).toBe(404);
      expect((await post(anna, `/cases/${id}/take-back`, { version: 2 })).body).toMatchObject({
        state: 'closed',
        outcome: 'taken-back',
      });
      const other = await onAgenda();
      await decide(other.id, { decision: 'bridging-care' });
      expect((await post(anna, `/cases/${other.id}/take-back`, { version: 3 })).body).toMatchObject({
        code: 'case-decided-already',
      });
    });
  });

  it('lets go of who waits no more, with the actions that were open', async () => {
    const { id, entry } = await onAgenda();
    await decide(id, { decision: 'bridging-care' });
    await region.query(`UPDATE waiting_list_entry SET state = 'left' WHERE id = $1`, [entry]);
    await sweep.sweep(REGION);
    expect(await stateOf(id)).toEqual({ state: 'closed', outcome: 'entry-left' });
    expect(await region.count(`case_action WHERE case_id = $1 AND state = 'dropped'`, [id])).toBe(1);
  });

  it('is swept by two processes at once without doing anything twice', async () => {
    const entry = await region.entry();
    for (let n = 0; n < 2; n++) {
      const { id } = await region.proposalFor(entry);
      await test.app
        .get(DecisionService)
        .decide(bram, id, { verdict: 'refuse', reason: 'insufficient-information', version: 1 });
    }
    await Promise.all([sweep.sweep(REGION), sweep.sweep(REGION), sweep.sweep(REGION)]);
    expect(await region.count('table_case WHERE entry_id = $1', [entry])).toBe(1);
  });
});
