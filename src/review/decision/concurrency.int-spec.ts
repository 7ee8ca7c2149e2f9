import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  bram,
  clinician,
  RECEIVER,
  REGION,
  SENDER,
  TestRegion,
  weekAhead,
} from '../../../test/support/review/region.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { DecisionService } from './decision.service.js';
import { ReviewModule } from '../review.module.js';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const tally = (results: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(results)].sort().map((one) => [one, results.filter((other) => other === one).length]),
  );

describe('deciding at the same instant', () => {
  let test: TestApp;
  let region: TestRegion;

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule] });
    region = await TestRegion.in(test.postgres);
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });

  const decide = async (actor: Actor, id: string, verdict: 'approve' | 'refuse' = 'approve') => {
    const reason = verdict === 'refuse' ? 'insufficient-information' : null;
    const result = await test.app.get(DecisionService).decide(actor, id, { verdict, reason, version: 1 });
    return result.ok ? 'ok' : result.error;
  };
  const deadlocks = async () =>
    Number(
      (
        await region.one<{ n: string }>(
          'SELECT deadlocks AS n FROM pg_stat_database WHERE datname = current_database()',
        )
      ).n,
    );

  it('lets one of ten approvals of the same side win', async () => {
    const week = weekAhead(6);
    await region.places('there', week, 50);
    const { id } = await region.proposal({ week });
    const results = await Promise.all(range(10).map((i) => decide(clinician(SENDER, `colleague-${i}`), id)));
    expect(tally(results)).toEqual({ 'decided-already': 9, ok: 1 });
    expect(await region.stateOf(id)).toEqual({ state: 'approved-by-sending', version: 2, reason: null });
    expect(await region.count('decision WHERE proposal_id = $1', [id])).toBe(1);
  });

  it('records both sides when they approve at once, forty times over', async () => {
    const week = weekAhead(6);
    const proposals = await Promise.all(range(40).map(() => region.proposal({ week })));
    const results = await Promise.all(proposals.flatMap(({ id }) => [decide(anna, id), decide(bram, id)]));
    expect(tally(results)).toEqual({ ok: 80 });
    const ids = proposals.map(({ id }) => id);
    expect(
      await region.query(
        'SELECT state, version, count(*)::integer AS n FROM proposal WHERE id = ANY ($1) GROUP BY 1, 2',
        [ids],
      ),
    ).toEqual([{ state: 'approved', version: 3, n: 40 }]);
    expect(await region.count(`slot_hold WHERE week = $1 AND state = 'held'`, [week])).toBe(40);
    expect(
      await region.count(`(SELECT DISTINCT place FROM slot_hold WHERE week = $1) AS places`, [week]),
    ).toBe(40);
  });

  it('takes an approval and a rejection at once as one of the two orders, never as both', async () => {
    const week = weekAhead(6);
    const proposals = await Promise.all(range(20).map(() => region.proposal({ week })));
    await Promise.all(proposals.flatMap(({ id }) => [decide(anna, id), decide(bram, id, 'refuse')]));
    for (const { id } of proposals) {
      expect(await region.stateOf(id)).toMatchObject({ state: 'refused' });
      expect(await region.count('slot_hold WHERE proposal_id = $1', [id])).toBe(0);
    }
  });

  it.each([
    ['the last place', 1],
    ['the last seven places', 7],
  ])(
    'gives %s to exactly as many of fifty second approvals; the others are withdrawn, with a task, and nothing half done',
    async (_, offered) => {
      const week = weekAhead(offered + 6);
      await region.places('there', week, offered);
      const before = await deadlocks();
      const proposals = await Promise.all(range(50).map(() => region.proposal({ week })));
      for (const { id } of proposals) expect(await decide(anna, id)).toBe('ok');
      const results = await Promise.all(
        proposals.map(({ id }, i) => decide(clinician(RECEIVER, `bram-${i}`), id)),
      );
      expect(tally(results)).toEqual({ ok: offered, 'slot-gone': 50 - offered });
      const ids = proposals.map(({ id }) => id);
      const states = await region.query<{ state: string; n: number; decisions: number }>(
        `SELECT state, count(*)::integer AS n, sum((SELECT count(*) FROM decision d WHERE d.proposal_id = p.id))::integer AS decisions
       FROM proposal p WHERE id = ANY ($1) GROUP BY 1 ORDER BY 1`,
        [ids],
      );
      expect(states).toEqual([
        { state: 'approved', n: offered, decisions: 2 * offered },
        { state: 'withdrawn', n: 50 - offered, decisions: 50 - offered },
      ]);
      expect(
        await region.query('SELECT place FROM slot_hold WHERE week = $1 ORDER BY place', [week]),
      ).toEqual(range(offered).map((i) => ({ place: i + 1 })));
      expect(
        await region.count(`follow_up WHERE kind = 'proposal-withdrawn' AND cause_id = ANY ($1)`, [ids]),
      ).toBe(50 - offered);
      expect(
        await region.count(
          `waiting_list_entry e JOIN proposal p ON p.entry_id = e.id WHERE p.id = ANY ($1) AND e.state = 'waiting'`,
          [ids],
        ),
      ).toBe(50);
      expect((await deadlocks()) - before).toBe(0);
    },
  );

  it.each([
    ['the last client', 1],
    ['the last seven clients', 7],
  ])(
    'lets exactly as many of thirty second approvals pass as %s under a ceiling, over several weeks; the others hear of it',
    async (_, max) => {
      const weeks = [weekAhead(9), weekAhead(10), weekAhead(11)];
      for (const week of weeks) await region.places('there', week, 50);
      const before = await deadlocks();
      const proposals = await Promise.all(
        range(30).map((i) => region.proposal({ week: weeks[i % weeks.length]! })),
      );
      const ids = proposals.map(({ id }) => id);
      for (const id of ids) expect(await decide(anna, id)).toBe('ok');
      // Those of other tests are approved already, and count as well.
      const taken = await region.count(
        `proposal p JOIN waiting_list_entry e ON e.id = p.entry_id WHERE p.state = 'approved' AND e.insurer = '3311'`,
      );
      await region.query(
        `INSERT INTO ceiling (region_id, insurer, provider_id, max) VALUES ($1, '3311', $2, $3)`,
        [REGION, RECEIVER, taken + max],
      );
      try {
        const results = await Promise.all(ids.map((id, i) => decide(clinician(RECEIVER, `bram-${i}`), id)));
        expect(tally(results)).toEqual({ ok: max, 'slot-gone': 30 - max });
        expect(
          await region.query(
            `SELECT state, closed_reason AS reason, count(*)::integer AS n FROM proposal WHERE id = ANY ($1) GROUP BY 1, 2 ORDER BY 1`,
            [ids],
          ),
        ).toEqual([
          { state: 'approved', reason: null, n: max },
          { state: 'withdrawn', reason: 'ceiling', n: 30 - max },
        ]);
        expect(await region.count(`slot_hold WHERE proposal_id = ANY ($1) AND state = 'held'`, [ids])).toBe(
          max,
        );
        // Another insurer's clients are not counted, and one whose insurer is not known is held to none.
        for (const insurer of ['7029', null]) {
          const { id, entry } = await region.proposal({ week: weeks[0] });
          await region.query('UPDATE waiting_list_entry SET insurer = $2 WHERE id = $1', [entry, insurer]);
          expect([await decide(anna, id), await decide(bram, id)]).toEqual(['ok', 'ok']);
        }
        expect((await deadlocks()) - before).toBe(0);
      } finally {
        await region.query('DELETE FROM ceiling');
      }
    },
  );

  it('never holds more than is offered while a push takes places away', async () => {
    const week = weekAhead(20);
    await region.places('there', week, 20);
    const proposals = await Promise.all(range(20).map(() => region.proposal({ week })));
    for (const { id } of proposals) await decide(anna, id);
    const lower = async () => {
      // What the provider's push does: refused as long as a place that would go is held.
      for (let offered = 19; offered >= 5; offered--)
        await region
          .query('UPDATE slot SET offered = $2 WHERE week = $1', [week, offered])
          .catch(() => undefined);
    };
    const [results] = await Promise.all([Promise.all(proposals.map(({ id }) => decide(bram, id))), lower()]);
    const { offered, held } = await region.one<{ offered: number; held: number }>(
      `SELECT offered, (SELECT count(*)::integer FROM slot_hold h WHERE h.week = s.week AND h.state = 'held') AS held FROM slot s WHERE week = $1`,
      [week],
    );
    expect(held).toBeLessThanOrEqual(offered);
    expect(results.filter((one) => one === 'ok')).toHaveLength(held);
    expect(results.every((one) => one === 'ok' || one === 'slot-gone')).toBe(true);
  });
});
