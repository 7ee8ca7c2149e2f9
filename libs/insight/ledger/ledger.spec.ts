import fc from 'fast-check';
import { narrow, widthOf } from '../../../test/support/disclosure/narrow.js';
import { alarmsOf, type AnswerRow, type Answers, severityTest } from './cream-skimming.js';
import { type ExchangeRow, ledgerOf, ownLedger } from './ledger.js';
import { upperTail } from './normal.js';

const WEIGHTS = { 1: 1, 2: 2, 3: 4 } as const;
const OPTIONS = { k: 10, weights: WEIGHTS, mayTotal: true };
const row = (fromProvider: string, toProvider: string, severity: number, places: number): ExchangeRow => ({
  ...{ fromProvider, toProvider, severity, places },
  ...{ approved: true, accepted: true },
});
/** Each of four sends as many of each severity to each other one. */
const even = (each: number): ExchangeRow[] =>
  ['a', 'b', 'c', 'd'].flatMap((from) =>
    ['a', 'b', 'c', 'd']
      .filter((to) => to !== from)
      .flatMap((to) => [1, 2, 3].map((severity) => row(from, to, severity, each))),
  );

describe('ledgerOf', () => {
  it('counts who sent and who took, once each and once by weight, and what is left over', () => {
    const { transfers, lines } = ledgerOf([...even(20), row('a', 'b', 3, 30)], OPTIONS);
    expect(transfers).toBe(750);
    // 3 × 20 of each severity, of 1, 2 and 4: 180 clients that weigh 420; and 30 severe ones more.
    expect(lines.map(({ provider, alarm: _, ...line }) => [provider, ...Object.values(line)])).toEqual([
      ['a', 210, 180, -30, 540, 420, -120],
      ['b', 180, 210, 30, 420, 540, 120],
      ['c', 180, 180, 0, 420, 420, 0],
      ['d', 180, 180, 0, 420, 420, 0],
    ]);
  });

  it('counts no proposal that nobody accepted', () => {
    const refused = { ...row('a', 'b', 3, 99), accepted: false };
    expect(ledgerOf([...even(20), refused], OPTIONS).transfers).toBe(720);
  });

  it('tells no weight where a severity of one has few, and nothing where the funnel does not tell the sum', () => {
    const few = [
      ...even(20).filter(({ fromProvider, severity }) => fromProvider !== 'a' || severity < 3),
      row('a', 'b', 3, 2),
    ];
    const { lines } = ledgerOf(few, OPTIONS);
    expect(new Set(lines.map(({ netWeight }) => netWeight))).toEqual(new Set([null]));
    expect(lines.every(({ sent }) => sent !== null)).toBe(true);
    const hidden = ledgerOf(even(20), { ...OPTIONS, mayTotal: false });
    // 60 severe and 120 others answered each: that none tells severe demands apart may be said.
    expect([
      hidden.transfers,
      ...new Set(hidden.lines.flatMap(({ sent, received }) => [sent, received])),
    ]).toEqual([null, null]);
    expect(ledgerOf(even(2), { ...OPTIONS, mayTotal: false })).toEqual({ transfers: null, lines: [] });
  });

  it('is nothing of nobody', () => {
    expect(ledgerOf([], OPTIONS)).toEqual({ transfers: 0, lines: [] });
  });

  const anyRows = fc.array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      fc.oneof(fc.nat(4), fc.nat(60)),
    ),
    { maxLength: 14 },
  );
  it('lets no organisation work out how few another sent or took', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(null, 'a', 'c'), (all, reader) => {
        const rows = all.filter(([from, to]) => from !== to).map(([from, to, n]) => row(from, to, 2, n));
        const { transfers, lines } = ledgerOf(rows, OPTIONS);
        const known = (one: ExchangeRow): boolean =>
          [one.fromProvider, one.toProvider].includes(reader ?? '');
        const restOf = (way: 'fromProvider' | 'toProvider', provider: string): number =>
          rows.filter((one) => one[way] === provider && !known(one)).reduce((n, { places }) => n + places, 0);
        const ownOf = (way: 'fromProvider' | 'toProvider', provider: string): number =>
          rows.filter((one) => one[way] === provider && known(one)).reduce((n, { places }) => n + places, 0);
        for (const [way, told] of [
          ['fromProvider', 'sent'],
          ['toProvider', 'received'],
        ] as const) {
          const others = lines.filter(({ provider }) => provider !== reader);
          const sums = others.flatMap((line) =>
            line[told] === null ? [] : [{ of: [line.provider], is: line[told] - ownOf(way, line.provider) }],
          );
          const of = others.map(({ provider }) => provider);
          if (transfers !== null)
            sums.push({ of, is: of.reduce((n, provider) => n + restOf(way, provider), 0) });
          for (const { provider } of others) {
            const rest = restOf(way, provider);
            if (rest === 0 || rest >= 10) continue;
            const range = narrow({ sums }, provider);
            expect([told, provider, rest, range, widthOf(range) >= 10]).toEqual([
              told,
              provider,
              rest,
              range,
              true,
            ]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('ownLedger', () => {
  it('has all of the own exchange, by pair, however few, and the own answers', () => {
    const rows = [row('a', 'b', 3, 2), row('a', 'b', 1, 1), row('c', 'a', 2, 4), row('b', 'c', 1, 9)];
    const refused = { ...row('c', 'a', 3, 5), approved: false, accepted: false };
    expect(ownLedger([...rows, refused], 'a', WEIGHTS)).toEqual({
      pairs: [
        { provider: 'b', sent: 3, received: 0, net: -3, sentWeight: 9, receivedWeight: 0, netWeight: -9 },
        { provider: 'c', sent: 0, received: 4, net: 4, sentWeight: 0, receivedWeight: 8, netWeight: 8 },
      ],
      whole: { sent: 3, received: 4, net: 1, sentWeight: 9, receivedWeight: 8, netWeight: -1 },
      answers: { severeApproved: 0, severeRefused: 5, otherApproved: 4, otherRefused: 0 },
    });
  });
});

describe('whether an organisation tells severe demands apart', () => {
  const answers = (
    ...[severeApproved, severeRefused, otherApproved, otherRefused]: [number, number, number, number]
  ): Answers => ({
    ...{ severeApproved, severeRefused, otherApproved, otherRefused },
  });

  it('has the tail of the normal distribution', () => {
    expect(upperTail(0)).toBeCloseTo(0.5, 6);
    expect(upperTail(1.959964)).toBeCloseTo(0.025, 6);
    expect(upperTail(-1.644854)).toBeCloseTo(0.95, 6);
  });

  it('compares the odds ratio with that of the rest, as worked out by hand', () => {
    // With halves: 20.5² / (20.5 × 30.5) = 0.67213 and 40.5² / (30.5 × 60.5) = 0.88890, whose logarithms differ by 0.27954;
    // variances 3/20.5 + 1/30.5 = 0.17913 and 2/40.5 + 1/30.5 + 1/60.5 = 0.09870: z = 0.27954 / 0.52709 = 0.53034.
    const found = severityTest(answers(20, 20, 30, 20), answers(40, 30, 60, 40));
    expect(found.oddsRatio).toBeCloseTo(0.67213, 5);
    expect(found.restOddsRatio).toBeCloseTo(0.8889, 4);
    expect(found.p).toBeCloseTo(0.2979, 4);
  });

  const answered = (to: string, severe: [number, number], other: [number, number]): AnswerRow[] =>
    ['x', 'y', 'z'].flatMap((from) => [
      { ...{ from, to, severity: 3, approved: true }, count: severe[0] },
      { ...{ from, to, severity: 3, approved: false }, count: severe[1] },
      { ...{ from, to, severity: 1, approved: true }, count: other[0] },
      { ...{ from, to, severity: 2, approved: false }, count: other[1] },
    ]);
  const usual = [...answered('a', [40, 20], [40, 20]), ...answered('b', [38, 22], [42, 18])];

  it('raises the alarm for one that refuses the severe as nobody else does, and for nobody who refuses everybody', () => {
    const alarms = alarmsOf(
      [...usual, ...answered('c', [10, 50], [45, 15]), ...answered('d', [20, 40], [20, 40])],
      10,
    );
    expect([...alarms]).toEqual([
      ['a', 'alike'],
      ['b', 'alike'],
      ['c', 'unlike'],
      ['d', 'alike'],
    ]);
  });

  it('says nothing of one that has answered few, not even for who sent most of them', () => {
    const few = answered('c', [1, 8], [20, 20]);
    const mostOfOne = [
      { from: 'x', to: 'd', severity: 3, approved: false, count: 60 },
      { from: 'x', to: 'd', severity: 1, approved: true, count: 60 },
      { from: 'y', to: 'd', severity: 3, approved: true, count: 12 },
      { from: 'y', to: 'd', severity: 1, approved: true, count: 12 },
    ];
    const alarms = alarmsOf([...usual, ...few, ...mostOfOne], 10);
    expect([alarms.get('c'), alarms.get('d')]).toEqual(['unsaid', 'unsaid']);
  });
});
