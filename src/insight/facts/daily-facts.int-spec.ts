import fc from 'fast-check';
import { plusDays } from '../../../libs/kernel/index.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { NORTH, REGION, Scene } from '../../../test/support/small-region.js';
import { Database, engineActor, sqlFailure } from '../../platform/base/database/index.js';
import { InsightModule } from '../index.js';
import { DailyFacts } from './facts.service.js';

/** What an entry says, and from when until when: the last one, without an end, is what the registry holds now. */
interface Version {
  readonly from: string;
  readonly to?: string;
  readonly says?: Readonly<Record<string, unknown>>;
}
const REGISTERED = '2026-03-02';
const SAYS = {
  ...{ provider_id: NORTH, programme_id: 'p1', area: '0014', diagnosis: 'anxiety', settings: ['2'] },
  ...{ age_from: 23, age_to: 29, title: 'zvw', language: 'nl', severity: 2, flags: [], state: 'waiting' },
  ...{ client_wish: 'not-asked', conditions: [], former_providers: [], content_sha256: 'x' },
  ...{ registered_on: REGISTERED, confirmed_on: REGISTERED },
};

/** One version of an entry: from which day of the year, and what it says. */
const VERSION = fc.record({
  day: fc.integer({ min: 0, max: 190 }),
  registered_on: fc.constantFrom('2025-12-15', '2026-01-05', '2026-02-16'),
  diagnosis: fc.constantFrom('anxiety', 'depressive'),
  severity: fc.constantFrom(1, 2),
  intake_on: fc.constantFrom(null, null, '2026-02-20', '2026-05-04'),
  ends: fc.constantFrom(
    ...(['waiting', 'waiting', 'transferring', 'left'] as const).map((state) => ({ state })),
    { state: 'left', cleaned_as: 'helped-elsewhere' },
  ),
});

let test: TestApp;
let scene: Scene;
beforeEach(async () => {
  test = await testApp({ stages: [InsightModule] });
  scene = await Scene.open(test.postgres.ownerUrl);
  await scene.sql(`INSERT INTO region (id, name) VALUES ($1, 'Groningen')`, [REGION]);
  await scene.sql(`INSERT INTO area (region_id, code, name) VALUES ($1, '0014', 'Groningen')`, [REGION]);
  await scene.sql(`INSERT INTO provider (region_id, id, name) VALUES ($1, $2, 'Noord')`, [REGION, NORTH]);
  await scene.programme('p1', NORTH);
});
afterEach(async () => {
  await scene.close();
  await test.close();
});

async function entry(id: string, ...versions: readonly Version[]): Promise<void> {
  for (const { from, to, says } of versions) {
    const row = JSON.stringify({
      ...SAYS,
      ...{ region_id: REGION, id, reference: `ref-${id}`, valid_from: from },
      ...says,
    });
    if (to === undefined)
      await scene.sql(
        `INSERT INTO waiting_list_entry SELECT * FROM jsonb_populate_record(NULL::waiting_list_entry, $1::jsonb)`,
        [row],
      );
    else
      await scene.sql(
        `INSERT INTO registry_history (region_id, table_name, row_key, provider_id, valid_from, valid_to, was)
         VALUES ($1, 'waiting_list_entry', $2, $3, $4, $5, $6)`,
        [REGION, id, NORTH, from, to, row],
      );
  }
}
const fill = (until: string, progress?: (day: string) => void): Promise<void> =>
  test.app.get(DailyFacts).fill(REGION, new Date(`${until}T12:00:00Z`), progress);

const COUNTS = ['came', 'intake', 'went', 'moved', 'started', 'moved_after', 'cleaned', 'cleaned_after'];
interface Fact {
  readonly known: string;
  readonly day: string;
  readonly diagnosis: string;
  readonly what: string;
}
/** Of each row the counts that are not 0. */
const facts = (): Promise<Fact[]> =>
  scene.sql<Fact>(
    `SELECT known_on::text AS known, day::text, diagnosis,
       concat_ws(' ', ${COUNTS.map((name) => `CASE WHEN ${name} <> 0 THEN '${name} ' || ${name} END`).join(', ')}) AS what
     FROM daily_fact ORDER BY known_on, day, diagnosis`,
  );
const lines = async (): Promise<string[]> =>
  (await facts()).map(({ known, day, diagnosis, what }) => `${known}: ${day} ${diagnosis} ${what}`);
/** How many wait for an intake at the end of a day, by what was known at the end of another. */
async function waiting(day: string, known: string): Promise<number> {
  const [{ n }] = await scene.sql<{ n: number }>(
    `SELECT coalesce(sum(came - intake - went - moved - cleaned), 0)::integer AS n FROM daily_fact WHERE day <= $1 AND known_on <= $2`,
    [day, known],
  );
  return n;
}

