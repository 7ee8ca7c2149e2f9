import request from 'supertest';
import { ACTION_STATES, CASE_EVENTS, CASE_STATES } from '../../../libs/review/index.js';
import { plusDays } from '../../../libs/kernel/index.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  bram,
  carla,
  chris,
  clinician,
  RECEIVER,
  REGION,
  SENDER,
  TestRegion,
  WEEK,
} from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/index.js';
import { EventSequencer } from '../../platform/messaging/events/index.js';
import { countLines } from '../../platform/messaging/notifications/mail/compose.js';
import { Notifications } from '../../platform/messaging/notifications/notifications.service.js';
import { todayOf } from '../../platform/base/time/index.js';
import { DecisionService } from '../decision/decision.service.js';
import { ReviewModule } from '../review.module.js';
import { type CaseActionListDto, type CasePageDto } from './case/case-page.dto.js';
import { CaseReminders } from './action/case-reminders.service.js';
import { CaseSweep } from './sweep/case-sweep.service.js';

const TODAY = todayOf(new Date());
const later = (n: number): Date => new Date(Date.now() + n * 86_400_000);
const steward = clinician(SENDER, 'sam', { role: 'data-steward', profession: null });
const theirSteward = clinician(RECEIVER, 'rik', { role: 'data-steward', profession: null });

