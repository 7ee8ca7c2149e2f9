/** Ids that are chosen, and the one from which a range is. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly from: string | null;
}

export const NOBODY: Selection = { ids: new Set(), from: null };

/** The one that was pressed is chosen or not any more. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, from: id };
}

/** All from the last one that was pressed up to this, in the order of the page; without one, this alone. */
export function upTo({ ids, from }: Selection, id: string, page: readonly string[]): Selection {
  const start = from === null ? -1 : page.indexOf(from);
  const end = page.indexOf(id);
  if (end < 0) return { ids, from };
  const range = start < 0 ? [id] : page.slice(Math.min(start, end), Math.max(start, end) + 1);
  return { ids: new Set([...ids, ...range]), from: id };
}

/** The whole page, or nobody where the whole page is chosen already. */
export const allOrNobody = ({ ids }: Selection, page: readonly string[]): Selection =>
  page.every((id) => ids.has(id)) ? NOBODY : { ids: new Set(page), from: null };
