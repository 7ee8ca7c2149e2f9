import request from 'supertest';
import { populationOf } from '../../libs/kernel/index.js';
import { type TestApp, testApp } from '../../test/support/app.js';
import { nextPeriod as asOfNextPeriod } from '../../test/support/next-period.js';
import { signedInAs } from '../../test/support/sign-in.js';
import { actor, daysAgo, NORTH, REGION, Scene, SOUTH, weekAhead } from '../../test/support/small-region.js';
import { type Actor } from '../platform/base/database/actor.js';
import { Database } from '../platform/base/database/index.js';
import { InsightModule } from './index.js';

const ANALYST = actor('taskforce-analyst', null);
const EAST = '99990003';
const WEST = '99990004';

let test: TestApp;
let scene: Scene;

beforeEach(async () => {
  test = await testApp({ stages: [InsightModule] });
  scene = await Scene.open(test.postgres.ownerUrl);
});
afterEach(async () => {
  await scene.close();
  await test.close();
});

const get = async (path: string, who: Actor = ANALYST) =>
  (
    await request(test.app.getHttpServer())
      .get(`/api/v1/insight/${path}`)
      .set(await signedInAs(test.app, who))
  ).body;

/** So many places that all wait alike: registered 70 days ago, intake expected in `ahead` weeks, then 4 weeks to treatment. */
async function places(
  provider: string,
  programme: string,
  many: number,
  ahead: number,
  diagnosis = 'anxiety',
): Promise<void> {
  for (let i = 0; i < many; i++)
    await scene.entry(
      `${programme}-${ahead}-${diagnosis}-${i}`,
      provider,
      programme,
      70,
      weekAhead(ahead),
      diagnosis,
    );
}

/** As if the last publication were of an earlier period. */
const nextPeriod = () => asOfNextPeriod((sql) => scene.sql(sql));

const withRegion = () => scene.sql(`INSERT INTO region (id, name) VALUES ($1, 'Groningen')`, [REGION]);

async function region(): Promise<void> {
  await withRegion();
  await scene.sql(`INSERT INTO area (region_id, code, name) VALUES ($1, '0014', 'Groningen')`, [REGION]);
  for (const [id, name] of [
    [NORTH, 'Noord'],
    [SOUTH, 'Zuid'],
    [EAST, 'Oost'],
    [WEST, 'West'],
  ]) {
    await scene.sql(`INSERT INTO provider (region_id, id, name) VALUES ($1, $2, $3)`, [REGION, id, name]);
    await scene.programme(`p${id.slice(-1)}`, id, { treatmentWait: 4 });
  }
}