describe('daily facts', () => {
  it('say who came, had an intake and went, on the day on which it was and the day on which it was known', async () => {
    const intake = { intake_on: '2026-03-20' };
    await entry(
      'a',
      { from: '2026-03-04T09:00Z', to: '2026-03-23T09:00Z' },
      { from: '2026-03-23T09:00Z', to: '2026-04-13T09:00Z', says: intake },
      { from: '2026-04-13T09:00Z', says: { ...intake, state: 'left' } },
    );
    await fill('2026-04-20');
    expect(await lines()).toEqual([
      '2026-03-04: 2026-03-02 anxiety came 1',
      '2026-03-23: 2026-03-20 anxiety intake 1',
      '2026-04-13: 2026-04-13 anxiety started 1',
    ]);
    // Not known on the Tuesday, and known since of that Tuesday; the intake was told three days late.
    expect([await waiting('2026-03-03', '2026-03-03'), await waiting('2026-03-03', '2026-04-20')]).toEqual([
      0, 1,
    ]);
    expect([await waiting('2026-03-21', '2026-03-22'), await waiting('2026-03-21', '2026-04-20')]).toEqual([
      1, 0,
    ]);
  });

  it('take back what was known wrong, and leave alone what does not matter to them', async () => {
    await entry(
      'a',
      { from: '2026-03-04T09:00Z', to: '2026-03-10T09:00Z' },
      { from: '2026-03-10T09:00Z', to: '2026-03-11T09:00Z', says: { max_travel: 30 } },
      { from: '2026-03-11T09:00Z', says: { diagnosis: 'depressive', registered_on: '2026-02-23' } },
    );
    await fill('2026-03-12');
    expect(await lines()).toEqual([
      '2026-03-04: 2026-03-02 anxiety came 1',
      '2026-03-11: 2026-02-23 depressive came 1',
      '2026-03-11: 2026-03-02 anxiety came -1',
    ]);
    expect([await waiting('2026-02-25', '2026-03-10'), await waiting('2026-02-25', '2026-03-12')]).toEqual([
      0, 1,
    ]);
  });

  it('know who came back as never away, and who left twice by the last time', async () => {
    const left = { state: 'left' };
    await entry(
      'a',
      { from: '2026-03-04T09:00Z', to: '2026-03-10T09:00Z' },
      { from: '2026-03-10T09:00Z', to: '2026-03-12T09:00Z', says: left },
      { from: '2026-03-12T09:00Z', to: '2026-03-20T09:00Z' },
      { from: '2026-03-20T09:00Z', to: '2026-03-25T09:00Z', says: left },
      // What is changed of somebody who has left is no second leaving.
      { from: '2026-03-25T09:00Z', says: { ...left, area: '0014', max_travel: 5 } },
    );
    await fill('2026-03-30');
    expect((await lines()).slice(1)).toEqual([
      '2026-03-10: 2026-03-10 anxiety went 1',
      '2026-03-12: 2026-03-10 anxiety went -1',
      '2026-03-20: 2026-03-20 anxiety went 1',
    ]);
    expect([await waiting('2026-03-11', '2026-03-11'), await waiting('2026-03-11', '2026-03-30')]).toEqual([
      0, 1,
    ]);
  });

  it('tell a transfer from leaving, before and after the intake', async () => {
    for (const [id, intakeOn] of [
      ['a', null],
      ['b', '2026-03-09'],
    ]) {
      const says = { intake_on: intakeOn };
      await entry(
        String(id),
        { from: '2026-03-04T09:00Z', to: '2026-03-10T09:00Z', says },
        { from: '2026-03-10T09:00Z', to: '2026-03-16T09:00Z', says: { ...says, state: 'transferring' } },
        { from: '2026-03-16T09:00Z', says: { ...says, state: 'left' } },
      );
    }
    await fill('2026-03-20');
    expect((await lines()).slice(1)).toEqual([
      '2026-03-04: 2026-03-09 anxiety intake 1',
      '2026-03-16: 2026-03-16 anxiety moved 1 moved_after 1',
    ]);
  });

  it('tell list cleaning from leaving and from starting, and know who came back as never away', async () => {
    for (const [id, intakeOn] of [
      ['a', null],
      ['b', '2026-03-09'],
    ]) {
      const says = { intake_on: intakeOn };
      await entry(
        String(id),
        { from: '2026-03-04T09:00Z', to: '2026-03-16T09:00Z', says },
        { from: '2026-03-16T09:00Z', says: { ...says, state: 'left', cleaned_as: 'helped-elsewhere' } },
      );
    }
    const cleaned = { state: 'left', cleaned_as: 'deceased' };
    await entry(
      'c',
      { from: '2026-03-04T09:00Z', to: '2026-03-10T09:00Z', says: { diagnosis: 'depressive' } },
      { from: '2026-03-10T09:00Z', to: '2026-03-12T09:00Z', says: { diagnosis: 'depressive', ...cleaned } },
      { from: '2026-03-12T09:00Z', says: { diagnosis: 'depressive' } },
    );
    await fill('2026-03-20');
    expect((await lines()).slice(3)).toEqual([
      '2026-03-10: 2026-03-10 depressive cleaned 1',
      '2026-03-12: 2026-03-10 depressive cleaned -1',
      '2026-03-16: 2026-03-16 anxiety cleaned 1 cleaned_after 1',
    ]);
    expect([await waiting('2026-03-20', '2026-03-20'), await waiting('2026-03-15', '2026-03-20')]).toEqual([
      1, 2,
    ]);
  });

  it('go by the day in the Netherlands, also where the clocks change', async () => {
    // The night of 25 October has an hour twice: its day ends 25 hours after it began.
    await entry('a', { from: '2026-10-24T21:30Z', to: '2026-10-25T22:30Z' });
    await entry('a', {
      from: '2026-10-25T22:30Z',
      to: '2026-10-25T23:30Z',
      says: { diagnosis: 'depressive' },
    });
    await entry('a', { from: '2026-10-25T23:30Z', says: { diagnosis: 'psychotic' } });
    await fill('2026-10-26');
    expect((await facts()).map(({ known, diagnosis, what }) => [known, diagnosis, what])).toEqual([
      ['2026-10-24', 'anxiety', 'came 1'],
      ['2026-10-25', 'anxiety', 'came -1'],
      ['2026-10-25', 'depressive', 'came 1'],
      ['2026-10-26', 'depressive', 'came -1'],
      ['2026-10-26', 'psychotic', 'came 1'],
    ]);
  });

  it('are the same again, however often and in whatever steps they are counted', async () => {
    await entry(
      'a',
      { from: '2026-01-04T09:00Z', to: '2026-02-10T09:00Z' },
      { from: '2026-02-10T09:00Z', says: { severity: 3 } },
    );
    await entry('b', { from: '2026-03-11T09:00Z' });
    const steps: string[] = [];
    await fill('2026-03-12', (day) => steps.push(day));
    expect(steps).toEqual(['2026-02-03', '2026-03-06', '2026-03-12']);
    const once = await facts();
    expect(once).toHaveLength(4);
    await fill('2026-03-12');
    await scene.sql(`DELETE FROM fact_day WHERE known_on > '2026-02-01'`);
    await fill('2026-03-12');
    expect(await facts()).toEqual(once);
  });

  it('count a day again that was not over, and begin anew where a further past is found', async () => {
    await entry('a', { from: '2026-03-04T09:00Z' });
    await fill('2026-03-05');
    // As if counted at the time itself; the tests' clock is later.
    await scene.sql(`UPDATE fact_day SET filled_at = '2026-03-05T12:00Z' WHERE known_on = '2026-03-05'`);
    await entry('b', { from: '2026-03-05T15:00Z' });
    await fill('2026-03-06');
    expect((await lines()).map((line) => line.slice(0, 10))).toEqual(['2026-03-04', '2026-03-05']);
    await entry('c', {
      from: '2025-12-05T15:00Z',
      to: '2026-01-05T15:00Z',
      says: { registered_on: '2025-12-01' },
    });
    await fill('2026-03-06');
    expect((await lines()).map((line) => line.slice(0, 10))).toEqual([
      '2025-12-05',
      '2026-03-04',
      '2026-03-05',
    ]);
    const [{ days }] = await scene.sql<{ days: number }>(`SELECT count(*)::integer AS days FROM fact_day`);
    expect(days).toBe(92);
  });

  it('are none where nobody ever waited', async () => {
    await fill('2026-03-06');
    expect(await facts()).toEqual([]);
  });

  describe('of forty entries that came, changed and went', () => {
    const BEFORE = '2026-04-01';
    const OPENS = '2026-03-31';
    const engine = <T>(sql: string, ...values: unknown[]): Promise<T[]> =>
      test.app.get(Database).transaction(engineActor(REGION), (tx) => tx.query<T[]>(sql, values));
    const letGo = () =>
      engine(
        `SELECT * FROM retire('earlier-versions', $1::date::timestamp AT TIME ZONE 'Europe/Amsterdam')`,
        BEFORE,
      );
    const every = () => scene.sql(`SELECT f::text FROM daily_fact f ORDER BY 1`);
    const balance = (day: string, known: string) =>
      scene.sql(
        `SELECT provider_id, diagnosis, severity, registered_on, sum(came - intake - went - moved - cleaned) AS waiting,
           sum(came - went - moved - started - moved_after - cleaned - cleaned_after) AS listed
         FROM daily_fact WHERE day <= $1 AND known_on <= $2 GROUP BY 1, 2, 3, 4
         HAVING (sum(came - intake - went - moved - cleaned), sum(came - went - moved - started - moved_after - cleaned - cleaned_after)) <> (0, 0)
         ORDER BY 1, 2, 3, 4`,
        [day, known],
      );

    beforeEach(async () => {
      for (const [n, versions] of fc
        .sample(fc.array(VERSION, { minLength: 1, maxLength: 5 }), 40)
        .entries()) {
        const ordered = [...new Map(versions.map((one) => [one.day, one])).values()].sort(
          (a, b) => a.day - b.day,
        );
        await entry(
          `e${n}`,
          ...ordered.map(({ day, ends, ...says }, i) => ({
            from: `${plusDays('2026-01-05', day)}T09:00Z`,
            ...(i + 1 < ordered.length
              ? { to: `${plusDays('2026-01-05', ordered[i + 1]?.day ?? 0)}T09:00Z` }
              : {}),
            says: { ...says, ...ends },
          })),
        );
      }
      await fill('2026-07-20');
    });

    it('are summed up when earlier versions go: later sums are what they were, and nobody who had gone is left', async () => {
      const moments = [
        [OPENS, OPENS],
        [OPENS, '2026-07-20'],
        ['2026-04-01', '2026-04-01'],
        ['2026-05-10', '2026-05-01'],
        ['2026-07-20', '2026-07-20'],
      ] as const;
      const sums = () => Promise.all(moments.map(([day, known]) => balance(day, known)));
      const before = await sums();
      expect(before.every((rows) => rows.length > 3)).toBe(true);
      expect(await letGo()).toContainEqual({
        table_name: 'daily_fact',
        deleted: expect.stringMatching(/^[1-9]/),
      });
      expect(await sums()).toEqual(before);
      const [{ older, gone }] = await scene.sql<{ older: number; gone: number }>(
        `SELECT count(*) FILTER (WHERE known_on < $1)::integer AS older,
           count(*) FILTER (WHERE day <= $1 AND (came, intake) = (0, 0))::integer AS gone FROM daily_fact`,
        [OPENS],
      );
      expect({ older, gone }).toEqual({ older: 0, gone: 0 });
      const once = await every();
      await letGo();
      await fill('2026-07-20');
      expect(await every()).toEqual(once);
    });

    it.each(['with all of its past', 'with a past that was let go'])(
      'are without an entry that is erased on request as if it had never come, %s',
      async (past) => {
        const short = past.endsWith('let go');
        if (short) await letGo();
        for (let n = 0; n < 40; n += 3) {
          const removed = await engine<{ table_name: string; deleted: string }>(
            `SELECT * FROM erase_entry($1, 'client-request')`,
            `e${n}`,
          ).catch((error: unknown) => sqlFailure(error)?.constraint);
          if (removed !== 'entry_not_erasable')
            expect(removed).toContainEqual(expect.objectContaining({ table_name: 'daily_fact' }));
        }
        const after = await every();
        await scene.sql('DELETE FROM fact_day');
        await fill('2026-07-20');
        if (short) await letGo();
        expect(after).toEqual(await every());
        expect(after.length).toBeGreaterThan(20);
      },
    );
  });

  it('grow with what changed on a day: two thousand who wait and do not change add no row to it', async () => {
    await scene.sql(
      `INSERT INTO waiting_list_entry SELECT (jsonb_populate_record(NULL::waiting_list_entry,
         $1::jsonb || jsonb_build_object('id', 'n' || n, 'reference', 'ref-n' || n))).* FROM generate_series(1, 2000) n`,
      [JSON.stringify({ ...SAYS, region_id: REGION, valid_from: '2026-03-04T09:00Z' })],
    );
    await entry('a', { from: '2026-03-06T09:00Z' });
    await fill('2026-03-07');
    const sizes = await scene.sql(
      `SELECT known_on::text AS known, count(*)::integer AS rows, sum(came)::integer AS came FROM daily_fact GROUP BY 1 ORDER BY 1`,
    );
    // All of one group and day of registration: one row.
    expect(sizes).toEqual([
      { known: '2026-03-04', rows: 1, came: 2000 },
      { known: '2026-03-06', rows: 1, came: 1 },
    ]);
  });
});
