import { addWeeks, countedGroup } from '../../libs/kernel/index.js';
import { doorstroom } from '../../src/cli-program.js';
import { RunService } from '../../src/matching/run/run.service.js';
import { type Actor } from '../../src/platform/base/database/actor.js';
import { nextPeriod as asOfNextPeriod } from '../support/next-period.js';
import { narrow, widthOf } from '../support/disclosure/narrow.js';
import { numbersOfRoutes } from '../support/disclosure/numbers.js';
import { WholeApp } from '../support/attack/whole-app.js';
import { entryRow } from '../support/attack/full-region.js';
import { clinician, RECEIVER, REGION, SENDER, THIRD, WEEK } from '../support/review/region.js';
import { COMMANDS, FIGURES } from './figures.js';

const K = 10;
const regional = (role: Actor['role']): Actor => ({
  ...clinician(SENDER, role, { profession: null }),
  role,
  organisation: null,
});
const analyst = regional('taskforce-analyst');
const steward = (organisation: string): Actor =>
  clinician(organisation, `steward-${organisation}`, { role: 'data-steward', profession: null });

describe('figures about others', () => {
  let test: WholeApp;
  beforeEach(async () => {
    test = await WholeApp.open();
  }, 60_000);
  afterEach(() => test.close());

  async function get<T>(actor: Actor, path: string): Promise<T> {
    const { status, text } = await test.call(actor, 'GET', `/api/v1${path}`);
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    return JSON.parse(text) as T;
  }
  /** A provider's list, whole: so many entries of each need. */
  async function push(
    provider: string,
    needs: Readonly<Record<string, number>>,
    clock: { readonly expectedIntakeWeek?: string } = {},
  ): Promise<void> {
    const entries = Object.entries(needs).flatMap(([diagnosis, many]) =>
      Array.from({ length: many }, (_, i) =>
        entryRow(`${diagnosis.slice(0, 3).toUpperCase()}-${i}`, { diagnosis, ...clock }),
      ),
    );
    const answer = await test.call(steward(provider), 'POST', '/api/v1/waiting-list', {
      body: { mode: 'snapshot', entries },
    });
    if (answer.status >= 300) throw new Error(answer.text);
  }
  /** As if the last publication were of an earlier period. */
  const nextPeriod = () => asOfNextPeriod((sql) => test.region.query(sql));

  /** Own numbers by the group under which they stand in a figure. */
  const counted = (needs: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
    Object.fromEntries(Object.entries(needs).map(([diagnosis, many]) => [countedGroup(diagnosis), many]));

  interface Waits {
    readonly total: { readonly places: number | null };
    readonly groups: readonly { readonly key: string; readonly figure: { readonly places: number | null } }[];
  }
  /** What a reader makes of a table of waits: the range of each group without its own. */
  function rangesOf({ total, groups }: Waits, own: Readonly<Record<string, number>>) {
    const mine = (key: string): number => own[key] ?? 0;
    const sums = groups.flatMap(({ key, figure: { places } }) =>
      places === null ? [] : [{ of: [key], is: places - mine(key) }],
    );
    const all = Object.values(own).reduce((a, b) => a + b, 0);
    if (total.places !== null) sums.push({ of: groups.map(({ key }) => key), is: total.places - all });
    return Object.fromEntries(groups.map(({ key }) => [key, narrow({ sums }, key)]));
  }

  it('are in the table of figures, every number of every route and command', async () => {
    const routes = numbersOfRoutes();
    expect([...routes.keys()].sort()).toEqual(Object.keys(FIGURES).sort());
    for (const [route, figures] of Object.entries(FIGURES))
      if (typeof figures === 'object')
        expect({ route, numbers: routes.get(route) }).toEqual({ route, numbers: [...figures.gated].sort() });
    const { commands } = await doorstroom();
    expect(commands.map((command) => command.name()).sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  it('give a provider that makes up ten entries nothing of the three of others', async () => {
    const needs = { anxiety: 40, depressive: 60 };
    await push(RECEIVER, { ...needs, eating: 2 });
    await push(THIRD, { ...needs, eating: 1 });
    await push(SENDER, { ...needs, eating: 10 });
    const waits = await get<Waits>(steward(SENDER), '/insight/waits?by=diagnosis');
    expect(waits.groups.map(({ key }) => key).sort()).toEqual(['anxiety', 'dsm5-depressive', 'dsm5-eating']);
    const { 'dsm5-eating': eating } = rangesOf(waits, counted({ ...needs, eating: 10 }));
    expect({ eating, hidden: widthOf(eating) >= K }).toEqual({ eating, hidden: true });
    // And for all that hides it, the region still sees its total.
    expect(waits.total.places).toBe(313);
  });

  it('do not move between two looks with one push or one acceptance between them', async () => {
    for (const provider of [SENDER, RECEIVER, THIRD]) await push(provider, { anxiety: 40, depressive: 60 });
    const paths = ['waits', 'waits?by=provider', 'waits?by=diagnosis', 'funnel', 'case-table'];
    const looks = () => Promise.all(paths.map((path) => get<object>(analyst, `/insight/${path}`)));
    const before = await looks();
    await push(RECEIVER, { anxiety: 40, depressive: 60, eating: 1 });
    await test.region.proposal();
    const after = await looks();
    // Of nothing at all there is no publication, so that a region that begins need not wait for one.
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    await nextPeriod();
    expect(await get<Waits>(analyst, '/insight/waits?by=diagnosis')).not.toEqual(before[2]);
  });

  it('of two releases that are read again say what each said when it was the latest, and to everybody the same', async () => {
    const paths = [
      'waits?by=region',
      'waits?by=provider',
      'waits?by=diagnosis',
      'funnel',
      'ledger',
      'case-table',
    ];
    const looks = (release?: string, actor = analyst): Promise<Told[]> =>
      Promise.all(
        paths.map((path) =>
          get<Told>(
            actor,
            `/insight/${path}${release === undefined ? '' : `${path.includes('?') ? '&' : '?'}release=${release}`}`,
          ),
        ),
      );
    type Told = { readonly release: string };
    const needs = { anxiety: 40, depressive: 60 };
    await push(RECEIVER, { ...needs, eating: 2 });
    await push(THIRD, { ...needs, eating: 1 });
    await push(SENDER, { ...needs, eating: 14 });
    for (let i = 0; i < 12; i++) await test.region.proposal();
    await test.region.query(
      `INSERT INTO table_case (region_id, entry_id, provider_id, reason, submitted_by)
       SELECT region_id, id, provider_id, 'by-hand', 'x' FROM waiting_list_entry LIMIT 12`,
    );
    await looks();
    await nextPeriod();
    // One more of the few; a threshold under which both releases would show them; and an organisation that looks at its own.
    await push(THIRD, { ...needs, eating: 2 });
    const [before] = (await get<{ items: Told[] }>(analyst, '/insight/releases')).items;
    const first = await looks(before!.release);
    const second = await looks();
    expect(second.map(({ release }) => release > before!.release)).toEqual(paths.map(() => true));
    const totals = [first[0], second[0]].map((one) => (one as object as Waits).total.places);
    expect(totals[1]).toBe(totals[0]! + 1);
    await test.region.query(
      `INSERT INTO policy_version (region_id, version, document, sha256, created_by)
       SELECT region_id, version + 1, document || '{"suppressUnder": 3}', 'y', 'x' FROM policy_version`,
    );
    for (const actor of [analyst, steward(SENDER), steward(THIRD), regional('administrator')]) {
      expect(await looks(before!.release, actor)).toEqual(first);
      // Of the latest too what was kept has nothing of the own organisation in it.
      expect(await looks(second[0]!.release, actor)).toEqual(second);
    }
    // Both tables together: of the few in either the reader who made ten up has no more than they would have saved.
    const [was, is] = [first[2], second[2]].map((one) =>
      rangesOf(one as object as Waits, counted({ ...needs, eating: 14 })),
    );
    expect([widthOf(was!['dsm5-eating']!) >= K, widthOf(is!['dsm5-eating']!) >= K]).toEqual([true, true]);
    // Before the first one nothing was published, and nothing else is told of it.
    const none = await test.call(analyst, 'GET', '/api/v1/insight/waits?release=2001-01-01');
    expect([none.status, none.code]).toEqual([404, 'not-published-by-then']);
    const wrong = await test.call(analyst, 'GET', '/api/v1/insight/waits?release=2026-02-30');
    expect(wrong.status).toBe(400);
  }, 60_000);

  it('are the same for everybody, but for the own row among the providers', async () => {
    for (const provider of [SENDER, RECEIVER]) await push(provider, { anxiety: 40, depressive: 60 });
    await push(THIRD, { anxiety: 4 });
    const seen = async (actor: Actor, by: string) => {
      const { groups } = await get<Waits>(actor, `/insight/waits?by=${by}`);
      return groups.filter(({ key }) => key !== actor.organisation);
    };
    for (const by of ['diagnosis', 'provider'])
      for (const actor of [steward(SENDER), steward(THIRD), regional('administrator')]) {
        const { groups } = await get<Waits>(analyst, `/insight/waits?by=${by}`);
        expect(await seen(actor, by)).toEqual(groups.filter(({ key }) => key !== actor.organisation));
      }
  });

  it('of proposals that came so far let no step be taken from another', async () => {
    const funnel = () => get<Record<string, number | null>>(analyst, '/insight/funnel');
    for (let i = 0; i < 30; i++) await test.region.proposal();
    await test.region.query(
      `UPDATE proposal SET state = 'refused', version = version + 1 WHERE id IN (SELECT id FROM proposal LIMIT 3)`,
    );
    const { proposed, approved, refused } = await funnel();
    expect({ proposed, approved, refused }).toEqual({ proposed: 30, approved: 0, refused: null });
    const sums = [{ of: ['open', 'refused'], is: 30 }];
    expect(widthOf(narrow({ sums }, 'refused'))).toBeGreaterThanOrEqual(K);
  });

  interface Told {
    readonly suppressed: boolean;
    readonly certainty: string | null;
    readonly before: PlanTold | null;
    readonly after: PlanTold | null;
    readonly proposals: Readonly<Record<string, number>> | null;
    readonly levels: Readonly<Record<'weeks' | 'breach' | 'travel', number>> | null;
  }
  interface PlanTold {
    readonly proposals: number;
    readonly levels: Told['levels'];
  }
  /** A run over sixty who wait and twenty places elsewhere, all of one organisation: another would see who goes there. */
  async function completedRun(): Promise<string> {
    for (let i = 0; i < 60; i++) await test.region.entry();
    await test.region.places('there', WEEK, 20);
    await test.region.query(`UPDATE programme SET intake_stop = true WHERE id = 'online'`);
    const { text } = await test.call(analyst, 'POST', '/api/v1/matching-runs', { body: { replace: true } });
    const { id } = JSON.parse(text) as { id: string };
    await test.app.get(RunService).execute(REGION, id);
    return id;
  }
  const ask = (run: string, body: object) =>
    test.call(analyst, 'POST', `/api/v1/matching-runs/${run}/what-if`, { body });
  const told = async (run: string, body: object): Promise<Told> => {
    const { status, text } = await ask(run, body);
    if (status !== 200) throw new Error(`what-if: ${status} ${text}`);
    return (JSON.parse(text) as { about: Told[] }).about[0];
  };

  it('with all places closed but one are the same, whether anybody would go there', async () => {
    const run = await completedRun();
    const online = { programme: 'online', intakeStop: true };
    const one = await told(run, { programmes: [online], slots: [{ programme: 'there', week: WEEK, to: 1 }] });
    const none = await told(run, { programmes: [online, { programme: 'there', intakeStop: true }] });
    expect(one).toEqual(none);
    expect(one).toMatchObject({ suppressed: true, certainty: null, after: null, levels: null });
  }, 60_000);

  it('of a what-if narrow nothing beside those of its run', async () => {
    const run = await completedRun();
    type Seen = Record<'value' | 'bound', number | null> & {
      readonly levels: Told['levels'];
      readonly counts: { readonly proposals: number | null; readonly kept: number | null };
    };
    const page = () => get<Seen>(analyst, `/matching-runs/${run}`);
    const { levels: was, counts } = await page();
    const placed = (counts.proposals ?? NaN) + (counts.kept ?? NaN);
    const slots = [{ programme: 'there', week: WEEK, by: -3 }];
    const { levels, before, after, proposals } = await told(run, { slots });
    // What is told of after follows from the difference: libs/matching/what-if/regional.spec.ts sets them against each other.
    for (const level of ['breach', 'weeks'] as const) {
      expect(after!.levels![level]).toBe(before!.levels![level] + levels![level]);
      expect(before!.levels![level]).toBe(Math.round(was![level] / 50) * 50 || 0);
    }
    expect(before!.proposals).toBe(Math.round(placed / K) * K);
    expect(after!.proposals).toBe(before!.proposals + proposals!.added - proposals!.removed);
    expect(Object.values(proposals!).map((count) => count % K)).toEqual([0, 0, 0]);
  }, 60_000);

  it('of a what-if are hidden where a few whom nobody can help hide those of the run', async () => {
    for (let i = 0; i < 15; i++) await test.region.entry();
    await test.region.places('there', WEEK, 20);
    await push(THIRD, { eating: 3 });
    const run = await runAgain();
    const hidden = { levels: null, value: null, counts: { proposals: null } };
    expect(await get(analyst, `/matching-runs/${run}`)).toMatchObject(hidden);
    // Fifteen are enough by themselves; the three beside them are not.
    expect(await test.region.query(`SELECT FROM proposal WHERE run_id = $1`, [run])).toHaveLength(15);
    const nothing = {
      suppressed: true,
      certainty: null,
      levels: null,
      before: null,
      after: null,
      proposals: null,
    };
    expect(await told(run, {})).toMatchObject(nothing);
    expect(await told(run, { slots: [{ programme: 'there', week: WEEK, by: -1 }] })).toMatchObject(nothing);
  }, 60_000);

  it('of a what-if show no client more or less, and not for long', async () => {
    const run = await completedRun();
    await test.region.query(
      `INSERT INTO policy_version (region_id, version, document, sha256, created_by)
       SELECT region_id, version + 1, document || '{"whatIfsPerDay": 4}', 'y', 'x' FROM policy_version`,
    );
    const { levels } = await told(run, {});
    expect(levels).toEqual({ breach: 0, weeks: 0, travel: 0 });
    for (const by of [-1, -2, -3]) {
      const { proposals, levels, after } = await told(run, {
        slots: [{ programme: 'there', week: WEEK, by }],
      });
      expect([after!.proposals, ...Object.values(proposals!)].map((count) => count % K)).toEqual([
        0, 0, 0, 0,
      ]);
      expect([levels!.weeks % 50, levels!.breach % 50, levels!.travel % 150].map(Math.abs)).toEqual([
        0, 0, 0,
      ]);
    }
    const fifth = await ask(run, {});
    expect([fifth.status, fifth.code]).toEqual([429, 'too-many-what-ifs']);
  }, 60_000);

  interface Reasons {
    readonly own: readonly { readonly reason: string; readonly count: number }[];
    readonly byReason: readonly { readonly reason: string; readonly count: number | null }[];
  }
  async function runAgain(): Promise<string> {
    const { text } = await test.call(analyst, 'POST', '/api/v1/matching-runs', { body: { replace: true } });
    const { id } = JSON.parse(text) as { id: string };
    await test.app.get(RunService).execute(REGION, id);
    return id;
  }

  it('of why there is no proposal give nobody the few of others, nor those of a day', async () => {
    const needs = { anxiety: 40 };
    await push(RECEIVER, { ...needs, eating: 2 });
    await push(THIRD, { ...needs, eating: 1 });
    await push(SENDER, { ...needs, eating: 10 });
    const run = await runAgain();
    const { counts } = await get<{ counts: { unmatched: number | null } }>(
      steward(SENDER),
      `/matching-runs/${run}`,
    );
    const { own, byReason } = await get<Reasons>(steward(SENDER), `/matching-runs/${run}/unmatched`);
    const mine = (reason: string): number => own.find((one) => one.reason === reason)?.count ?? 0;
    expect(mine('no-programme-for-need')).toBe(10);
    const sums = byReason.flatMap(({ reason, count }) =>
      count === null ? [] : [{ of: [reason], is: count - mine(reason) }],
    );
    if (counts.unmatched !== null)
      sums.push({
        of: byReason.map(({ reason }) => reason),
        is: counts.unmatched - own.reduce((sum, { count }) => sum + count, 0),
      });
    const few = narrow({ sums }, 'no-programme-for-need');
    expect({ few, hidden: widthOf(few) >= K }).toEqual({ few, hidden: true });
    // Within a period the reasons are those of its first run, whatever was pushed since.
    await push(RECEIVER, { ...needs, eating: 2, somatoform: 1 });
    const later = await get<Reasons>(analyst, `/matching-runs/${await runAgain()}/unmatched`);
    expect(later).toMatchObject({ own: [], byReason });
  }, 60_000);

  interface ShareTables {
    readonly tables: readonly {
      readonly by: string;
      readonly groups: readonly { readonly key: string; readonly entries: number | null }[];
    }[];
  }

  it('of who was proposed give nobody the few of others, nor those of a day', async () => {
    // With a wait that is known and long, all of them would gain by a place elsewhere.
    const long = { expectedIntakeWeek: addWeeks(WEEK, 30) };
    const needs = { anxiety: 40, depressive: 60 };
    await push(RECEIVER, { ...needs, eating: 2 }, long);
    await push(THIRD, { ...needs, eating: 1 }, long);
    await push(SENDER, { ...needs, eating: 10 }, long);
    await test.region.places('there', WEEK, 60);
    const look = (run: string) => get<ShareTables>(steward(SENDER), `/matching-runs/${run}/shares`);
    const { tables } = await look(await runAgain());
    // Of three organisations one takes in and two send, so each sender could take its own out: mostly nothing is told.
    const groups = tables.find(({ by }) => by === 'diagnosis')?.groups ?? [];
    expect(groups.filter(({ key, entries }) => key === 'dsm5-eating' && entries !== null)).toEqual([]);
    const own = counted({ ...needs, eating: 10 });
    const sums = groups.flatMap(({ key, entries }) =>
      entries === null ? [] : [{ of: [key], is: entries - own[key] }],
    );
    sums.push({ of: Object.keys(own), is: 203 });
    const { eating } = { eating: narrow({ sums }, 'dsm5-eating') };
    expect({ eating, hidden: widthOf(eating) >= K }).toEqual({ eating, hidden: true });
    await push(RECEIVER, { ...needs, eating: 2, somatoform: 1 }, long);
    expect((await look(await runAgain())).tables).toEqual(tables);
  }, 60_000);

  it('of a run with a few proposals tell neither their number, nor what they gain, nor what one more would', async () => {
    for (let i = 0; i < 30; i++) await test.region.entry();
    await test.region.query(`UPDATE slot SET offered = 1 WHERE programme_id = 'there'`);
    await test.region.query(`UPDATE programme SET intake_stop = true WHERE id = 'online'`);
    const run = await runAgain();
    expect(await test.region.query(`SELECT FROM proposal WHERE run_id = $1`, [run])).toHaveLength(1);
    const told = await get<Record<string, unknown>>(analyst, `/matching-runs/${run}`);
    const none = { value: null, bound: null, levels: null, baselines: null, improvement: null };
    expect(told).toMatchObject({ ...none, counts: { proposals: null, unmatched: null } });
    expect(await get(analyst, `/matching-runs/${run}/shares`)).toMatchObject({ tables: [] });
    expect(await get(analyst, `/matching-runs/${run}/prices`)).toMatchObject({
      items: [],
      absent: 'too-few',
    });
  }, 60_000);
});
