import { type Random } from '../../kernel/index.js';
import { type TravelMatrix } from '../../matching/index.js';
import { type SizeFigures } from './sizes.js';

/** Areas as points on a plane measured in minutes. */
export interface Geography {
  readonly travel: TravelMatrix;
  /** The town an area belongs to. */
  readonly townOf: readonly number[];
  /** Areas weighted by how many people live there: a town's first area is its centre. */
  readonly population: readonly number[];
}

const pad = (n: number, count: number): string => String(n).padStart(String(count).length, '0');
/** Ids that sort as they count: `E0001`. */
export const idOf = (letter: string, n: number, count: number): string => `${letter}${pad(n + 1, count)}`;

/** Areas in clusters round towns; travel a little longer in one direction than in the other, and some pairs without a way. */
export function generateGeography(random: Random, figures: SizeFigures): Geography {
  const { areas, towns, span } = figures;
  const centres = Array.from({ length: towns }, () => ({ x: random.below(span), y: random.below(span) }));
  const townOf = Array.from({ length: areas }, (_, a) => (a < towns ? a : random.below(towns)));
  const points = townOf.map((town, a) => {
    const { x, y } = centres[town];
    return a < towns ? { x, y } : { x: x + random.between(-14, 14), y: y + random.between(-14, 14) };
  });
  const minutes = points.map((from, a) =>
    points.map((to, b) => {
      if (a === b) return random.between(3, 8);
      const distance = Math.floor(Math.sqrt((from.x - to.x) ** 2 + (from.y - to.y) ** 2));
      if (distance > 170 || random.below(200) === 0) return null; // nobody knows the way, or there is none in a day
      return 6 + distance + random.below(4);
    }),
  );
  return {
    travel: { areas: townOf.map((_, a) => idOf('A', a, areas)), minutes },
    townOf,
    population: townOf.map((_, a) => (a < towns ? random.between(20, 60) : random.between(3, 20))),
  };
}
