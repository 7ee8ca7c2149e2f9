import { ok, refuse, type Result } from '../kernel/index.js';
import { valueAt } from './numbers.js';

/** How one travels in the minutes of the region's table of travel times. */
export const TRAVEL_MODES = ['car', 'public-transport', 'bicycle'] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];

/** What letters to clients say that only the region knows. */
export interface LetterPolicy {
  /** null = the region has not said it, and a letter names the minutes alone. */
  readonly travelBy: TravelMode | null;
}

export function readLetterPolicy(document: unknown): Result<LetterPolicy, string> {
  const given = valueAt(document, 'letter') ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) return refuse('letter');
  const strange = Object.keys(given).find((field) => field !== 'travelBy');
  if (strange !== undefined) return refuse(`letter.${strange} (unknown part)`);
  const travelBy = (given as Readonly<Record<string, unknown>>)['travelBy'] ?? null;
  const known = travelBy === null || TRAVEL_MODES.some((mode) => mode === travelBy);
  return known ? ok({ travelBy: travelBy as TravelMode | null }) : refuse('letter.travelBy');
}
