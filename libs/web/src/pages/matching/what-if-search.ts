export interface WhatIfSearch {
  /** The changes, as `writeChanges` writes them. */
  wijziging?: string;
  /** Computed, not only put together. */
  reken?: true;
}
export const readWhatIfSearch = (search: Record<string, unknown>): WhatIfSearch => ({
  ...(typeof search.wijziging === 'string' && search.wijziging !== '' ? { wijziging: search.wijziging } : {}),
  ...(search.reken === true ? { reken: true as const } : {}),
});
