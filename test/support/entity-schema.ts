import { type DataSource, type EntityMetadata } from 'typeorm';
import { type ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** A column as both sides can say it, in PostgreSQL's own words. */
interface ColumnShape {
  readonly type: string;
  readonly nullable: boolean;
  readonly key: boolean;
}
type Shape = ReadonlyMap<string, ColumnShape>;

/** Types that TypeORM does not know, and the one that an entity says instead: both travel as the same text. */
const STANDS_FOR: Readonly<Record<string, string>> = { xid8: 'bigint' };

const said = ({ type, nullable, key }: ColumnShape): string =>
  `${type}${nullable ? '' : ' NOT NULL'}${key ? ' PRIMARY KEY' : ''}`;

interface CatalogueRow extends ColumnShape {
  readonly table: string;
  readonly column: string;
  readonly view: boolean;
}

/** Tables and views of the application, column by column. */
async function shapesInDatabase(source: DataSource): Promise<CatalogueRow[]> {
  return source.query<CatalogueRow[]>(`
    SELECT c.relname AS "table", a.attname AS "column", c.relkind = 'v' AS view, format_type(a.atttypid, a.atttypmod) AS type,
      NOT a.attnotnull AS nullable, EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attnum = ANY (k.conkey)) AS key
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') ORDER BY 1, a.attnum`);
}

function typeOf(source: DataSource, column: ColumnMetadata): string {
  const name = source.driver.normalizeType(column);
  const size =
    column.length !== ''
      ? `(${column.length})`
      : column.precision === null || column.precision === undefined
        ? ''
        : `(${[column.precision, column.scale ?? 0].join(',')})`;
  return `${name}${size}${column.isArray ? '[]' : ''}`;
}

const shapeOf = (source: DataSource, entity: EntityMetadata): Shape =>
  new Map(
    entity.columns.map((column) => [
      column.databaseName,
      { type: typeOf(source, column), nullable: column.isNullable, key: column.isPrimary },
    ]),
  );

function differences(table: Shape, entity: Shape, isView: boolean): string[] {
  const found: string[] = [];
  for (const [name, actual] of table) {
    const stated = entity.get(name);
    const type = STANDS_FOR[actual.type] ?? actual.type;
    if (stated === undefined) found.push(`${name} ${said(actual)}: not in the entity`);
    // A view's columns know neither.
    else if (isView ? stated.type !== type : said(stated) !== said({ ...actual, type }))
      found.push(`${name} is ${said({ ...actual, type })}: the entity says ${said(stated)}`);
  }
  for (const [name, stated] of entity)
    if (!table.has(name)) found.push(`${name} ${said(stated)}: not in the database`);
  return found;
}

/**
 * What the entities of a data source and its database say differently, by table: the entity's columns, their types,
 * arrays, nullability and primary keys. A table without an entity is one, an entity without a table as well; a view
 * needs none.
 */
export async function entityDrift(source: DataSource): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = new Map<string, { view: boolean; shape: Map<string, ColumnShape> }>();
  for (const { table, column, view, ...shape } of await shapesInDatabase(source)) {
    if (!tables.has(table)) tables.set(table, { view, shape: new Map() });
    tables.get(table)!.shape.set(column, shape);
  }
  const entities = new Map(source.entityMetadatas.map((entity) => [entity.tableName, entity]));
  const drift = new Map<string, readonly string[]>();
  for (const [name, { view, shape }] of tables) {
    const entity = entities.get(name);
    if (entity === undefined && view) continue;
    const found =
      entity === undefined ? ['has no entity'] : differences(shape, shapeOf(source, entity), view);
    if (found.length > 0) drift.set(name, found);
  }
  for (const name of entities.keys()) if (!tables.has(name)) drift.set(name, ['has no table']);
  return drift;
}
