import request from 'supertest';
import { monthsOver } from '../../../libs/insight/index.js';
import { daysBetween } from '../../../libs/kernel/index.js';
import { DEFAULT_POLICY } from '../../../libs/policy/index.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { nextPeriod, nothingPublished } from '../../../test/support/next-period.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import {
  actor,
  daysAgo,
  EAST,
  NORTH,
  REGION,
  Scene,
  SOUTH,
  weekAhead,
} from '../../../test/support/small-region.js';
import { InsightModule } from '../index.js';
import { type LedgerDto } from '../ledger/ledger.dto.js';
import { type TransfersDto } from '../transfers/transfers.dto.js';
import { type FunnelDto } from './funnel.dto.js';

const ANALYST = actor('taskforce-analyst', null);
const AT_NOON = `::date + interval '12 hours'`;

let test: TestApp;
let scene: Scene;
let next = 0;
beforeEach(async () => {
  test = await testApp({ stages: [InsightModule] });
  scene = await Scene.open(test.postgres.ownerUrl);
  await scene.sql(`INSERT INTO region (id, name) VALUES ($1, 'Groningen')`, [REGION]);
  await scene.sql(`INSERT INTO area (region_id, code, name) VALUES ($1, '0014', 'Groningen')`, [REGION]);
  for (const [id, programme] of [
    [NORTH, 'p1'],
    [SOUTH, 'p2'],
    [EAST, 'p3'],
  ] as const) {
    await scene.sql(`INSERT INTO provider (region_id, id, name) VALUES ($1, $2, $2)`, [REGION, id]);
    await scene.programme(programme, id, { treatmentWait: 4 });
  }
  // What these rows took to come about is not what is tried here: they are put there as they would be.
  for (const table of ['proposal', 'decision', 'proposal_seen', 'offer', 'transfer', 'table_case'])
    await scene.sql(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
});
afterEach(async () => {
  await scene.close();
  await test.close();
});

const get = async <T>(path: string, who = ANALYST): Promise<T> => {
  const { body } = await request(test.app.getHttpServer())
    .get(`/api/v1/insight/${path}`)
    .set(await signedInAs(test.app, who));
  return body as T;
};
const funnel = (): Promise<FunnelDto> => get('funnel');

interface Way {
  readonly proposed: number;
  readonly state: string;
  readonly seen?: number;
  /** Of each side, and what it said. */
  readonly decided?: readonly (readonly [side: 'sending' | 'receiving', ago: number, reason?: string])[];
  readonly offered?: number;
  readonly answer?: readonly [state: string, ago: number];
  readonly transfer?: readonly [state: string, intake: number | null, started: number | null];
}

/** One proposal that went so far, each step so many days ago. */
async function proposal(way: Way): Promise<void> {
  const entry = `e${next++}`;
  await scene.entry(entry, NORTH, 'p1', 90);
  const [{ id }] = await scene.sql<{ id: string }>(
    `INSERT INTO proposal (region_id, origin, proposed_by, replaces, entry_id, from_provider, to_provider, to_programme, week, state, need, gain, weeks_sooner, breach_avoided, waited, severity, value, expires_on, created_at)
     VALUES ($1, 'hand', 'x', gen_random_uuid(), $2, $3, $4, 'p2', $5, $6, '{"title": "zvw"}', '{}', 1, 1, 1, 2, 1, $7, $8${AT_NOON}) RETURNING id`,
    [REGION, entry, NORTH, SOUTH, weekAhead(1), way.state, daysAgo(-5), daysAgo(way.proposed)],
  );
  if (way.seen !== undefined)
    await scene.sql(
      `INSERT INTO proposal_seen (region_id, proposal_id, side, provider_id, seen_by, profession, seen_at)
       VALUES ($1, $2, 'sending', $3, 'x', 'psychiater', $4${AT_NOON})`,
      [REGION, id, NORTH, daysAgo(way.seen)],
    );
  for (const [side, ago, reason] of way.decided ?? [])
    await scene.sql(
      `INSERT INTO decision (region_id, proposal_id, side, provider_id, decided_by, profession, verdict, policy_version, reason, decided_at)
       VALUES ($1, $2, $3, $4, $3, 'psychiater', $5, $6, $7, $8${AT_NOON})`,
      [
        ...[REGION, id, side, side === 'sending' ? NORTH : SOUTH, reason ? 'refuse' : 'approve'],
        ...[reason ? 1 : null, reason ?? null, daysAgo(ago)],
      ],
    );
  if (way.offered === undefined) return;
  const [state, answered] = way.answer ?? ['offered', null];
  const [{ id: offer }] = await scene.sql<{ id: string }>(
    `INSERT INTO offer (region_id, proposal_id, entry_id, from_provider, to_provider, to_programme, week, state, offered_by, offered_at, answer_by, answered_at, chosen_week)
     VALUES ($1, $2, $3, $4, $5, 'p2', $6, $7, 'x', $8${AT_NOON}, $9, $10${AT_NOON}, $11) RETURNING id`,
    [
      ...[REGION, id, entry, NORTH, SOUTH, weekAhead(1), state, daysAgo(way.offered), daysAgo(-5)],
      ...[answered === null ? null : daysAgo(answered), state === 'accepted' ? weekAhead(1) : null],
    ],
  );
  if (way.transfer === undefined) return;
  const [became, intake, started] = way.transfer;
  await scene.sql(
    `INSERT INTO transfer (region_id, offer_id, entry_id, from_provider, to_provider, to_programme, intake_week, registered_on, ticket, state, intake_held_at, closed_at)
     VALUES ($1, $2, $3, $4, $5, 'p2', $6, $7, '{}', $8, $9${AT_NOON}, $10${AT_NOON})`,
    [
      ...[REGION, offer, entry, NORTH, SOUTH, weekAhead(1), daysAgo(90), became],
      ...[intake === null ? null : daysAgo(intake), started === null ? null : daysAgo(started)],
    ],
  );
}
const proposals = async (many: number, way: Way): Promise<void> => {
  for (let i = 0; i < many; i++) await proposal(way);
};

describe('the funnel with its times', () => {
  it('counts calendar days between the steps, says who holds what and for how long, and why the rest stopped', async () => {
    await scene.agree(DEFAULT_POLICY);
    await proposals(13, { proposed: 6, state: 'proposed' });
    await proposals(12, { proposed: 9, seen: 7, state: 'approved-by-sending', decided: [['sending', 4]] });
    await proposals(11, {
      ...{ proposed: 9, seen: 8, state: 'refused' },
      decided: [['receiving', 8, 'continuity-of-care']],
    });
    const both = [
      ['sending', 37],
      ['receiving', 35],
    ] as const;
    await proposals(14, {
      ...{ proposed: 40, seen: 39, state: 'concluded', decided: both, offered: 34 },
      ...{ answer: ['accepted', 30], transfer: ['started', 20, 13] },
    });
    const { times, held, losses, eligible, ...steps } = await funnel();
    expect(steps).toMatchObject({
      ...{ proposed: 50, seen: 37, approved: 14, offered: 14, accepted: 14, intake: 14, started: 14 },
      ...{ declined: 0, refused: 11 },
    });
    // Seen after two days by 12 and after one by 25; then approved after four, offered after one, and so on.
    expect(times.map(({ step, medianDays }) => [step, medianDays])).toEqual([
      ['seen', 1],
      ['approved', 4],
      ['offered', 1],
      ['accepted', 4],
      ['intake', 10],
      ['started', 7],
    ]);
    expect(held.filter(({ count }) => count !== 0)).toEqual([
      { by: 'both', at: 'unseen', count: 13, medianDays: 6 },
      { by: 'receiving', at: 'undecided', count: 12, medianDays: 4 },
    ]);
    expect(losses).toEqual([{ after: 'refused', loss: 'refused', reason: 'continuity-of-care', count: 11 }]);
    expect(eligible).toBeNull();
    // Of the same moment: who sent and took them. A severity of 2 weighs 2.
    const ledger = await get<LedgerDto>('ledger', actor('data-steward', SOUTH));
    expect(ledger.own).toEqual({
      pairs: [
        {
          ...{ key: NORTH, label: { nl: NORTH, en: NORTH }, sent: 0, received: 14, net: 14 },
          ...{ sentWeight: 0, receivedWeight: 28, netWeight: 28 },
        },
      ],
      whole: { sent: 0, received: 14, net: 14, sentWeight: 0, receivedWeight: 28, netWeight: 28 },
      answers: { severeApproved: 0, severeRefused: 0, otherApproved: 14, otherRefused: 11 },
    });
    // To everybody else there are fourteen of two organisations, and nothing of pairs.
    const { transfers, lines, own } = await get<LedgerDto>('ledger');
    expect(own).toBeNull();
    expect([transfers, lines.map(({ key, net, netWeight, alarm }) => [key, net, netWeight, alarm])]).toEqual([
      14,
      [
        [NORTH, -14, -28, 'unsaid'],
        [SOUTH, 14, 28, 'unsaid'],
      ],
    ]);
  });

  it('tells of cases at the table what the figures of the table tell, and how long they have been there', async () => {
    for (let i = 0; i < 12; i++) {
      await scene.entry(`c${i}`, NORTH, 'p1', 90);
      await scene.sql(
        `INSERT INTO table_case (region_id, entry_id, provider_id, reason, submitted_by, submitted_at) VALUES ($1, $2, $3, 'by-hand', 'x', $4${AT_NOON})`,
        [REGION, `c${i}`, NORTH, daysAgo(i < 6 ? 20 : 23)],
      );
    }
    const { held } = await funnel();
    expect(held.at(-1)).toEqual({ by: 'case-table', at: 'case', count: 12, medianDays: 21.5 });
  });

  it('has the entries that a run looked at, and for whom care elsewhere fits', async () => {
    await proposals(1, { proposed: 1, state: 'proposed' });
    const part = (outcome: string, from: string, count: number, to: string | null = null) => ({
      ...{ outcome, population: 'adults', from, to, count },
    });
    const parts = [
      ...[
        part('proposed', NORTH, 20, 'a'),
        part('proposed', SOUTH, 20, 'b'),
        part('proposed', EAST, 20, 'c'),
      ],
      ...[part('not-sooner', NORTH, 20), part('not-sooner', SOUTH, 30), part('not-sooner', EAST, 25)],
      ...[part('too-far', NORTH, 12), part('too-far', SOUTH, 14), part('too-far', EAST, 13)],
    ];
    await scene.sql(
      `INSERT INTO matching_run (region_id, status, requested_by, finished_at, problem_sha256, solution_status, counts)
       VALUES ($1, 'completed', 'x', now(), 'x', 'feasible', $2)`,
      [REGION, JSON.stringify({ parts })],
    );
    expect((await funnel()).eligible).toMatchObject({ entries: 174, eligible: 135, proposed: 60 });
  });
});

describe('what transfers did by month', () => {
  const [before, last] = monthsOver('2000-01-01', daysAgo(7)).slice(-2);
  const ago = ({ month }: { month: string }, day = '15'): number =>
    daysBetween(`${month}-${day}`, daysAgo(0));
  const transfers = (): Promise<TransfersDto> => get('transfers');
  /** Accepted in the middle of a month and started at its end, two weeks after the proposed week. */
  const moved = (month: { month: string }): Way => ({
    ...{ proposed: ago(month, '03'), state: 'concluded', offered: ago(month, '10') },
    ...{ answer: ['accepted', ago(month)], transfer: ['started', ago(month, '20'), ago(month, '26')] },
  });
  beforeEach(async () => {
    await scene.agree(DEFAULT_POLICY);
    // The lists are counted, since yesterday: of no month is what they did told.
    await scene.sql(`INSERT INTO fact_day (region_id, known_on) VALUES ($1, $2)`, [REGION, daysAgo(1)]);
  });
  const expected = (weeks: number, more = '{}') =>
    scene.sql(
      `UPDATE proposal SET weeks_sooner = $1, gain = jsonb_build_object('now', jsonb_build_object('totalWeeks', 30)) || $2::jsonb`,
      [weeks, more],
    );

  it('counts each client once a step, by the day of the step, and the weeks in the week that they chose', async () => {
    await proposals(11, { ...moved(before), proposed: ago(before, '01') });
    await proposals(12, moved(last));
    await expected(9);
    await scene.sql(`UPDATE offer SET chosen_week = $1`, [weekAhead(3)]);
    // Proposed twice in a month, one of them in vain; and one that nobody was ever offered, since another took its place.
    await proposal({ proposed: ago(last, '02'), state: 'refused' });
    await scene.sql(
      `UPDATE proposal SET entry_id = (SELECT entry_id FROM offer ORDER BY offered_at DESC LIMIT 1) WHERE state = 'refused'`,
    );
    await proposal({ proposed: ago(last, '02'), state: 'withdrawn' });
    const { months } = await transfers();
    expect(months.map(({ month, absent, flowAbsent }) => [month, absent, flowAbsent])).toEqual([
      [before.month, null, 'not-whole'],
      [last.month, null, 'not-whole'],
    ]);
    expect(months[1]).toMatchObject({
      ...{ proposed: 12, offered: 12, accepted: 12, started: 12, returned: 0, bridging: 0 },
      ...{ expectedWeeks: 30, sparedWeeks: 7, sparedAbsent: null, intakes: null, cleaned: null },
    });
    expect(months[0]).toMatchObject({ proposed: 11, accepted: 11, sparedWeeks: 7 });
  });

  it('stays as it was published, and says nothing of the month in which proposals began', async () => {
    await proposals(12, moved(last));
    const begun = await transfers();
    expect(begun.months).toMatchObject([
      { month: last.month, absent: 'not-whole', proposed: null, accepted: null, bridging: null },
    ]);
    await proposals(12, moved(before));
    await nextPeriod((sql) => scene.sql(sql));
    // The month before it is new, and began with a proposal of its third day.
    expect((await transfers()).months).toMatchObject([{ absent: 'not-whole' }, begun.months[0]]);
  });

  it('says of no few how many weeks it was, nor of proposals of which that is not known', async () => {
    await proposals(12, { ...moved(before), proposed: ago(before, '01') });
    await proposals(12, moved(last));
    for (const unknown of [
      '{"offeredTreatmentKnown": false}',
      '{"present": {"source": "unknown", "treatmentKnown": true, "interval": null}}',
      '{"present": {"source": "stated", "treatmentKnown": false, "interval": null}}',
    ]) {
      await expected(9, unknown);
      await nothingPublished((sql) => scene.sql(sql));
      expect((await transfers()).months[1]).toMatchObject({ sparedWeeks: null, sparedAbsent: 'unknown' });
    }
    await expected(9);
    await scene.sql(
      `UPDATE proposal SET gain = '{}' WHERE id IN (SELECT proposal_id FROM offer ORDER BY offered_at DESC LIMIT 3)`,
    );
    await nothingPublished((sql) => scene.sql(sql));
    expect((await transfers()).months[1]).toMatchObject({
      ...{ accepted: 12, sparedWeeks: null, sparedAbsent: 'suppressed' },
    });
  });

  it('counts bridging care apart', async () => {
    await proposals(12, { ...moved(before), proposed: ago(before, '01') });
    await scene.sql('ALTER TABLE case_decision DISABLE TRIGGER USER');
    await scene.sql(
      `INSERT INTO table_case (region_id, entry_id, provider_id, reason, submitted_by, state, closed_at, outcome)
       SELECT region_id, id, provider_id, 'by-hand', 'x', 'closed', now(), 'actions-done' FROM waiting_list_entry`,
    );
    await scene.sql(
      `INSERT INTO case_decision (region_id, case_id, decision, decided_by, decided_at)
       SELECT region_id, id, 'bridging-care', 'x', $1${AT_NOON} FROM table_case`,
      [daysAgo(ago(last))],
    );
    expect((await transfers()).months.map(({ bridging }) => bridging)).toEqual([0, 12]);
  });
});
