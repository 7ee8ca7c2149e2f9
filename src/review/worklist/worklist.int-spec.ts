import {
  againstNorm,
  orderWords,
  type SortedBy,
  URGENCIES,
  urgencyOf,
  type Wait,
  WITHIN_RANK,
} from '../../../libs/review/index.js';
import { daysBetween } from '../../../libs/kernel/index.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  bram,
  carla,
  RECEIVER,
  SENDER,
  TestRegion,
  WEEK,
} from '../../../test/support/review/region.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { todayOf } from '../../platform/base/time/today.js';
import { DecisionService } from '../decision/decision.service.js';
import { ReviewModule } from '../review.module.js';
import { WorklistService } from './worklist.service.js';

const NORM = { intake: 4, treatment: 10, total: 14 };
const WITHIN: Wait = { intakeWeeks: 3, treatmentWeeks: 6, totalWeeks: 9, beyondNorm: 0 };
const LATE_INTAKE: Wait = { intakeWeeks: 7, treatmentWeeks: 5, totalWeeks: 12, beyondNorm: 3 };
const BEYOND: Wait = { intakeWeeks: 7, treatmentWeeks: 9, totalWeeks: 16, beyondNorm: 5 };

describe('the worklist', () => {
  let test: TestApp;
  let region: TestRegion;
  let worklist: WorklistService;

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule] });
    region = await TestRegion.in(test.postgres);
    worklist = test.app.get(WorklistService);
    await region.places('there', WEEK, 100);
    const decisions = test.app.get(DecisionService);
    const approve = async (actor: Actor, id: string) =>
      expect(
        await decisions.decide(actor, id, { verdict: 'approve', reason: null, version: 1 }),
      ).toMatchObject({ ok: true });
    for (const [n, expiresIn] of [1, 3, 4, 9, 14].entries())
      for (const severity of [1, 3])
        for (const now of [WITHIN, n % 2 === 0 ? BEYOND : LATE_INTAKE]) {
          const { id } = await region.proposal({ expiresIn, severity, now, waited: 10 + n });
          if (n === 2) await approve(anna, id);
          if (n === 3 && severity === 1) await approve(bram, id);
          if (n === 4 && severity === 3) {
            await approve(anna, id);
            await approve(bram, id);
          }
        }
    const refused = await region.proposal();
    await decisions.decide(anna, refused.id, {
      verdict: 'refuse',
      reason: 'insufficient-information',
      version: 1,
    });
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });

  it.each([
    ['sending', anna],
    ['receiving', bram],
  ])('orders as the rule ranks, for the %s side', async (side, actor) => {
    const { items, total } = await worklist.list(actor, { limit: 200 });
    expect(total).toBe(20);
    expect(items).toHaveLength(20);
    const today = todayOf(new Date());
    for (const item of items) {
      expect(item.side).toBe(side);
      expect(item.daysLeft).toBe(daysBetween(today, item.expiresOn));
      const { state, daysLeft, weeksSooner } = item;
      const { intakeWeeks, totalWeeks } = item.now;
      const now = againstNorm(NORM, { intakeWeeks, totalWeeks, treatmentWeeks: totalWeeks - intakeWeeks });
      expect(item.now.againstNorm).toMatchObject({ part: now.part, weeks: now.weeks });
      const facts = {
        state,
        side: item.side,
        today,
        daysLeft,
        weeksSooner,
        severity: item.need.severity,
        now,
        offered: false,
      };
      expect(item.urgency).toEqual(urgencyOf(facts));
    }
    // The database sorts by its own reading of the same rule: a difference would show as a disorder here.
    const value = (item: (typeof items)[number], by: SortedBy): number =>
      ({ 'last-day': item.daysLeft, 'beyond-norm': item.now.beyondNorm, waited: item.waited })[by];
    const key = (item: (typeof items)[number]) => [
      item.urgency.rank,
      ...WITHIN_RANK.map(({ by, descending }) => value(item, by) * (descending ? -1 : 1)),
    ];
    const sorted = items.toSorted((a, b) => {
      const [x, y] = [key(a), key(b)];
      const at = x.findIndex((value, i) => value !== y[i]);
      return at < 0 ? (a.id < b.id ? -1 : 1) : x[at] - y[at];
    });
    expect(items.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
    expect(new Set(items.map(({ urgency }) => urgency.rank)).size).toBeGreaterThanOrEqual(5);
  });

  it('says what it is sorted by', async () => {
    expect((await worklist.list(anna, {})).order).toEqual(orderWords());
  });

  it('says to the sending side alone whether the client was asked, and is in danger', async () => {
    const { items } = await worklist.list(anna, { limit: 200 });
    const [first, second, third] = items;
    const entryOf = async (id: string) =>
      (await region.one<{ entry_id: string }>('SELECT entry_id FROM proposal WHERE id = $1', [id])).entry_id;
    await region.query(
      `UPDATE waiting_list_entry SET client_wish = 'open', client_wish_on = current_date WHERE id = $1`,
      [await entryOf(first.id)],
    );
    // An answer of two years ago no longer counts.
    await region.query(
      `UPDATE waiting_list_entry SET client_wish = 'open', client_wish_on = current_date - 730 WHERE id = $1`,
      [await entryOf(second.id)],
    );
    const asked = new Map(
      (await worklist.list(anna, { limit: 200 })).items.map(({ id, wish, danger }) => [id, { wish, danger }]),
    );
    expect(asked.get(first.id)).toEqual({ wish: 'open', danger: false });
    expect(asked.get(second.id)).toEqual({ wish: 'not-asked', danger: false });
    expect(asked.get(third.id)).toEqual({ wish: 'not-asked', danger: false });
    for (const { wish, danger } of (await worklist.list(bram, { limit: 200 })).items)
      expect({ wish, danger }).toEqual({ wish: null, danger: false });
  });

  it('has no more what is undecided and past its last day, before anything has ended it', async () => {
    const all = (await worklist.list(anna, { limit: 200 })).items;
    const later = new Date(Date.now() + 5 * 86_400_000);
    const stands = all.filter(({ state, expiresOn }) => state === 'approved' || expiresOn >= todayOf(later));
    expect(stands.length).toBeLessThan(all.length);
    const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).sort();
    for (const sort of ['urgency', 'newest'] as const) {
      const { items, total, counts } = await worklist.list(anna, { limit: 200, sort }, later);
      expect(ids(items)).toEqual(ids(stands));
      expect(total).toBe(items.length);
      expect(counts.waitingForUs + counts.waitingForOther + counts.approved).toBe(items.length);
      expect(Object.values(counts.byUrgency).reduce((a, b) => a + b)).toBe(counts.waitingForUs);
    }
    expect((await worklist.list(anna, { state: 'closed' }, later)).total).toBe(1);
  });

  it('counts, whatever the filters', async () => {
    const counts = { waitingForUs: 14, waitingForOther: 4, approved: 2 };
    expect((await worklist.list(anna, { state: 'approved' })).counts).toMatchObject(counts);
    expect((await worklist.list(bram, {})).counts).toMatchObject({
      waitingForUs: 16,
      waitingForOther: 2,
      approved: 2,
    });
  });

  it('counts and finds by the reason why a proposal stands where it stands', async () => {
    const { counts } = await worklist.list(anna, {});
    expect(Object.values(counts.byUrgency).reduce((a, b) => a + b)).toBe(counts.waitingForUs);
    for (const [i, urgency] of URGENCIES.entries()) {
      for (const sort of ['urgency', 'newest'] as const) {
        const { items, total } = await worklist.list(anna, { urgency, sort });
        expect(items).toHaveLength(counts.byUrgency[urgency]);
        expect(total).toBe(items.length);
        expect(items.every((item) => item.urgency.rank === i + 1)).toBe(true);
      }
      expect(counts.byUrgency[urgency]).toBeGreaterThan(0);
    }
  });

  it('filters by diagnosis, organisation and days left, alone and together', async () => {
    const ids = async (query: Parameters<WorklistService['list']>[1]) =>
      (await worklist.list(anna, { limit: 200, ...query })).items.map(({ id }) => id);
    const all = (await worklist.list(anna, { limit: 200 })).items;
    expect(await ids({ diagnosis: 'anxiety' })).toHaveLength(20);
    expect(await ids({ diagnosis: 'trauma' })).toEqual([]);
    expect(await ids({ organisation: RECEIVER })).toHaveLength(20);
    expect(await ids({ organisation: SENDER })).toEqual([]);
    for (const within of [0, 3, 9])
      expect(await ids({ within, organisation: RECEIVER, diagnosis: 'anxiety' })).toEqual(
        all.filter(({ daysLeft }) => daysLeft <= within).map(({ id }) => id),
      );
  });

  it('filters by whose turn it is, state and side', async () => {
    const states = async (query: Parameters<WorklistService['list']>[1]) =>
      [...new Set((await worklist.list(anna, query)).items.map(({ state }) => state))].sort();
    expect(await states({ waitingFor: 'me' })).toEqual(['approved-by-receiving', 'proposed']);
    expect(await states({ waitingFor: 'other' })).toEqual(['approved-by-sending']);
    expect(await states({ state: 'closed' })).toEqual(['refused']);
    expect(await states({ side: 'receiving' })).toEqual([]);
    expect((await worklist.list(anna, { waitingFor: 'me' })).total).toBe(14);
  });

  it('pages without losing or repeating any', async () => {
    const all = (await worklist.list(anna, { limit: 200 })).items.map(({ id }) => id);
    const paged: string[] = [];
    for (let offset = 0; offset < 20; offset += 7) {
      const page = await worklist.list(anna, { limit: 7, offset });
      expect(page.total).toBe(20);
      paged.push(...page.items.map(({ id }) => id));
    }
    expect(paged).toEqual(all);
    expect(await worklist.list(anna, { limit: 7, offset: 100 })).toMatchObject({ items: [], total: 20 });
  });

  it('counts anew, and shows the new state, from the very next look after a step', async () => {
    const decisions = test.app.get(DecisionService);
    const { id } = await region.proposal();
    const before = await worklist.list(anna, { limit: 200 });
    const line = (list: typeof before) => list.items.find((item) => item.id === id);
    expect(line(before)).toMatchObject({ state: 'proposed', version: 1 });
    await decisions.decide(anna, id, { verdict: 'approve', reason: null, version: 1 });
    const after = await worklist.list(anna, { limit: 200 });
    expect(line(after)).toMatchObject({ state: 'approved-by-sending', version: 2 });
    expect(after.counts.waitingForUs).toBe(before.counts.waitingForUs - 1);
    expect(after.counts.waitingForOther).toBe(before.counts.waitingForOther + 1);
    await decisions.decide(bram, id, { verdict: 'refuse', reason: 'insufficient-information', version: 2 });
    expect((await worklist.list(anna, {})).total).toBe(before.total - 1);
  });

  it('leaves one event a page in the trail, which names all of it and nothing else', async () => {
    const looks = () =>
      region.query<{ user_id: string; listed: number; subject_ids: string[] }>(
        `SELECT user_id, (detail ->> 'listed')::integer AS listed, subject_ids FROM audit_event WHERE action = 'proposal.list' ORDER BY id`,
      );
    const earlier = await looks();
    const { items } = await worklist.list(bram, { limit: 7, offset: 3 });
    await worklist.list(carla, {});
    const [look, ...more] = (await looks()).slice(earlier.length);
    expect(more).toEqual([]);
    expect(look).toMatchObject({ user_id: bram.user, listed: 7 });
    expect(look!.subject_ids.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
  });

  it('says of each client only what the other side may know', async () => {
    const { items } = await worklist.list(bram, {});
    expect(JSON.stringify(items)).not.toMatch(/REF-|"3311"|insurer/);
    expect(items.map(({ reference }) => reference)).toEqual(items.map(() => null));
    expect(items[0].from.provider.id).toBe(SENDER);
  });

  it('is empty for who is no party', async () => {
    expect(await worklist.list(carla, {})).toMatchObject({ items: [], total: 0 });
  });
});
