import { type ColumnMetadataArgs } from 'typeorm/metadata-args/ColumnMetadataArgs.js';
import { getMetadataArgsStorage } from 'typeorm';

/** A class with `@Entity` or `@ViewEntity`. */
export type EntityClass<E> = abstract new () => E;

/** Properties of a record that are columns: everything that is no method. */
export type ColumnKey<E> = {
  [K in keyof E]-?: E[K] extends (...args: never[]) => unknown ? never : K;
}[keyof E] &
  string;

/** What a statement that selects these columns gives: of one record, or of a part of it. */
export type RowOf<E, K extends ColumnKey<E> = ColumnKey<E>> = Pick<E, K>;

/**
 * A table in SQL: in a template it reads as what stands after FROM, each property as its column.
 * @example const e = table(WaitingListEntry, 'e'); `SELECT ${columnsOf(e, 'id')} FROM ${e} WHERE ${e.providerId} = $1`
 */
export type Table<E> = { readonly [K in ColumnKey<E>]: string } & {
  readonly [ENTITY]: EntityClass<E>;
  toString(): string;
};

const ENTITY = Symbol('entity');

interface Named {
  readonly name: string;
  readonly columns: ReadonlyMap<string, ColumnMetadataArgs>;
}

const known = new Map<unknown, Named>();

/** What the decorators said, of the class and of those that it extends. @throws where it is no entity */
function named(entity: EntityClass<unknown>): Named {
  const found = known.get(entity);
  if (found !== undefined) return found;
  const storage = getMetadataArgsStorage();
  const declared = storage.tables.find(({ target }) => target === entity);
  if (declared?.name === undefined) throw new Error(`${entity.name} is no entity with a name of its own`);
  const line = new Set<unknown>();
  for (let target: unknown = entity; typeof target === 'function'; target = Object.getPrototypeOf(target))
    line.add(target);
  const columns = storage.columns.filter(({ target }) => line.has(target));
  const result = {
    name: declared.name,
    columns: new Map(columns.map((column) => [column.propertyName, column])),
  };
  known.set(entity, result);
  return result;
}

const columnName = (column: ColumnMetadataArgs): string => column.options.name ?? column.propertyName;

/**
 * The names of a table and its columns, for SQL that a repository cannot say. A column that is renamed is renamed in
 * its entity alone; one that is gone is an error of the compiler in every statement that used it.
 * @param alias left out for statements that write: INSERT and SET take bare names
 * @throws where the class is no entity
 */
export function table<E>(entity: EntityClass<E>, alias?: string): Table<E> {
  const { name, columns } = named(entity);
  const prefix = alias === undefined ? '' : `${alias}.`;
  const entries = [...columns].map(([key, column]) => [key, prefix + columnName(column)]);
  return Object.freeze({
    ...(Object.fromEntries(entries) as Record<string, string>),
    [ENTITY]: entity,
    toString: () => (alias === undefined ? name : `${name} ${alias}`),
  }) as unknown as Table<E>;
}

/** PostgreSQL gives whole numbers beyond 32 bits and decimals as text, and days as moments: here they come as the entity has them. */
function cast({ options }: ColumnMetadataArgs): string {
  if (options.type === 'date') return '::text';
  return (options.type === 'bigint' || options.type === 'numeric') && options.transformer !== undefined
    ? '::double precision'
    : '';
}

/**
 * The select list of a record or of some of its columns, under the names of its properties: the rows are `RowOf` it.
 * @example columnsOf(table(Provider, 'p'), 'id', 'name') === 'p.id AS "id", p.name AS "name"'
 */
export function columnsOf<E, K extends ColumnKey<E>>(from: Table<E>, ...keys: readonly K[]): string {
  const { columns } = named(from[ENTITY]);
  return (keys.length === 0 ? [...columns.keys()] : keys)
    .map((key) => `${from[key as K]}${cast(columns.get(key)!)} AS "${key}"`)
    .join(', ');
}

/** Bare column names in the order given, for `INSERT INTO t (…)`. @example namesOf(Provider, 'regionId', 'id') === 'region_id, id' */
export const namesOf = <E>(entity: EntityClass<E>, ...keys: readonly ColumnKey<E>[]): string => {
  const bare = table(entity);
  return keys.map((key) => bare[key]).join(', ');
};

/** The properties of a record that are columns, in the order in which its entity declares them. */
export const keysOf = <E>(entity: EntityClass<E>): readonly ColumnKey<E>[] =>
  [...named(entity).columns.keys()] as ColumnKey<E>[];

/**
 * Columns under the names of their properties, with their types: what stands after `jsonb_to_recordset(…) AS`, so that
 * rows can be sent as JSON of records.
 * @example recordOf(Provider, 'r', 'id', 'maxOut') === 'r ("id" text, "maxOut" integer)'
 */
export function recordOf<E>(entity: EntityClass<E>, alias: string, ...keys: readonly ColumnKey<E>[]): string {
  const { columns } = named(entity);
  const typed = keys.map((key) => {
    const { type, array } = columns.get(key)!.options;
    return `"${key}" ${String(type)}${array === true ? '[]' : ''}`;
  });
  return `${alias} (${typed.join(', ')})`;
}
