/** What the people on the lists are divided by, in the order in which it can be chosen; the first needs no word in the address. */
export const SHARED_BY = ['waited', 'severity', 'age', 'diagnosis', 'area', 'language', 'insurer'] as const;
export type SharedBy = (typeof SHARED_BY)[number];

export interface RunSearch {
  reden?: string;
  aandeel?: SharedBy;
}
export const readRunSearch = (search: Record<string, unknown>): RunSearch => {
  const aandeel = SHARED_BY.slice(1).find((by) => by === search.aandeel);
  return {
    ...(typeof search.reden === 'string' && search.reden !== '' ? { reden: search.reden } : {}),
    ...(aandeel === undefined ? {} : { aandeel }),
  };
};
