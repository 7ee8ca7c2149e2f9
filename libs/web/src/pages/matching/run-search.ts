export interface RunSearch {
  reden?: string;
}
export const readRunSearch = (search: Record<string, unknown>): RunSearch =>
  typeof search.reden === 'string' && search.reden !== '' ? { reden: search.reden } : {};