describe('waits', () => {
  it('has no figures, with the reason, where nobody waits', async () => {
    await withRegion();
    for (const by of ['region', 'provider', 'diagnosis']) {
      const body = await get(`waits?by=${by}`);
      expect(body).toMatchObject({
        norm: { intake: 4, treatment: 10, total: 14 },
        k: 10,
        unit: 'wachtplekken',
        groups: [],
      });
      expect(body.total).toMatchObject({
        places: null,
        suppressed: false,
        intake: { meanWeeks: null, reasonAbsent: 'no-places' },
      });
    }
  });

  it('measures from registration to intake to treatment, in whole weeks rounded up', async () => {
    await region();
    await places(NORTH, 'p1', 12, 1);
    const { total, definition } = await get('waits');
    // 70 days ago to next Monday is ten weeks and one to seven days.
    expect(total).toMatchObject({
      places: 12,
      intake: { meanWeeks: 11, medianWeeks: 11, beyondNorm: 12, shareBeyondNorm: 1 },
      treatment: { meanWeeks: 4, beyondNorm: 0, shareBeyondNorm: 0 },
      total: { meanWeeks: 15 },
    });
    expect(definition.nl).toContain('wachtplek');
  });

  it('never pools youth, forensic care and Wlz with adults, nor with each other, and holds each against its own norm', async () => {
    await region();
    await places(NORTH, 'p1', 12, 1);
    for (const [diagnosis, many, title, circuit] of [
      ['depressive', 13, 'jeugdwet', null],
      ['eating', 14, 'wlz', null],
      ['other', 15, 'wfz', 'forensic'],
      ['autism', 16, null, null],
      ['bipolar', 17, 'zvw', 'forensic'],
    ] as const) {
      await places(NORTH, 'p1', many, 1, diagnosis);
      await scene.sql(`UPDATE waiting_list_entry SET title = $2, circuit = $3 WHERE diagnosis = $1`, [
        diagnosis,
        title,
        circuit,
      ]);
    }
    const waitsOf = async (population: string) => {
      const { total, norm } = await get(`waits?population=${population}`);
      return [total.places, norm?.total ?? null, total.intake.reasonAbsent, total.intake.beyondNorm];
    };
    expect(await waitsOf('adults')).toEqual([12, 14, null, 12]);
    expect(await waitsOf('youth')).toEqual([13, null, 'no-norm', null]);
    expect(await waitsOf('wlz')).toEqual([14, null, 'no-norm', null]);
    expect(await waitsOf('forensic')).toEqual([15 + 17, null, 'no-norm', null]);
    expect(await waitsOf('unknown')).toEqual([16, null, 'no-norm', null]);
    expect((await get('waits')).total.places).toBe(12);
    expect((await get('waits?population=everybody')).code).toBe('bad-request');
  });

  it('says of whom a figure is as libs does', async () => {
    await withRegion();
    for (const title of ['zvw', 'jeugdwet', 'wlz', 'wfz', null])
      for (const circuit of ['youth', 'adults', 'elderly', 'addiction', 'forensic', null])
        expect(await scene.sql(`SELECT population_of($1, $2) AS population`, [title, circuit])).toEqual([
          { population: populationOf({ title, circuit }) },
        ]);
  });

  it('never says that somebody waits shorter than they have waited', async () => {
    await region();
    await scene.sql(`UPDATE programme SET intake_wait = 2`);
    for (let i = 0; i < 10; i++) await scene.entry(`x${i}`, NORTH, 'p1', 70);
    for (let i = 0; i < 10; i++) await scene.entry(`y${i}`, NORTH, 'p1', 70, weekAhead(-3));
    expect((await get('waits')).total.intake.meanWeeks).toBe(10);
  });

  it('groups by provider and by diagnosis, with names for both', async () => {
    await region();
    await places(NORTH, 'p1', 30, 2);
    await places(SOUTH, 'p2', 20, 6, 'eating');
    const byProvider = await get('waits?by=provider');
    expect(
      byProvider.groups.map((group: { label: object; figure: { places: number } }) => [
        group.label,
        group.figure.places,
      ]),
    ).toEqual([
      [{ nl: 'Noord', en: 'Noord' }, 30],
      [{ nl: 'Zuid', en: 'Zuid' }, 20],
    ]);
    const byDiagnosis = await get('waits?by=diagnosis');
    expect(byDiagnosis.groups.map(({ key }: { key: string }) => key)).toEqual(['anxiety', 'dsm5-eating']);
    expect(byDiagnosis.groups[1].label.nl).toMatch(/[Ee]et/);
    expect(byProvider.total).toEqual(byDiagnosis.total);
  });

  it('hides a small provider and what would give it away, and shows it to itself', async () => {
    await region();
    for (const [provider, programme, many] of [
      [NORTH, 'p1', 40],
      [SOUTH, 'p2', 30],
      [EAST, 'p3', 3],
      [WEST, 'p4', 20],
    ] as const)
      await places(provider, programme, many, 2);
    const seen = async (who: Actor) =>
      (await get('waits?by=provider', who)).groups.map(
        ({ key, figure }: { key: string; figure: { places: number | null } }) => [key, figure.places],
      );
    expect(await seen(ANALYST)).toEqual([
      [NORTH, 40],
      [SOUTH, null],
      [EAST, null],
      [WEST, null],
    ]);
    expect(await seen(actor('data-steward', EAST))).toEqual([
      [NORTH, 40],
      [SOUTH, null],
      [EAST, 3],
      [WEST, null],
    ]);
    expect((await get('waits')).total.places).toBe(93);
  });

  it('counts an accepted transfer at the new provider, with its new waits', async () => {
    await region();
    await places(NORTH, 'p1', 20, 8);
    await places(SOUTH, 'p2', 20, 8);
    const before = (await get('waits?by=provider')).groups;
    await transfer('p1-8-anxiety-0');
    await nextPeriod();
    const after = (await get('waits?by=provider')).groups;
    expect(before.map(({ figure }: { figure: { places: number } }) => figure.places)).toEqual([20, 20]);
    expect(after.map(({ figure }: { figure: { places: number } }) => figure.places)).toEqual([19, 21]);
    expect(after[1].figure.intake.meanWeeks).toBeLessThan(before[1].figure.intake.meanWeeks);
  });

  it('uses the norm and the threshold of the policy in force', async () => {
    await region();
    await places(NORTH, 'p1', 12, 1);
    const policy = {
      matching: {
        norm: { intake: 20, treatment: 10, total: 30 },
        severityWeight: { 1: 1, 2: 2, 3: 4 },
        minGainWeeks: 1,
        weights: { breach: 1, weeks: 1, travel: 1 },
        seed: 1,
      },
      horizonWeeks: 13,
      proposalDays: 14,
      answerDays: 7,
      suppressUnder: 5,
    };
    await scene.sql(
      `INSERT INTO policy_version (region_id, version, document, sha256, created_by) VALUES ($1, 1, $2, 'x', 'x')`,
      [REGION, policy],
    );
    expect(await get('waits')).toMatchObject({
      k: 5,
      norm: { intake: 20 },
      total: { intake: { beyondNorm: 0 } },
    });
  });

  it('refuses a grouping it does not have, and whoever may not look', async () => {
    await withRegion();
    expect((await get('waits?by=client')).code).toBe('bad-request');
    const { status } = await request(test.app.getHttpServer()).get('/api/v1/insight/waits');
    expect(status).toBe(401);
  });
});

