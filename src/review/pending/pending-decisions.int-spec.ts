import request from 'supertest';
import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  bram,
  clinician,
  REGION,
  RECEIVER,
  SENDER,
  TestRegion,
  WEEK,
  weekAhead,
} from '../../../test/support/review/region.js';
import { constraintOf } from '../../../test/support/review/application-role.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/index.js';
import { DecisionService } from '../decision/decision.service.js';
import { ProposalExpiry } from '../expiry/expiry.service.js';
import { type ProposalDetailDto } from '../proposal/proposal-detail.dto.js';
import { ReviewModule } from '../review.module.js';
import { type PendingDecisionDto, type PendingDecisionListDto } from './pending-decision.dto.js';
import { PendingDecisions } from './pending-decisions.service.js';

const APPROVE = { verdict: 'approve' as const, reason: null, version: 1 };
const colleague = clinician(SENDER, 'colleague');

describe('a decision that can be undone', () => {
  let test: TestApp;
  let second: TestApp;
  let region: TestRegion;

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule], env: { REGION } });
    second = await testApp({ stages: [ReviewModule], env: { REGION }, beside: test });
    region = await TestRegion.in(test.postgres);
  });
  afterAll(async () => {
    await region.close();
    await second.close();
    await test.close();
  });
  beforeEach(async () => {
    await region.places('there', WEEK, 100);
    await region.query(`DELETE FROM pending_decision`);
  });

  const call = async (
    actor: Actor,
    method: 'get' | 'post' | 'delete',
    path: string,
    body: object = {},
  ): Promise<request.Response> => {
    const server = request(test.app.getHttpServer());
    const asked = server[method](`/api/v1${path}`).set(await signedInAs(test.app, actor));
    return method === 'get' ? asked : asked.send(body);
  };
  const decide = (actor: Actor, id: string, body: object = {}) =>
    call(actor, 'post', `/proposals/${id}/decisions`, {
      verdict: 'approve',
      version: 1,
      undoable: true,
      ...body,
    });
  const mine = async (actor: Actor): Promise<PendingDecisionDto[]> =>
    ((await call(actor, 'get', '/pending-decisions')).body as PendingDecisionListDto).items;
  const of = async (actor: Actor, subject: string) =>
    (await mine(actor)).find(({ subjectId }) => subjectId === subject)!;
  const page = async (actor: Actor, id: string) =>
    (await call(actor, 'get', `/proposals/${id}`)).body as ProposalDetailDto;
  const faults: unknown[] = [];
  const settle = (app = test, now = new Date()): Promise<number> =>
    app.app
      .get(PendingDecisions)
      .settleDue(REGION, { skips: () => false, onFault: (error) => void faults.push(error) }, now);
  /** As if the pause were over. */
  const overNow = (): Promise<unknown> =>
    region.query(
      `UPDATE pending_decision SET effect_at = now() - interval '1 second' WHERE state = 'pending'`,
    );

  it('is kept at once, changes nothing yet, and takes effect by itself when the pause is over', async () => {
    const { id } = await region.proposal();
    const { status, body } = await decide(anna, id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'proposed',
      version: 1,
      eyes: { sending: false },
      pending: { verdict: 'approve', mine: true, by: 'Name of anna' },
      allowed: { approve: false },
    });
    const pause = (body as ProposalDetailDto).pending!;
    expect(pause.leftMs).toBeGreaterThan(5_000);
    expect(pause.leftMs).toBeLessThanOrEqual(10_000);
    expect(await settle()).toBe(0);
    await overNow();
    expect(await settle()).toBe(1);
    expect(await region.stateOf(id)).toMatchObject({ state: 'approved-by-sending', version: 2 });
    expect(await of(anna, id)).toMatchObject({ state: 'effective', problem: null, held: false });
    expect(
      await region.query(
        `SELECT action, user_id, outcome FROM audit_event WHERE subject_id = $1 AND user_id = 'anna' AND action LIKE '%ro%e%' AND action <> 'proposal.read' ORDER BY id`,
        [id],
      ),
    ).toEqual([
      { action: 'proposal.record-decision', user_id: 'anna', outcome: 'done' },
      { action: 'proposal.state', user_id: 'anna', outcome: 'done' },
      { action: 'proposal.approve', user_id: 'anna', outcome: 'done' },
    ]);
    // Told once.
    const { id: pending } = await of(anna, id);
    expect((await call(anna, 'post', `/pending-decisions/${pending}/seen`)).status).toBe(200);
    expect(await of(anna, id)).toBeUndefined();
  });

  it('is undone by undoing, and can then be made anew', async () => {
    const { id } = await region.proposal();
    await decide(anna, id, { verdict: 'refuse', reason: 'continuity-of-care' });
    const { id: pending } = await of(anna, id);
    expect((await call(anna, 'delete', `/pending-decisions/${pending}`)).status).toBe(200);
    expect((await call(anna, 'delete', `/pending-decisions/${pending}`)).body).toMatchObject({
      code: 'decision-over',
    });
    expect((await call(anna, 'post', `/pending-decisions/${pending}/effect`)).body).toMatchObject({
      code: 'decision-over',
    });
    await overNow();
    expect(await settle()).toBe(0);
    expect(await page(anna, id)).toMatchObject({
      state: 'proposed',
      pending: null,
      allowed: { approve: true },
    });
    expect((await decide(anna, id)).status).toBe(200);
    // What was undone made room: one row of a person on a proposal.
    expect(await region.count('pending_decision WHERE proposal_id = $1', [id])).toBe(1);
    await overNow();
    await settle();
    expect(await region.stateOf(id)).toMatchObject({ state: 'approved-by-sending' });
    expect(
      await region.count(`audit_event WHERE subject_id = $1 AND action = 'proposal.undo-decision'`, [id]),
    ).toBe(1);
  });

  it('stands for its side meanwhile: a colleague is told so, and the other organisation sees nothing of it', async () => {
    const { id } = await region.proposal();
    await decide(anna, id);
    for (const body of [{}, { undoable: false }])
      expect((await decide(colleague, id, body)).body).toMatchObject({ code: 'decision-pending' });
    expect(await page(colleague, id)).toMatchObject({
      pending: { mine: false, by: 'Name of anna' },
      allowed: { approve: false },
    });
    const { id: pending } = await of(anna, id);
    for (const actor of [colleague, bram])
      for (const [method, path] of [
        ['delete', ''],
        ['post', '/effect'],
        ['post', '/prolong'],
        ['post', '/seen'],
      ] as const)
        expect((await call(actor, method, `/pending-decisions/${pending}${path}`)).status).toBe(404);
    expect(await mine(colleague)).toEqual([]);
    expect(await page(bram, id)).toMatchObject({
      pending: null,
      eyes: { sending: false },
      allowed: { approve: true },
    });
    // Both can still be undone; each takes effect, and the second holds the place.
    expect((await decide(bram, id)).status).toBe(200);
    await overNow();
    expect(await settle()).toBe(2);
    expect(await region.stateOf(id)).toMatchObject({ state: 'approved', version: 3 });
    expect(await region.count(`slot_hold WHERE proposal_id = $1 AND state = 'held'`, [id])).toBe(1);
    expect(await of(bram, id)).toMatchObject({ state: 'effective', held: true });
  });

  it('is not made by one person for both sides, also while neither has taken effect', async () => {
    const { id } = await region.proposal();
    await decide(anna, id);
    expect((await decide(clinician(RECEIVER, 'anna'), id)).body).toMatchObject({ code: 'same-person' });
  });

  it('takes effect once, however many processes find it due, and undone or taken where both are tried at once', async () => {
    const proposals = await Promise.all(Array.from({ length: 20 }, () => region.proposal()));
    for (const { id } of proposals) await decide(anna, id);
    const made = await region.query<{ id: string }>(`SELECT id FROM pending_decision ORDER BY recorded_at`);
    await overNow();
    const undone = await Promise.all([
      ...made.slice(0, 10).map(({ id }) => call(anna, 'delete', `/pending-decisions/${id}`)),
      ...[test, second, test, second].map((app) => settle(app).then(() => null)),
    ]);
    const undos = undone.filter((answer) => answer?.status === 200).length;
    const rows = await region.query<{ state: string; n: number; decisions: number }>(
      `SELECT w.state, count(*)::integer AS n, count(d.id)::integer AS decisions FROM pending_decision w
       LEFT JOIN decision d ON d.proposal_id = w.proposal_id GROUP BY 1 ORDER BY 1`,
    );
    expect(rows.find(({ state }) => state === 'undone') ?? { n: 0, decisions: 0 }).toMatchObject({
      n: undos,
      decisions: 0,
    });
    expect(rows.find(({ state }) => state === 'effective')).toMatchObject({
      n: 20 - undos,
      decisions: 20 - undos,
    });
    expect(faults).toEqual([]);
  });

  it('has happened, and is no refusal, where the pause was over before its maker said "now"', async () => {
    const { id } = await region.proposal();
    await decide(anna, id);
    const { id: pending } = await of(anna, id);
    await overNow();
    expect(await settle()).toBe(1);
    const answer = await call(anna, 'post', `/pending-decisions/${pending}/effect`);
    expect(answer.status).toBe(200);
    expect((answer.body as PendingDecisionListDto).items).toContainEqual(
      expect.objectContaining({ id: pending, state: 'effective' }),
    );
    expect(await region.count('decision WHERE proposal_id = $1', [id])).toBe(1);
  });

  it('is prolonged for who is on the way to the button, for two minutes at most', async () => {
    const { id } = await region.proposal();
    await decide(anna, id);
    const { id: pending, effectAt } = await of(anna, id);
    await region.query(
      `UPDATE pending_decision SET effect_at = effect_at - interval '5 seconds' WHERE id = $1`,
      [pending],
    );
    expect((await call(anna, 'post', `/pending-decisions/${pending}/prolong`)).status).toBe(200);
    expect((await of(anna, id)).effectAt >= effectAt).toBe(true);
    await expect(
      region.query(
        `UPDATE pending_decision SET effect_at = recorded_at + interval '121 seconds' WHERE id = $1`,
        [pending],
      ),
    ).rejects.toMatchObject({ code: '23514' });
  });

  describe('that can take effect no more', () => {
    it('says why: the last place went to somebody else while it waited', async () => {
      const week = weekAhead(9);
      await region.places('there', week, 1);
      const [ours, theirs] = [await region.proposal({ week }), await region.proposal({ week })];
      for (const { id } of [ours, theirs])
        expect(await test.app.get(DecisionService).decide(anna, id, APPROVE)).toMatchObject({ ok: true });
      expect((await decide(bram, ours.id, { version: 2 })).status).toBe(200);
      const other = clinician(RECEIVER, 'other', { profession: 'psychiater' });
      expect(
        await test.app.get(DecisionService).decide(other, theirs.id, { ...APPROVE, version: 2 }),
      ).toMatchObject({
        ok: true,
      });
      await overNow();
      await settle();
      expect(await of(bram, ours.id)).toMatchObject({
        state: 'failed',
        problem: 'slot-gone',
        whyNl: expect.stringContaining('De intakeplek in deze week is er niet meer.') as string,
      });
      expect(await region.stateOf(ours.id)).toMatchObject({ state: 'withdrawn', reason: 'slot-gone' });
      expect(await region.count(`slot_hold WHERE week = $1 AND state = 'held'`, [week])).toBe(1);
    });

    it('says why: the other side has rejected it, a run has replaced it, the client is gone', async () => {
      const closed = async (close: (id: string, entry: string) => Promise<unknown>) => {
        const { id, entry } = await region.proposal();
        expect((await decide(anna, id)).status).toBe(200);
        await close(id, entry);
        await overNow();
        await settle();
        return of(anna, id);
      };
      const rejected = await closed((id) =>
        test.app
          .get(DecisionService)
          .decide(bram, id, { ...APPROVE, verdict: 'refuse', reason: 'clinically-unsuitable' }),
      );
      expect(rejected).toMatchObject({ state: 'failed', problem: 'proposal-closed' });
      expect(rejected.whyEn).toContain('The other organisation has rejected the proposal.');
      const replaced = await closed((id) =>
        region.query(
          `UPDATE proposal SET state = 'withdrawn', version = version + 1, closed_at = now(), closed_reason = 'superseded' WHERE id = $1`,
          [id],
        ),
      );
      expect(replaced.whyEn).toContain('A new matching run has looked again');
      const left = await closed((_, entry) =>
        region.query(`UPDATE waiting_list_entry SET state = 'left' WHERE id = $1`, [entry]),
      );
      expect(left).toMatchObject({ state: 'failed', problem: 'not-eligible-any-more' });
      expect(left.whyNl).toContain('De cliënt staat niet meer op de wachtlijst.');
    });
  });

  it('is refused at once where it could not take effect now', async () => {
    const week = weekAhead(10);
    await region.places('there', week, 0);
    const { id } = await region.proposal({ week });
    expect((await decide(anna, id)).body).toMatchObject({
      code: 'slot-gone',
      alternatives: expect.any(Array) as unknown,
    });
    expect(await region.count('pending_decision WHERE proposal_id = $1', [id])).toBe(0);
  });

  it('that was made in time counts, though nobody was there to let it take effect before the day was over', async () => {
    const { id } = await region.proposal({ expiresIn: 0 });
    await test.app.get(DecisionService).decide(anna, id, APPROVE);
    expect((await decide(bram, id, { version: 2 })).status).toBe(200);
    await overNow();
    const tomorrow = new Date(Date.now() + 86_400_000);
    await test.app.get(ProposalExpiry).expireProposals(REGION, tomorrow);
    expect(await settle(test, tomorrow)).toBe(1);
    await test.app.get(ProposalExpiry).expireProposals(REGION, tomorrow);
    expect(await region.stateOf(id)).toMatchObject({ state: 'approved' });
    // The same of the day that leaves time for what follows.
    const last = await region.proposal();
    await region.query(`UPDATE proposal SET first_decision_by = current_date WHERE id = $1`, [last.id]);
    expect((await decide(anna, last.id)).status).toBe(200);
    await overNow();
    expect(await settle(test, tomorrow)).toBe(1);
    expect(await region.stateOf(last.id)).toMatchObject({ state: 'approved-by-sending' });
  });

  it('keeps the others no waiting where one meets a fault, and is tried again', async () => {
    const [stuck, fine] = [await region.proposal(), await region.proposal()];
    for (const { id } of [stuck, fine]) await decide(anna, id);
    await region.query(
      `CREATE FUNCTION no_decision() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a fault'; END $$`,
    );
    await region.query(
      `CREATE TRIGGER no_decision BEFORE INSERT ON decision FOR EACH ROW WHEN (NEW.proposal_id = '${stuck.id}') EXECUTE FUNCTION no_decision()`,
    );
    await overNow();
    faults.length = 0;
    expect(await settle()).toBe(1);
    expect(faults).toHaveLength(1);
    expect(await of(anna, stuck.id)).toMatchObject({ state: 'pending' });
    await region.query(`DROP FUNCTION no_decision() CASCADE`);
    expect(await settle()).toBe(1);
    expect(await region.stateOf(stuck.id)).toMatchObject({ state: 'approved-by-sending' });
  });

  it('is held to all of it by the database as well', async () => {
    const { id } = await region.proposal();
    await decide(anna, id);
    const as = (actor: Actor, sql: string): Promise<string> =>
      constraintOf(test.database.transaction(actor, (tx) => tx.query(sql)));
    const row = `WHERE proposal_id = '${id}'`;
    expect(await as(anna, `UPDATE pending_decision SET verdict = 'refuse', reason = 'x' ${row}`)).toBe(
      'pending_decision_kept',
    );
    expect(await as(anna, `UPDATE pending_decision SET state = 'effective', settled_at = now() ${row}`)).toBe(
      'pending_decision_stands',
    );
    expect(
      await as(
        colleague,
        `INSERT INTO decision (region_id, proposal_id, side, provider_id, decided_by, profession, verdict)
         VALUES ('${REGION}', '${id}', 'sending', '${SENDER}', 'colleague', 'gz-psycholoog', 'approve')`,
      ),
    ).toBe('decision_pending');
    const before = await region.count(`pending_decision ${row} AND state = 'pending'`);
    await test.database.transaction(colleague, (tx) =>
      tx.query(`UPDATE pending_decision SET state = 'undone', settled_at = now() ${row}`),
    );
    await test.database.transaction(bram, (tx) => tx.query(`DELETE FROM pending_decision`));
    expect(await region.count(`pending_decision ${row} AND state = 'pending'`)).toBe(before);
  });
});
