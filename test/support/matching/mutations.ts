/** A place in a JSON value. */
export type Path = readonly (string | number)[];

/** Every place in a value, branches and leaves, the value itself left out. */
export function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    return [path, ...pathsOf(part, path)];
  });
}

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((part, key) => (part as Record<string | number, unknown>)[key], value);

/** A copy with something else in one place. */
export function replaced<Value>(value: Value, path: Path, by: unknown): Value {
  const copy = structuredClone(value);
  const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  parent[path.at(-1)!] = by;
  return copy;
}

/** A copy without one place: a property goes, an item is taken out of its list. */
export function without<Value>(value: Value, path: Path): Value {
  const copy = structuredClone(value);
  const parent = valueAt(copy, path.slice(0, -1));
  const key = path.at(-1)!;
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete (parent as Record<string, unknown>)[key];
  return copy;
}

/** A copy in which an item of a list stands there twice. */
export function doubled<Value>(value: Value, path: Path): Value {
  const copy = structuredClone(value);
  const list = valueAt(copy, path.slice(0, -1)) as unknown[];
  list.splice(Number(path.at(-1)), 0, structuredClone(list[Number(path.at(-1))]));
  return copy;
}
