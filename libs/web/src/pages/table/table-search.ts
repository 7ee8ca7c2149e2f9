export const TABLE_TABS = ['agenda', 'ingebracht', 'acties', 'uitkomsten'] as const;
export type TableTab = (typeof TABLE_TABS)[number];

/** What the address of the case table remembers. */
export interface TableSearch {
  tab?: TableTab;
  pagina?: number;
  /** The meeting whose decisions are read. */
  overleg?: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function readTableSearch(search: Record<string, unknown>): TableSearch {
  const tab = TABLE_TABS.find((name) => name === search.tab);
  const pagina = Number(search.pagina);
  return {
    ...(tab && tab !== 'agenda' ? { tab } : {}),
    ...(Number.isInteger(pagina) && pagina > 1 ? { pagina } : {}),
    ...(typeof search.overleg === 'string' && ID.test(search.overleg) ? { overleg: search.overleg } : {}),
  };
}
