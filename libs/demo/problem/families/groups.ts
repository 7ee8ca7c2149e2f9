import { type Random } from '../../../kernel/index.js';
import { type Ceiling, type Problem, type Programme } from '../../../matching/index.js';
import { crowded, type Family, insurersOf, partOf, slotsOf } from './family.js';

/** Of a hundred programmes, how many start in groups. */
const IN_GROUPS = 70;

/** Most programmes start in groups; most providers owe a share to severe cases; two or three ceilings a contract. */
export const groups: Family = {
  figures: crowded,
  shape: (random, problem) => {
    const inGroups = {
      ...problem,
      programmes: problem.programmes.map((row) => (random.percent(IN_GROUPS) ? asGroup(random, row) : row)),
    };
    return {
      ...inGroups,
      providers: inGroups.providers.map((row) => ({
        ...row,
        minHighShare: random.percent(65) ? random.between(20, 50) / 100 : null,
      })),
      ceilings: ceilingsOf(random, inGroups),
    };
  },
};

function asGroup(random: Random, row: Programme): Programme {
  const slots = row.slots.map(() => 0);
  for (let starts = random.between(1, 3); starts > 0; starts--)
    slots[random.below(slots.length)] = random.between(4, 9);
  const least = random.between(2, 5);
  const perWeek = slots.map((free) => (free > 0 ? least + random.below(2) : 0));
  return { ...row, slots, minStart: random.percent(50) ? least : perWeek };
}

function ceilingsOf(random: Random, problem: Problem): Ceiling[] {
  const slots = slotsOf(problem);
  const insurers = insurersOf(problem);
  const ceilings: Ceiling[] = [];
  for (const { id } of problem.providers)
    for (const insurer of insurers) {
      if (!random.percent(40)) continue;
      const expected = (slots.get(id) ?? 0) / insurers.length;
      for (let amendments = random.between(1, 3); amendments > 0; amendments--)
        ceilings.push({ insurer, provider: id, max: partOf(expected, random.between(40, 120)) });
    }
  return ceilings;
}
