export const VIEWS = ['regio', 'aanbieder', 'diagnose'] as const;
export type View = (typeof VIEWS)[number];
export interface InsightSearch {
  per?: View;
}
export const readInsightSearch = (search: Record<string, unknown>): InsightSearch => {
  const per = VIEWS.find((name) => name === search.per);
  return per && per !== 'regio' ? { per } : {};
};