describe('news of the case table', () => {
  let test: TestApp;
  let region: TestRegion;

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule], env: { REGION } });
    region = await TestRegion.in(test.postgres);
    await region.places('there', WEEK, 20);
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });

  const post = async <T = unknown>(actor: Actor, path: string, body: object = {}): Promise<T> => {
    const answer = await request(test.app.getHttpServer())
      .post(`/api/v1${path}`)
      .set(await signedInAs(test.app, actor))
      .send(body);
    expect([path, answer.status < 300, answer.body]).toEqual([path, true, answer.body]);
    return answer.body as T;
  };
  /** What each of them has been told of the table since the mark, in order, as words of English. */
  let mark = 0;
  async function told(actor: Actor): Promise<string[]> {
    const { items } = await test.app.get(Notifications).list(actor, 200);
    return items
      .filter(({ topic, id }) => topic === 'cases' && id > mark)
      .map(({ kind }) => kind)
      .toReversed();
  }
  async function news(...actors: Actor[]): Promise<string[][]> {
    await test.app.get(EventSequencer).sequence();
    const all = [];
    for (const actor of actors) all.push(await told(actor));
    mark = await test.app.get(EventSequencer).position();
    return all;
  }

  let day = 0;
  /** Its day has come: decisions are of meetings that have begun. */
  const meeting = async (): Promise<string> =>
    (
      await region.one<{ id: string }>(
        `INSERT INTO case_meeting (region_id, held_on, planned_by) VALUES ($1, $2, 'chris') RETURNING id`,
        [REGION, plusDays(TODAY, -++day)],
      )
    ).id;
  /** A case on an agenda, brought by anna. */
  async function onAgenda(entry?: string): Promise<string> {
    const { id } = await post<CasePageDto>(anna, '/cases', { entryId: entry ?? (await region.entry()) });
    await post(chris, `/cases/${id}/agenda`, { meetingId: await meeting(), version: 1 });
    return id;
  }
  const ask = async (id: string, owner: string, dueOn = plusDays(TODAY, 7)) => {
    const { items } = await post<CaseActionListDto>(chris, `/cases/${id}/actions`, {
      code: 'offer-slot',
      ownerId: owner,
      dueOn,
    });
    return items.find((one) => one.caseId === id && one.state === 'open')!;
  };

  it('has words for every state of a case and of an action, in both languages', () => {
    expect(CASE_EVENTS.map(({ kind }) => kind).toSorted()).toEqual(
      [
        ...CASE_STATES.map((state) => `case.${state}`),
        ...['on-agenda', 'decided'].map((state) => `case-shared.${state}`),
        ...[...ACTION_STATES, 'overdue'].map((state) => `case-action.${state}`),
      ].toSorted(),
    );
  });

  it('tells the organisation where the client waits, and the one whose proposal came to nothing, of the agenda', async () => {
    const { id: proposal, entry } = await region.proposal();
    await test.app
      .get(DecisionService)
      .decide(bram, proposal, { verdict: 'refuse', reason: 'clinically-unsuitable', version: 1 });
    await news();
    await onAgenda(entry);
    expect(await news(anna, steward, bram, theirSteward, carla)).toEqual([
      ['case.on-agenda'],
      ['case.submitted', 'case.on-agenda'],
      ['case-shared.on-agenda'],
      [],
      [],
    ]);
  });

  it('tells who has to act, who waits for it, and both of the decision', async () => {
    await news();
    const id = await onAgenda();
    await news();
    const { id: action } = await ask(id, RECEIVER);
    expect(await news(anna, bram, theirSteward, carla)).toEqual([
      ['case-action.open'],
      ['case-action.open'],
      ['case-action.open'],
      [],
    ]);
    await post(chris, `/cases/${id}/decision`, { decision: 'bridging-care', version: 2 });
    const [ours, theirs] = await news(anna, bram);
    expect([ours, theirs]).toEqual([['case-action.open', 'case.decided'], ['case-shared.decided']]);
    await post(bram, `/case-actions/${action}/done`, { version: 1 });
    expect(await news(anna, bram)).toEqual([['case-action.done'], []]);
  });

  it('tells that an action is dropped with its case', async () => {
    const id = await onAgenda();
    await ask(id, RECEIVER);
    await news();
    await region.query(
      `UPDATE waiting_list_entry SET state = 'left' WHERE id = (SELECT entry_id FROM table_case WHERE id = $1)`,
      [id],
    );
    await test.app.get(CaseSweep).sweep(REGION);
    const [ours, theirs] = await news(anna, bram);
    expect(ours).toContain('case.closed');
    expect(theirs).toEqual(['case-action.dropped']);
  });

  it('tells once that the date of an action has passed, the day after it, and never of one that is done', async () => {
    const reminders = test.app.get(CaseReminders);
    const id = await onAgenda();
    const due = await ask(id, RECEIVER, plusDays(TODAY, 3));
    const other = await ask(await onAgenda(), RECEIVER, plusDays(TODAY, 3));
    await post(bram, `/case-actions/${other.id}/done`, { version: 1 });
    await news();
    expect(await reminders.remind(REGION, later(3))).toBe(0);
    const told = await Promise.all([4, 4, 4].map((days) => reminders.remind(REGION, later(days))));
    expect(told.reduce((a, b) => a + b)).toBe(1);
    const [ours, theirs] = await news(anna, bram);
    expect([ours?.[0], theirs?.[0]]).toEqual(['case-action.overdue', 'case-action.overdue']);
    expect(await region.count('case_action_reminder WHERE action_id = $1', [due.id])).toBe(1);
    expect(await region.count('case_action_reminder WHERE action_id = $1', [other.id])).toBe(0);
    const { items } = await test.app.get(Notifications).list(anna, 1);
    expect(items[0]?.message.en).toMatch(/past (its|their) date/);
  });

  it('holds nothing of the client, neither in the event nor in a mail', async () => {
    const rows = await region.query<{ row: string }>(
      `SELECT to_jsonb(e)::text AS row FROM event e WHERE kind LIKE 'case%'`,
    );
    expect(rows.length).toBeGreaterThan(10);
    const entries = await region.query<{ id: string; reference: string }>(
      'SELECT id, reference FROM waiting_list_entry',
    );
    const all = rows.map(({ row }) => row).join(' ');
    for (const { id, reference } of entries)
      expect([all.includes(id), all.includes(reference)]).toEqual([false, false]);
    expect(all).not.toMatch(/anxiety|offer-slot|bridging/);
    const { counts } = await test.app.get(Notifications).counts(anna, 0);
    expect(countLines({ cases: counts['cases'] }, 'nl')).toEqual([
      `${counts['cases']} berichten van de regiotafel`,
    ]);
  });

  it('is written by the table alone, and a reminder by the engine alone', async () => {
    const id = await onAgenda();
    const action = await ask(id, SENDER);
    const insert = (day: string) =>
      `INSERT INTO case_action_reminder (region_id, action_id, on_day) VALUES ('${REGION}', '${action.id}', '${day}')`;
    for (const actor of [anna, chris])
      await expect(
        test.database.transaction(actor, (tx) => tx.query(insert(plusDays(TODAY, 30)))),
      ).rejects.toThrow(/row-level security/);
    await expect(test.database.asEngine(anna, (tx) => tx.query(insert(TODAY)))).rejects.toThrow(
      /whose date has passed/,
    );
  });
});
