import { type Random } from '../../../kernel/index.js';
import { type Problem } from '../../../matching/index.js';
import { type SizeFigures } from '../sizes.js';

/** A kind of structure: what of it differs from the region that it is made from. */
export interface Family {
  /** What is generated, of the figures of that many entries. */
  readonly figures: (figures: SizeFigures) => SizeFigures;
  /** What makes it of this family. Stays a legal problem, and draws from its own stream. Pins come after it. */
  readonly shape: (random: Random, problem: Problem) => Problem;
  /** Pins that need others to stand: into groups and shares. Left out: only such as stand alone (pins.ts). */
  readonly pins?: (random: Random, problem: Problem, wanted: number) => Problem['entries'];
}

/**
 * In a small problem most programmes take most clients, so that everybody competes with everybody; a large one keeps its
 * specialities.
 */
export const crowded = (figures: SizeFigures): SizeFigures =>
  figures.entries > MOST_CROWDED
    ? figures
    : { ...figures, diagnoses: Math.min(figures.diagnoses, 3), breadth: figures.breadth + 8 };
const MOST_CROWDED = 1_000;

/** Whole, rounded up, `percent` of a number. */
export const partOf = (number: number, percent: number): number => Math.ceil((number * percent) / 100);

/** Free intakes of each provider over all weeks. */
export function slotsOf({ programmes }: Problem): Map<string, number> {
  const slots = new Map<string, number>();
  for (const { provider, intakeStop, slots: weeks } of programmes) {
    const free = intakeStop ? 0 : weeks.reduce((a, b) => a + b, 0);
    slots.set(provider, (slots.get(provider) ?? 0) + free);
  }
  return slots;
}

/** Insurers that occur, ascending. */
export const insurersOf = ({ entries }: Problem): string[] =>
  [...new Set(entries.flatMap(({ insurer }) => insurer ?? []))].sort();
