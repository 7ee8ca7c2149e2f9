import { WHOM, type Whom } from '../insight/insight-search.js';

export interface WhatIfSearch {
  /** The changes, as `writeChanges` writes them. */
  wijziging?: string;
  /** Computed, not only put together. */
  reken?: true;
  /** About whom the answer is shown. */
  groep?: Whom;
}
export const readWhatIfSearch = (search: Record<string, unknown>): WhatIfSearch => ({
  ...(typeof search.wijziging === 'string' && search.wijziging !== '' ? { wijziging: search.wijziging } : {}),
  ...(search.reken === true ? { reken: true as const } : {}),
  ...groepOf(search.groep),
});

function groepOf(said: unknown): Pick<WhatIfSearch, 'groep'> {
  const groep = WHOM.slice(1).find((whom) => whom === said);
  return groep === undefined ? {} : { groep };
}
