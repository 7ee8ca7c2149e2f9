interface ListPage<T> {
  items: readonly T[];
  total: number;
}

/** All lines of a list that the service gives in pages. */
export async function allPages<T>(ask: (offset: number) => Promise<ListPage<T>>): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const { items, total } = await ask(all.length);
    all.push(...items);
    if (items.length === 0 || all.length >= total) return all;
  }
}
