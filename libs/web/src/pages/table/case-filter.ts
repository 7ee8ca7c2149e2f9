import type { CaseFilter } from '../../api/case-table.js';

export const PAGE_SIZE = 50;

/** The chair sees what waits for an agenda; an organisation all that is open of its own. */
export const caseFilterOf = (chair: boolean, page: number): CaseFilter => ({
  ...(chair ? { state: 'submitted' } : { state: 'open', whose: 'own' }),
  limit: PAGE_SIZE,
  offset: (page - 1) * PAGE_SIZE,
});
