import { type Random } from '../../../libs/kernel/index.js';
import { generate } from '../../../libs/demo/problem/index.js';
import { type Problem } from '../../../libs/matching/problem/index.js';

/** A problem small enough to try every plan, with every kind of constraint in it now and then. */
export function tinyProblem(random: Random): Problem {
  const maybe = (percent: number, value: () => number): number | null =>
    random.percent(percent) ? value() : null;
  const weeks = 2;
  const providers = ['P1', 'P2', 'P3'].map((id) => ({
    id,
    maxOut: maybe(50, () => random.between(0, 2)),
    maxNetIn: maybe(50, () => random.between(0, 2)),
    minHighShare: maybe(40, () => random.pick([0.25, 0.3333, 0.5])),
  }));
  const programmes = Array.from({ length: random.between(1, 4) }, (_, j) => {
    const group = random.percent(30);
    return {
      id: `J${j}`,
      provider: random.pick(providers).id,
      area: 'A',
      online: random.percent(20),
      diagnoses: random.percent(70) ? ['x'] : ['x', 'y'],
      settings: ['2'],
      ages: [18, 120] as [number, number],
      languages: ['nl'],
      severities: [1, 2, 3] as (1 | 2 | 3)[],
      insurers: random.percent(70) ? null : ['I1'],
      excludes: [],
      intakeStop: random.percent(5),
      treatmentWait: random.between(0, 6),
      slots: Array.from({ length: weeks }, () => (random.percent(50) ? random.between(1, group ? 3 : 2) : 0)),
      minStart: group ? random.between(2, 3) : null,
    };
  });
  const entries = Array.from({ length: random.between(1, 5) }, (_, i) => ({
    id: `E${i}`,
    provider: random.pick(providers).id,
    area: random.pick(['A', 'B']),
    diagnosis: random.percent(80) ? 'x' : 'y',
    settings: ['2'],
    age: [30, 30] as [number, number],
    language: 'nl',
    severity: random.pick([1, 2, 3] as const),
    insurer: random.pick(['I1', 'I2', null]),
    maxTravel: null,
    flags: [],
    waited: random.between(0, 12),
    remaining: random.between(1, 9),
    treatmentWait: random.between(0, 9),
    intakeWait: null,
    barred: [],
    pinned: null,
  }));
  const ceilings = providers
    .filter(() => random.percent(40))
    .map(({ id }) => ({ insurer: 'I1', provider: id, max: random.between(0, 2) }));
  return {
    ...generate({ size: 'XS', seed: 1 }),
    weeks,
    providers,
    programmes,
    entries,
    ceilings,
    travel: {
      areas: ['A', 'B'],
      minutes: [
        [0, 10],
        [random.between(1, 60), 0],
      ],
    },
  };
}
