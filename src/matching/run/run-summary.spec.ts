import { type Baseline, type RunPart } from '../../../libs/matching/index.js';
import { detailOf, summaryOf } from './run-summary.js';
import { type MatchingRun } from './run.entity.js';

const K = 10;
const part = (population: RunPart['population'], from: string, outcome: string, count: number): RunPart => ({
  ...{ population, from, outcome, count },
  to: outcome === 'proposed' ? 'P9' : null,
});
/** Three organisations that send alike, so that none can take its own out. */
const among = (population: RunPart['population'], outcome: string, each: number): RunPart[] =>
  ['P1', 'P2', 'P3'].map((from) => part(population, from, outcome, each));
const plan = (proposals: number, value: number): Baseline => ({
  ...{ proposals, value, breach: value / 10, weeks: value / 10, travel: -value },
});
const nobody = plan(0, 0);

const run = (other: Partial<MatchingRun> = {}): MatchingRun => ({
  ...({} as MatchingRun),
  ...{ id: 'r', status: 'completed' as const, requestedAt: new Date(0), startedAt: null, finishedAt: null },
  ...{ solutionStatus: 'feasible' as const, value: 1500, bound: 1560, gap: 60 / 1560, failureCode: null },
  levels: plan(0, 1500),
  counts: {
    ...{ entries: 390, programmes: 9, slots: 99, proposals: 123, kept: 0, unmatched: 267 },
    parts: [
      ...[...among('adults', 'proposed', 40), ...among('adults', 'not-sooner', 60)],
      ...[part('forensic', 'P1', 'proposed', 3), ...among('forensic', 'not-sooner', 29)],
    ],
  },
  baselines: {
    ...{ nothing: nobody, firstComeFirstServed: plan(112, 900), previousPolicy: null, withoutLearned: null },
    about: {
      thisRun: { adults: plan(120, 1440), forensic: plan(3, 60) },
      nothing: { adults: nobody, forensic: nobody },
      firstComeFirstServed: { adults: plan(110, 880), forensic: plan(2, 20) },
      ...{ previousPolicy: null, withoutLearned: null },
    },
  },
  ...other,
});

describe('what a run says of itself', () => {
  it('is about one population, with a bound for it while the others keep what they have', () => {
    expect(detailOf(run(), K, 'adults')).toMatchObject({
      ...{ value: 1440, bound: 1500, gap: 0.04 },
      counts: { population: 'adults', entries: 300, proposals: 120 },
      levels: { breach: 144, weeks: 144, travel: -1440 },
      baselines: { firstComeFirstServed: { proposals: 110, value: 880 } },
      improvement: { nothing: { proposals: 120 }, firstComeFirstServed: { proposals: 10, value: 560 } },
    });
  });

  it('is told of adults although another population is too small to be told of', () => {
    expect(detailOf(run(), K, 'adults').baselines).not.toBeNull();
    expect(detailOf(run(), K, 'forensic')).toMatchObject({
      ...{ value: null, bound: null, levels: null, baselines: null, improvement: null },
      counts: { population: 'forensic', proposals: null },
    });
  });

  it('leaves nothing from which the value of the few follows', () => {
    const [adults, few] = [summaryOf(run(), K, 'adults'), summaryOf(run(), K, 'forensic')];
    // Were the gap of all exact, their bound would be what is missing over it, and the rest of their value that of the few.
    expect([adults.gap, few.gap]).toEqual([0.04, 0.04]);
    const missing = adults.bound! - adults.value!;
    // What it can have been: rounded up from over 0.03, the whole plan may be worth a third more or less.
    expect([missing / few.gap!, missing / 0.03]).toEqual([1500, 2000]);
    const proved = run({ value: 1500, bound: 1500, gap: 0 });
    expect([summaryOf(proved, K, 'adults').gap, summaryOf(proved, K, 'forensic').gap]).toEqual([0, 0]);
  });

  it('names no bound for a population beside whose gain what is short of the whole proof says nothing', () => {
    const { baselines } = run();
    const thisRun = { adults: plan(120, 1440), youth: plan(60, 90) };
    const told = run({
      counts: {
        ...run().counts!,
        parts: [
          ...[...among('adults', 'proposed', 40), ...among('adults', 'not-sooner', 60)],
          ...[...among('youth', 'proposed', 20), ...among('youth', 'not-sooner', 60)],
        ],
      },
      baselines: { ...baselines!, about: { ...baselines!.about!, thisRun } },
    });
    // 60 short of 90 would read as "at most 67 % off", of a plan that is within 4 %.
    expect(summaryOf(told, K, 'youth')).toMatchObject({ value: 90, bound: null, gap: 0.04 });
    expect(summaryOf(told, K, 'adults')).toMatchObject({ value: 1440, bound: 1500, gap: 0.04 });
  });

  it('hides what a plan that was not made says of a few', () => {
    const { baselines } = run();
    const served = { ...baselines!.about!, firstComeFirstServed: { adults: plan(4, 40) } };
    const told = detailOf(run({ baselines: { ...baselines!, about: served } }), K, 'adults');
    expect(told).toMatchObject({ value: 1440, baselines: null, improvement: null });
  });
});
