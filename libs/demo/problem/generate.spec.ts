import { EligibilityTable, firstRefusal, programmesIn } from '../../registry/index.js';
import { gainsOf, minStartIn, travelIn, usableSlots, whyInadmissible } from '../../matching/problem/gains.js';
import { type Problem } from '../../matching/problem/problem.js';
import { generate } from './generate.js';

/** Triples that a naive model would have as columns: admissible, in a week with slots that count. */
function countTriples(problem: Problem): number {
  const minutes = travelIn(problem.travel);
  const { programmes, policy } = problem;
  const table = new EligibilityTable(programmes, (entry, j) => minutes(entry.area, programmes[j].area));
  let count = 0;
  for (const entry of problem.entries) {
    for (const j of programmesIn(table.accepting(entry))) {
      for (let t = 0; t < problem.weeks; t++) {
        if (usableSlots(programmes[j], t, 1) === 0) continue;
        const gains = gainsOf(policy, entry, programmes[j], t, 0);
        if (gains.breach >= 0 && gains.weeks >= policy.minGainWeeks) count++;
      }
    }
  }
  return count;
}

describe('generate', () => {
  it('gives the same region for the same seed and another for another', () => {
    const text = (seed: number) => JSON.stringify(generate({ size: 'XM', seed }));
    expect(text(1)).toBe(text(1));
    expect(text(1)).not.toBe(text(2));
  });

  it.each([
    ['XS', 20, 6, 10, 400],
    ['XM', 300, 30, 1_000, 6_000],
    ['S', 3_000, 150, 150_000, 260_000],
  ] as const)(
    '%s has %i entries and %i programmes, and the triples of its size',
    (size, entries, programmes, low, high) => {
      for (const seed of [1, 2, 3]) {
        const problem = generate({ size, seed });
        expect(problem.entries).toHaveLength(entries);
        expect(problem.programmes).toHaveLength(programmes);
        const triples = countTriples(problem);
        expect(triples).toBeGreaterThan(low);
        expect(triples).toBeLessThan(high);
      }
    },
  );

  it('has everything that makes a region hard', () => {
    const { providers, programmes, entries, ceilings, travel } = generate({ size: 'S', seed: 1 });
    const slots = programmes.flatMap((p) => (p.intakeStop ? [] : p.slots)).reduce((a, b) => a + b, 0);
    expect(slots * 1.8).toBeLessThan(entries.length);
    for (const limit of ['maxOut', 'maxNetIn', 'minHighShare'] as const) {
      expect(providers.some((p) => p[limit] === null)).toBe(true);
      expect(providers.some((p) => p[limit] !== null)).toBe(true);
    }
    expect(programmes.some((p) => p.intakeStop)).toBe(true);
    expect(programmes.some((p) => p.online)).toBe(true);
    expect(programmes.some((p) => p.insurers === null)).toBe(true);
    expect(programmes.some((p) => minStartIn(p, 0) > 0)).toBe(true);
    expect(entries.some((e) => e.flags.length > 0)).toBe(true);
    expect(entries.some((e) => e.barred.length > 0)).toBe(true);
    expect(entries.some((e) => e.insurer === null)).toBe(true);
    expect(entries.some((e) => typeof e.intakeWait === 'number')).toBe(true);
    expect(ceilings.length).toBeGreaterThan(20);
    expect(travel.minutes.flat().some((m) => m === null)).toBe(true);
    expect(travel.minutes.some((row, a) => row.some((m, b) => m !== travel.minutes[b][a]))).toBe(true);
  });

  it('pins only what is admissible', () => {
    for (const seed of [1, 2, 3]) {
      const problem = generate({ size: 'XM', seed });
      const minutes = travelIn(problem.travel);
      const pinned = problem.entries.filter((entry) => entry.pinned);
      expect(pinned.length).toBeGreaterThan(0);
      for (const entry of pinned) {
        const programme = problem.programmes.find(({ id }) => id === entry.pinned!.programme)!;
        const way = minutes(entry.area, programme.area);
        expect(firstRefusal(entry, programme, way)).toBeNull();
        expect(whyInadmissible(problem, entry, programme, entry.pinned!.week, way)).toBeNull();
        expect(usableSlots(programme, entry.pinned!.week, 1)).toBeGreaterThan(0);
      }
    }
  });
});
