import type { Programme } from '../../api/types.js';

export const PLACES = ['free', 'proposed', 'held'] as const;
export type Place = (typeof PLACES)[number];

/**
 * How the offered places of a week are taken up. A proposal counts on a place without holding it, so that more proposals
 * than places that nobody holds say no more than that none of these is free.
 */
export function placesOf(
  { offered, held }: Pick<Programme['slots'][number], 'offered' | 'held'>,
  proposals: number,
): Record<Place, number> {
  const open = Math.max(0, offered - held);
  const proposed = Math.min(open, proposals);
  return { free: open - proposed, proposed, held: Math.min(offered, held) };
}

/** Of a week, as text: what a place is looked up by. */
export const placeKey = (programme: string, week: string): string => `${programme} ${week}`;
