import { type TestApp, testApp } from '../../../../test/support/app.js';
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
  WEEK,
  weekAhead,
} from '../../../../test/support/review/region.js';
import { type Verdict } from '../../../../libs/review/index.js';
import { type Actor, engineActor } from '../../../platform/base/database/index.js';
import { todayOf } from '../../../platform/base/time/index.js';
import { MatchingModule } from '../../../matching/index.js';
import { RunRequests } from '../../../matching/run/run-requests.service.js';
import { RunService } from '../../../matching/run/run.service.js';
import { DecisionService } from '../../decision/decision.service.js';
import { ProposalDetailService } from '../../proposal/proposal-detail.service.js';
import { ReviewModule } from '../../review.module.js';
import { WorklistService } from '../../worklist/worklist.service.js';
import { CaseAgendaService } from '../meeting/case-agenda.service.js';
import { CaseDecisionService } from './case-decision.service.js';
import { CasePageService } from '../case/case-page.service.js';
import { CaseSubmissionService } from '../case/case-submission.service.js';
import { CaseSweep } from '../sweep/case-sweep.service.js';

const TODAY = todayOf(new Date());
const tally = (results: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(results)].sort().map((one) => [one, results.filter((other) => other === one).length]),
  );

describe('a proposal by hand', () => {
  let test: TestApp;
  let region: TestRegion;
  let meeting: string;

  beforeAll(async () => {
    test = await testApp({ stages: [MatchingModule, ReviewModule], env: { REGION } });
    region = await TestRegion.in(test.postgres);
    const planned = await test.app.get(CaseAgendaService).plan(chris, TODAY);
    if (!planned.ok) throw new Error(planned.error);
    meeting = planned.value;
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });
  beforeEach(() => region.places('there', WEEK, 100));

  async function onAgenda(): Promise<{ id: string; entry: string }> {
    const entry = await region.entry();
    const made = await test.app.get(CaseSubmissionService).submit(anna, entry);
    if (!made.ok) throw new Error(made.error);
    await test.app.get(CaseAgendaService).schedule(chris, made.value, { meeting, version: 1 });
    return { id: made.value, entry };
  }
  const propose = async (id: string, change: { programme?: string; week?: string } = {}, actor = chris) => {
    const wanted = {
      decision: 'propose-programme' as const,
      programme: 'there',
      week: WEEK,
      reviewOn: null,
      domain: null,
      version: 2,
    };
    const result = await test.app.get(CaseDecisionService).decide(actor, id, { ...wanted, ...change });
    return result.ok ? 'ok' : result.error;
  };
  const proposalOf = (entry: string) =>
    region.one<{
      id: string;
      state: string;
      version: number;
      origin: string;
      by: string;
      sooner: number;
      reason: string | null;
    }>(
      `SELECT id, state, version, origin, proposed_by AS by, weeks_sooner AS sooner, closed_reason AS reason
       FROM proposal WHERE entry_id = $1 ORDER BY created_at DESC LIMIT 1`,
      [entry],
    );
  const decide = async (actor: Actor, id: string, verdict: Verdict = 'approve', version = 1) => {
    const reason = verdict === 'refuse' ? 'insufficient-information' : null;
    const result = await test.app.get(DecisionService).decide(actor, id, { verdict, reason, version });
    return result.ok ? 'ok' : result.error;
  };
  async function run(): Promise<void> {
    const asked = await test.app.get(RunRequests).request(engineActor(REGION));
    if (!asked.ok) throw new Error(asked.error);
    await test.app.get(RunService).execute(REGION, asked.value.runId);
    expect(await region.one('SELECT status FROM matching_run WHERE id = $1', [asked.value.runId])).toEqual({
      status: 'completed',
    });
  }

  it('is in both worklists as what it is, and goes through the same four eyes', async () => {
    const { id, entry } = await onAgenda();
    expect(await propose(id)).toBe('ok');
    const made = await proposalOf(entry);
    expect(made).toMatchObject({ state: 'proposed', version: 1, origin: 'hand', by: 'chris' });
    expect(made.sooner).toBeGreaterThan(0);
    for (const actor of [anna, bram]) {
      const { items } = await test.app.get(WorklistService).list(actor, { limit: 200 });
      expect(items.find((one) => one.id === made.id)).toMatchObject({ origin: 'hand', runId: null });
      expect(await test.app.get(ProposalDetailService).read(actor, made.id)).toMatchObject({
        origin: 'hand',
        allowed: { approve: true },
      });
    }
    expect(await decide(anna, made.id)).toBe('ok');
    expect(await decide(bram, made.id, 'approve', 2)).toBe('ok');
    expect(await proposalOf(entry)).toMatchObject({ state: 'approved' });
    expect(await region.count(`slot_hold WHERE proposal_id = $1 AND state = 'held'`, [made.id])).toBe(1);
    expect(await test.app.get(CasePageService).read(chris, id)).toMatchObject({
      state: 'decided',
      decided: {
        decision: 'propose-programme',
        week: WEEK,
        proposalState: 'approved',
        programme: { id: 'there' },
      },
    });
  });

  it('is never decided on by the one who made it, in whatever role and for whichever side', async () => {
    const { id, entry } = await onAgenda();
    expect(await propose(id, {}, chairOf('both'))).toBe('ok');
    const made = await proposalOf(entry);
    for (const organisation of [SENDER, RECEIVER]) {
      const same = clinician(organisation, 'both');
      expect(await decide(same, made.id)).toBe('own-proposal');
      expect(await decide(same, made.id, 'refuse')).toBe('own-proposal');
      expect(await test.app.get(ProposalDetailService).read(same, made.id)).toMatchObject({
        allowed: { approve: false, refuse: false },
      });
    }
    expect(await decide(anna, made.id)).toBe('ok');
    expect(await decide(bram, made.id, 'approve', 2)).toBe('ok');
  });

  it('takes a programme that fits now, sooner, in a week with a place that is free and not proposed', async () => {
    const { id, entry } = await onAgenda();
    expect(await propose(id, { programme: 'own' })).toBe('option-not-eligible');
    expect(await propose(id, { programme: 'nothing' })).toBe('option-not-eligible');
    expect(await propose(id, { week: weekAhead(9) })).toBe('option-place-gone');
    expect(await propose(id, { week: '2026-W99' })).toBe('option-place-gone');
    expect(await propose(id, { week: weekAhead(0) })).toBe('option-place-gone');
    await region.places('there', weekAhead(1), 5);
    expect(await propose(id, { week: weekAhead(1) })).toBe('option-too-near');
    await region.places('there', weekAhead(1), 0);
    const late = weekAhead(12);
    await region.places('there', late, 5);
    const agree = (week: string | null) =>
      region.query(
        `UPDATE waiting_list_entry SET expected_intake_week = $2, expected_treatment_weeks = 1 WHERE id = $1`,
        [entry, week],
      );
    await agree(weekAhead(3));
    expect(await propose(id, { week: late })).toBe('option-not-sooner');
    await agree(null);
    await region.query(`UPDATE programme SET min_start = 90 WHERE id = 'there'`);
    expect(await propose(id)).toBe('option-group');
    await region.query(`UPDATE programme SET min_start = NULL, intake_stop = true WHERE id = 'there'`);
    expect(await propose(id)).toBe('option-not-eligible');
    await region.query(`UPDATE programme SET intake_stop = false WHERE id = 'there'`);
    await region.query(
      `INSERT INTO ceiling (region_id, insurer, provider_id, max) VALUES ($1, '3311', $2, 0)`,
      [REGION, RECEIVER],
    );
    expect(await propose(id)).toBe('option-ceiling');
    await region.query(`DELETE FROM ceiling`);
    const full = weekAhead(6);
    await region.places('there', full, 1);
    await region.proposal({ week: full });
    expect(await propose(id, { week: full })).toBe('option-place-gone');
    // None of it has left a trace but in the audit trail.
    expect(await region.count('proposal WHERE entry_id = $1', [entry])).toBe(0);
    expect(await region.count(`audit_event WHERE subject_id = $1 AND outcome = 'refused'`, [entry])).toBe(11);
    expect(await propose(id)).toBe('ok');
  });

  it('is not kept from a place by an estimate: only a date that was agreed can say that it is no sooner', async () => {
    const late = weekAhead(12);
    await region.places('there', late, 5);
    const { id, entry } = await onAgenda();
    await region.query(`UPDATE waiting_list_entry SET expected_treatment_weeks = 1 WHERE id = $1`, [entry]);
    expect(await propose(id, { week: late })).toBe('ok');
    const [made] = await region.query<{ source: string }>(
      `SELECT gain -> 'present' ->> 'source' AS source FROM proposal WHERE entry_id = $1`,
      [entry],
    );
    expect(made.source).toBe('announced');
  });

  it('takes a group where it starts without this client too, and no other', async () => {
    const week = weekAhead(5);
    await region.places('there', week, 4);
    await region.query(`UPDATE programme SET min_start = 2 WHERE id = 'there'`);
    const shown = async (id: string): Promise<{ weeks: string[]; groups: number }> => {
      const page = await test.app.get(CasePageService).read(chris, id);
      return {
        weeks: page!.options.filter(({ programme }) => programme.id === 'there').map((one) => one.week),
        groups: page!.blocked.find(({ code }) => code === 'group')?.programmes ?? 0,
      };
    };
    try {
      const { id } = await onAgenda();
      await region.proposal({ week });
      expect(await propose(id, { week })).toBe('option-group');
      await region.proposal({ week });
      expect(await propose(id, { week })).toBe('ok');
      // In the week of the others more than two are under way.
      const second = await onAgenda();
      expect(await shown(second.id)).toEqual({ weeks: [WEEK], groups: 0 });
      await region.query(`UPDATE programme SET min_start = 90 WHERE id = 'there'`);
      expect(await shown(second.id)).toEqual({ weeks: [], groups: 1 });
    } finally {
      await region.query(`UPDATE programme SET min_start = NULL WHERE id = 'there'`);
    }
  });

  it('gives the last place to one of ten who propose it at once', async () => {
    const week = weekAhead(3);
    await region.places('there', week, 1);
    const cases = await Promise.all(Array.from({ length: 10 }, onAgenda));
    const results = await Promise.all(cases.map(({ id }, n) => propose(id, { week }, chairOf(`chair-${n}`))));
    expect(tally(results)).toEqual({ ok: 1, 'option-place-gone': 9 });
    expect(await region.count('proposal WHERE week = $1', [week])).toBe(1);
  });

  it('is made once, when ten chairs propose for the same client at once', async () => {
    const { id, entry } = await onAgenda();
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, n) => propose(id, {}, chairOf(`chair-${n}`))),
    );
    expect(tally(results)).toEqual({ 'case-decided-already': 9, ok: 1 });
    expect(await region.count('proposal WHERE entry_id = $1', [entry])).toBe(1);
  });

  it('is not made where the client has a proposal already', async () => {
    const { id, entry } = await onAgenda();
    await region.proposalFor(entry);
    expect(await propose(id)).toBe('has-live-proposal');
  });

  it('comes back to the table when a side refuses it, and ends the case when the client goes', async () => {
    const { id, entry } = await onAgenda();
    await propose(id);
    expect(await decide(bram, (await proposalOf(entry)).id, 'refuse')).toBe('ok');
    await test.app.get(CaseSweep).sweep(REGION);
    const cases = () =>
      region.query(
        `SELECT reason, state, outcome FROM table_case WHERE entry_id = $1 ORDER BY submitted_at`,
        [entry],
      );
    expect(await cases()).toEqual([
      { reason: 'by-hand', state: 'closed', outcome: 'discuss-again' },
      { reason: 'proposal-ended', state: 'submitted', outcome: null },
    ]);
  });

  it('outlives a run undecided, as a pin, where what a run proposed makes room; and goes when it no longer fits, with a task', async () => {
    const [kept, unfit] = [await onAgenda(), await onAgenda()];
    const week = weekAhead(7);
    await region.places('there', week, 2);
    expect(await propose(kept.id, { week })).toBe('ok');
    expect(await propose(unfit.id, { week })).toBe('ok');
    const before = await proposalOf(kept.entry);
    const undecided = await region.proposal();
    await region.query(`UPDATE waiting_list_entry SET flags = '{aggression}' WHERE id = $1`, [unfit.entry]);
    await run();
    expect(await proposalOf(kept.entry)).toEqual(before);
    expect(await region.stateOf(undecided.id)).toMatchObject({ state: 'withdrawn', reason: 'superseded' });
    const gone = await region.one<{ id: string; state: string; reason: string }>(
      `SELECT id, state, closed_reason AS reason FROM proposal WHERE entry_id = $1 AND origin = 'hand'`,
      [unfit.entry],
    );
    expect(gone).toMatchObject({ state: 'withdrawn' });
    expect(gone.reason).not.toBe('superseded');
    expect(
      await region.count(`follow_up WHERE kind = 'proposal-withdrawn' AND cause_id = $1`, [gone.id]),
    ).toBe(1);
    // The place it stands for is not given to somebody else as well.
    const { n } = await region.one<{ n: number }>(
      `SELECT count(*)::integer AS n FROM proposal WHERE to_programme = 'there' AND week = $1 AND state = 'proposed'`,
      [week],
    );
    expect(n).toBeLessThanOrEqual(2);
    expect(await decide(carla, before.id)).toBe('not-found');
    expect(await decide(anna, before.id)).toBe('ok');
  });
});
