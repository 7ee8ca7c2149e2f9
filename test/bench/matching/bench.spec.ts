import { incumbentIn } from './pipeline/cbc.js';
import { parseSolution } from './pipeline/clp.js';
import { mps } from './pipeline/mps.js';
import { Lines, parseLines } from './lines.js';
import { markdown } from './report/table.js';
import { exponent } from './scaling.js';
import { addTrace, atEqualGap, improvements, traceOf } from './trace.js';

describe('figures of a bench', () => {
  it('miss their bar when they pass it, and when there is no figure at all', () => {
    const bars = [
      [2, { atMost: 2 }, true],
      [3, { atMost: 2 }, false],
      [9, { atLeast: 10 }, false],
      [null, { atLeast: 10 }, false],
      [null, null, true],
    ] as const;
    for (const [value, bar, met] of bars) {
      const lines = new Lines(() => undefined);
      lines.add('S', 'figure', value, 's', { bar });
      expect(lines.met).toBe(met);
    }
  });

  it('are read back from what a terminal kept, and made into a table', () => {
    let text = '\n> doorstroom@0.1.0 bench\n\n';
    const lines = new Lines((line) => (text += line));
    lines.add('S', 'entries', 3000, 'entries');
    lines.add('S', 'programmes', 150, 'programmes');
    lines.add('S', 'triples', 192_165, 'triples');
    lines.add('S', 'gap', 0.00003, 'ratio');
    lines.seconds('S', 'solve', 3.14159);
    lines.add('S', 'peak memory', 109, 'MB');
    expect(parseLines(text)).toEqual(lines.all);
    expect(markdown(parseLines(text))).toContain(
      '| S, a region such as Groningen | 3,000 × 150 | 192,165 | 0.00300 % | 3.1 s | 109 MB |',
    );
  });
});

describe('a ratio at equal gap', () => {
  const ours = [
    { seconds: 2, gap: 0.01 },
    { seconds: 3, gap: 0.001 },
  ];

  it('is taken at the best gap that both reach', () => {
    const better = [...ours, { seconds: 50, gap: 0.0001 }];
    expect(atEqualGap(ours, [{ seconds: 30, gap: 0.005 }])).toMatchObject({ gap: 0.005, ours: 3, ratio: 10 });
    expect(atEqualGap(ours, better)).toMatchObject({ gap: 0.001, ours: 3, theirs: 3 });
    expect(atEqualGap(ours, [])).toBeNull();
  });

  it('keeps only what is better than all before it, and finds it again in the lines', () => {
    const trace = improvements([{ seconds: 4, gap: 0.5 }, ...ours.toReversed()]);
    expect(trace).toEqual(ours);
    const lines = new Lines(() => undefined);
    addTrace(lines, 'S', 'clp + cbc', trace);
    expect(traceOf(lines.all, 'S', 'clp + cbc')).toEqual(ours);
    expect(traceOf(lines.all, 'L', 'clp + cbc')).toEqual([]);
  });

  it('grows as the power that it grows by', () => {
    const of = (x: number): [number, number] => [x, 7 * x ** 1.2];
    expect(exponent([of(1e5), of(1e6), of(1e7)])).toBeCloseTo(1.2);
    expect(exponent([of(1e5)])).toBeNull();
  });
});

describe('files of clp and cbc', () => {
  /** max 3 C0 + C1, C0 + C1 ≤ 1, C1 ≥ 1 */
  const linear = {
    columns: 2,
    rows: 2,
    cost: Float64Array.of(3, 1),
    columnLower: Float64Array.of(0, 0),
    columnUpper: Float64Array.of(1, Infinity),
    rowLower: Float64Array.of(-Infinity, 1),
    rowUpper: Float64Array.of(1, Infinity),
    starts: Int32Array.of(0, 1, 3),
    indices: Int32Array.of(0, 0, 1),
    values: Float64Array.of(1, 1, 1),
  };

  it('say the model: a minimum, rows by kind, columns, right-hand sides and bounds', () => {
    expect([...mps(linear, { columns: [0, 1], integer: true, fixed: new Map([[1, 1]]) })].join('')).toBe(
      [
        'NAME doorstroom FREE',
        ...['ROWS', ' N COST', ' L R0', ' G R1'],
        ...[
          'COLUMNS',
          " M1 'MARKER' 'INTORG'",
          ' C0 COST -3',
          ' C0 R0 1',
          ' C1 COST -1',
          ' C1 R0 1',
          ' C1 R1 1',
        ],
        " M2 'MARKER' 'INTEND'",
        ...['RHS', ' RHS R0 1', ' RHS R1 1', 'BOUNDS', ' UP BND C0 1', ' FX BND C1 1', 'ENDATA', ''],
      ].join('\n'),
    );
  });

  it('are read by number, and only where there is an answer', () => {
    const text =
      'Optimal - objective value -3\n      0 R1   1   -2.5\n      0 C1   1   0\n**    1 C0   0.5   4e-3\n';
    expect(parseSolution(text, 2, 2)).toEqual({
      x: Float64Array.of(0.5, 1),
      reducedCost: Float64Array.of(0.004, 0),
      rowDual: Float64Array.of(0, -2.5),
    });
    expect(parseSolution('Infeasible - objective value 0\n', 2, 2)).toBeNull();
    expect(parseSolution('', 2, 2)).toBeNull();
  });

  it('cbc tells what it found on the way', () => {
    expect(
      incumbentIn(
        'Cbc0012I Integer solution of -3.9199394e+08 found by DiveCoefficient after 12 iterations and 0 nodes (1.84 seconds)',
      ),
    ).toBe(391_993_940);
    expect(
      incumbentIn('Cbc0004I Integer solution of -12 found after 0 iterations and 0 nodes (0.01 seconds)'),
    ).toBe(12);
    expect(incumbentIn('Cbc0010I After 0 nodes, 1 on tree, -12 best solution')).toBeNull();
  });
});
