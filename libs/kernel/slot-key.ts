/**
 * The slot of a programme in a week, as the key of a map. A week holds no space, so two slots never share a key.
 * @param week ISO week
 * @example slotKey('P1', '2026-W49') === 'P1 2026-W49'
 */
export const slotKey = (programme: string, week: string): string => `${programme} ${week}`;