/** What remains of an accepted offer, put there as the owner without the way to it. */
async function transfer(entry: string, place = 1): Promise<void> {
  const week = weekAhead(1);
  await scene.slots('p2', SOUTH, week, 20);
  const [{ id: run }] = await scene.sql<{ id: string }>(
    `INSERT INTO matching_run (region_id, status, requested_by) VALUES ($1, 'failed', 'x') RETURNING id`,
    [REGION],
  );
  const [{ id: proposal }] = await scene.sql<{ id: string }>(
    `INSERT INTO proposal (region_id, run_id, entry_id, from_provider, to_provider, to_programme, week, state, need, gain, weeks_sooner, breach_avoided, waited, severity, value, expires_on)
     VALUES ($1, $2, $3, $4, $5, 'p2', $6, 'approved', '{"title": "zvw"}', '{}', 1, 1, 1, 2, 1, $7) RETURNING id`,
    [REGION, run, entry, NORTH, SOUTH, week, daysAgo(-5)],
  );
  await scene.sql(
    `INSERT INTO slot_hold (region_id, proposal_id, programme_id, week, place) VALUES ($1, $2, 'p2', $3, $4)`,
    [REGION, proposal, week, place],
  );
  const [{ id: offer }] = await scene.sql<{ id: string }>(
    `INSERT INTO offer (region_id, proposal_id, entry_id, from_provider, to_provider, to_programme, week, offered_by, answer_by)
     VALUES ($1, $2, $3, $4, $5, 'p2', $6, 'x', $7) RETURNING id`,
    [REGION, proposal, entry, NORTH, SOUTH, week, daysAgo(-5)],
  );
  await scene.sql(
    `UPDATE offer SET state = 'accepted', version = 2, answered_by = 'x', answered_at = now() WHERE id = $1`,
    [offer],
  );
  await scene.sql(
    `INSERT INTO transfer (region_id, offer_id, entry_id, from_provider, to_provider, to_programme, intake_week, registered_on, ticket)
     SELECT $1, $2, e.id, $3, $4, 'p2', $5, e.registered_on, to_jsonb(e) FROM waiting_list_entry e WHERE e.id = $6`,
    [REGION, offer, NORTH, SOUTH, week, entry],
  );
  await scene.sql(`UPDATE waiting_list_entry SET state = 'transferring' WHERE id = $1`, [entry]);
}

