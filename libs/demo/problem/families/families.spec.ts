import { planOf, readProblem, violationsOf, type Problem } from '../../../matching/index.js';
import { FAMILIES, type FamilyName } from './families.js';
import { generate } from '../generate.js';

const SEEDS = [1, 2, 3, 4, 5];
const of = (family: FamilyName, seed: number, entries = 150): Problem => generate({ family, entries, seed });
const all = <T>(family: FamilyName, list: (problem: Problem) => readonly T[]): T[] =>
  SEEDS.flatMap((seed) => list(of(family, seed)));
const part = (family: FamilyName, holds: (problem: Problem) => readonly boolean[]): number => {
  const answers = all(family, holds);
  return answers.filter(Boolean).length / answers.length;
};
const inGroups = ({ programmes }: Problem): boolean[] => programmes.map(({ minStart }) => minStart !== null);

describe.each(FAMILIES)('the family %s', (family) => {
  it('has legal problems of any size, the same for the same seed', () => {
    for (const entries of [20, 60, 300])
      for (const seed of SEEDS) {
        const problem = of(family, seed, entries);
        expect(problem.entries).toHaveLength(entries);
        expect(readProblem(JSON.parse(JSON.stringify(problem)))).toMatchObject({ ok: true });
        expect(JSON.stringify(of(family, seed, entries))).toBe(JSON.stringify(problem));
      }
    expect(JSON.stringify(of(family, 1))).not.toBe(JSON.stringify(of(family, 2)));
  });
});

describe('families differ in what makes them hard', () => {
  it('a pilot has few providers, one with half of the list, and ties', () => {
    for (const seed of SEEDS) {
      const { providers, entries } = of('pilot', seed);
      expect(providers.length).toBeGreaterThanOrEqual(4);
      expect(providers.length).toBeLessThanOrEqual(8);
      const big = entries.filter(({ provider }) => provider === providers[0].id).length;
      expect(big / entries.length).toBeGreaterThan(0.45);
      expect(new Set(entries.map(({ waited }) => waited)).size).toBeLessThan(12);
    }
  });

  it('most programmes of groups start together, and providers owe shares', () => {
    expect(part('groups', inGroups)).toBeGreaterThan(0.55);
    expect(part('region', inGroups)).toBeLessThan(0.2);
    const shares = all('groups', ({ providers }) => providers.flatMap((row) => row.minHighShare ?? []));
    expect(shares.length).toBeGreaterThan(0);
    for (const share of shares) expect(share >= 0.2 && share <= 0.5).toBe(true);
  });

  it('skewed sizes: one provider with a third, practices of one programme, few ways, waits up to eighty weeks', () => {
    const { providers, programmes, entries, travel } = of('skew', 1, 1_000);
    const count = (id: string): number => programmes.filter(({ provider }) => provider === id).length;
    expect(providers.slice(1).every(({ id }) => count(id) <= 1)).toBe(true);
    expect(entries.filter(({ provider }) => provider === providers[0].id).length).toBeGreaterThan(300);
    expect(travel.minutes.flat().filter((minutes) => minutes === null).length).toBeGreaterThan(
      travel.minutes.flat().length / 3,
    );
    expect(Math.max(...entries.map(({ waited }) => waited))).toBeGreaterThan(70);
    expect(
      part('skew', (p) => p.entries.map(({ intakeWait }) => typeof intakeWait === 'number')),
    ).toBeGreaterThan(0.25);
  });

  it('everywhere tight: every provider has a limit on what leaves', () => {
    expect(part('tight', ({ providers }) => providers.map(({ maxOut }) => maxOut !== null))).toBe(1);
  });

  it('a mess has pins that do not stand alone, and some plan that they are part of', () => {
    let alone = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const problem = of('mess', seed);
      const pins = problem.entries.flatMap(({ id, pinned }) =>
        pinned ? [{ entry: id, programme: pinned.programme, week: pinned.week }] : [],
      );
      expect(pins.length).toBeGreaterThan(0);
      if (violationsOf(planOf(problem, pins).plan).length === 0) alone++;
    }
    expect(alone).toBeLessThan(15);
  });
});