describe('the funnel', () => {
  it('is all zero before the first proposal', async () => {
    await withRegion();
    const { asOf, release, definition, k, population, times, losses, held, eligible, source, ...steps } =
      await get('funnel');
    expect([population, eligible, source]).toEqual(['adults', null, 'proposals-and-what-became-of-them']);
    expect([k, ...Object.values(steps)]).toEqual([10, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(times.map(({ absent }: { absent: string }) => absent)).toEqual(Array(6).fill('none'));
    expect(losses).toEqual([]);
    expect(held.map(({ by, count }: { by: string; count: number }) => [by, count])).toEqual([
      ...['both', 'both', 'sending', 'receiving', 'sending', 'client', 'receiving', 'receiving'].map((by) => [
        by,
        0,
      ]),
      // Of no case at all the report of the table tells nothing.
      ['case-table', 0],
    ]);
    expect([typeof asOf, typeof release, typeof definition.nl]).toEqual(Array(3).fill('string'));
  });

  it('counts a proposal at each step it reached', async () => {
    await region();
    await places(NORTH, 'p1', 12, 8);
    for (let i = 0; i < 12; i++) await transfer(`p1-8-anxiety-${i}`, i + 1);
    expect(await get('funnel')).toMatchObject({
      proposed: 12,
      approved: 12,
      offered: 12,
      accepted: 12,
      declined: 0,
      started: 0,
    });
  });

  it('shows nothing of nine of them', async () => {
    await region();
    await places(NORTH, 'p1', 9, 8);
    for (let i = 0; i < 9; i++) await transfer(`p1-8-anxiety-${i}`, i + 1);
    expect(await get('funnel')).toMatchObject({
      proposed: null,
      accepted: null,
      started: null,
      declined: null,
    });
  });
});

describe('a publication', () => {
  it('stays as it is until the next period, whatever happens between two looks', async () => {
    await region();
    await places(NORTH, 'p1', 20, 8);
    await places(SOUTH, 'p2', 20, 8);
    const looks = () => Promise.all(['waits', 'waits?by=diagnosis', 'funnel'].map((path) => get(path)));
    const [waits, diagnoses] = await looks();
    await transfer('p1-8-anxiety-0');
    await places(EAST, 'p3', 1, 3, 'eating');
    expect((await looks()).slice(0, 2)).toEqual([waits, diagnoses]);
    await nextPeriod();
    const [later] = await looks();
    expect(later.asOf > waits.asOf).toBe(true);
  });

  it('is one and the same of several who look first at once', async () => {
    await region();
    await places(NORTH, 'p1', 20, 8);
    const seen = await Promise.all(Array.from({ length: 5 }, () => get('waits')));
    expect(new Set(seen.map(({ asOf }) => asOf)).size).toBe(1);
  });

  it('is made of something: a region that begins need not wait a period for its first figures', async () => {
    await region();
    expect((await get('waits')).total.places).toBeNull();
    await places(NORTH, 'p1', 20, 8);
    expect((await get('waits')).total.places).toBe(20);
  });

  it('is read by nobody but the engine, in its sums', async () => {
    await region();
    await places(NORTH, 'p1', 20, 8);
    await get('waits');
    const rows = (role: Actor['role']) =>
      test.app
        .get(Database)
        .transaction({ ...ANALYST, role }, (tx) => tx.query('SELECT kind FROM figure_release'));
    expect(await rows('taskforce-analyst')).toEqual([]);
    expect(await rows('engine')).toEqual([{ kind: 'waits' }]);
  });
});

describe('what would help most', () => {
  const lever = (kind: string, weeks: number) => ({
    ...{ kind, diagnosis: kind === 'places' ? 'dsm5-anxiety' : null, by: 20, population: 'adults' },
    ...{ weeks, interval: { low: 0, high: 400 }, added: 10, removed: 0 },
  });
  const run = (levers: object | null) =>
    scene.sql(
      `INSERT INTO matching_run (region_id, status, requested_by, finished_at, problem_sha256, solution_status, levers)
       VALUES ($1, 'completed', 'x', now(), 'a', 'optimal', $2)`,
      [REGION, levers && JSON.stringify(levers)],
    );

  it('is of the last run that has it, the most first, and stays until the next release', async () => {
    await withRegion();
    expect(await get('levers')).toMatchObject({ items: [], absent: 'no-run', runAt: null });
    await run({ k: 10, tried: 3, untried: 1, told: [lever('travel', 50), lever('places', 300)] });
    await run(null);
    const first = await get('levers');
    expect(first).toMatchObject({ tried: 3, untried: 1, absent: null });
    expect(first.items.map(({ kind }: { kind: string }) => kind)).toEqual(['places', 'travel']);
    expect(first.items[0].label.en).toMatch(/^20 more intakes for anxiety/i);
    expect(await get('levers?population=youth')).toMatchObject({ items: [], absent: 'hidden' });
    await run({ k: 10, tried: 1, untried: 0, told: [lever('stops', 900)] });
    expect(await get('levers')).toEqual(first);
    await nextPeriod();
    expect((await get('levers')).items[0].kind).toBe('stops');
  });

  it('is not told where it was worked out under a lower threshold', async () => {
    await withRegion();
    await run({ k: 5, tried: 1, untried: 0, told: [lever('travel', 50)] });
    expect(await get('levers')).toMatchObject({ items: [], absent: 'other-threshold' });
  });
});
