/**
 * Whether a schema can be spread over machines by its region: Citus with region_id as the column of distribution. Each
 * rule looks at what PostgreSQL's catalogue says and answers with findings: what, where, and what would have to be done.
 */
import { functionFindings } from './functions.mjs';

export const KEY = 'region_id';
/** The regions themselves, small and named by every other table: a copy on each machine. */
const COPIED = new Set(['region']);
/** What migrations note for themselves: stays on the one machine that migrates. */
const LOCAL = new Set(['migration', 'repeatable_migration']);

const isRegional = ({ columns }) => columns.some(({ name }) => name === KEY);
const isWritten = ({ grants }) => grants.some(({ right }) => ['INSERT', 'UPDATE', 'DELETE'].includes(right));

/** `distributed` by region, `reference` (a copy everywhere), `local`, or `misfit`: written by the service and of no region. */
export function placeOf(table) {
  if (LOCAL.has(table.name)) return 'local';
  if (COPIED.has(table.name)) return 'reference';
  if (isRegional(table)) return 'distributed';
  return isWritten(table) ? 'misfit' : 'reference';
}

/** The names in the first brackets after a word. */
const namesAfter = (definition, word) => {
  const found = new RegExp(`${word} ?\\(([^)]*)\\)`).exec(definition);
  return found === null ? [] : found[1].split(',').map((name) => name.trim());
};
const finding = (rule, where, what, todo) => ({ rule, where, what, todo });

function keysOf(table) {
  const constraints = table.constraints
    .filter(({ type }) => ['p', 'u', 'x'].includes(type))
    .map(({ name, definition }) => ({
      name,
      has: definition.startsWith('EXCLUDE')
        ? new RegExp(`\\b${KEY} WITH =`).test(definition)
        : namesAfter(definition, '(?:PRIMARY KEY|UNIQUE(?: NULLS NOT DISTINCT)?)').includes(KEY),
    }));
  const indexes = table.indexes
    .filter(({ definition }) => definition.startsWith('CREATE UNIQUE INDEX'))
    .map(({ definition }) => ({
      name: /^CREATE UNIQUE INDEX (\S+)/.exec(definition)[1],
      has: new RegExp(`USING \\w+ \\((?:[^()]*, )?${KEY}[,)]`).test(definition),
    }));
  return [...constraints, ...indexes];
}

/** A key that is unique over all regions can be held by no machine alone. */
function keyFindings(table) {
  const keys = keysOf(table);
  const found = keys
    .filter(({ has }) => !has)
    .map(({ name }) =>
      finding(
        'keys',
        `\`${table.name}.${name}\``,
        `Unique without ${KEY}`,
        `Put ${KEY} in front of its columns, and name both wherever a row is looked up by it or referred to`,
      ),
    );
  if (!table.constraints.some(({ type }) => type === 'p'))
    found.push(
      finding(
        'keys',
        `\`${table.name}\``,
        'No primary key',
        `Give it one that begins with ${KEY}: without, its shards move to another machine only while nobody writes`,
      ),
    );
  return { checked: keys.length, found };
}

function foreignKeyFindings(table, places) {
  const keys = table.constraints.filter(({ type }) => type === 'f');
  const found = keys.flatMap(({ name, definition }) => {
    const target = /REFERENCES (\w+)/.exec(definition)[1];
    const from = namesAfter(definition, 'FOREIGN KEY');
    const to = namesAfter(definition, `REFERENCES ${target}`);
    const where = `\`${table.name}.${name}\``;
    const place = places.get(target);
    if (places.get(table.name) !== 'distributed')
      return place === 'distributed'
        ? [
            finding(
              'foreign keys',
              where,
              `A copied table refers to \`${target}\``,
              'Drop it, or give the table a region',
            ),
          ]
        : [];
    if (place === 'reference') return [];
    const at = from.indexOf(KEY);
    if (place !== 'distributed')
      return [
        finding(
          'foreign keys',
          where,
          `Refers to \`${target}\`, of no region`,
          `Give \`${target}\` a region first`,
        ),
      ];
    if (at < 0 || to[at] !== KEY)
      return [
        finding('foreign keys', where, `Does not carry ${KEY} to \`${target}\``, `Add ${KEY} on both sides`),
      ];
    return /ON (?:DELETE|UPDATE) SET (?:NULL|DEFAULT)(?! \()/.test(definition)
      ? [finding('foreign keys', where, `Would empty ${KEY} as well`, 'Name the columns that it empties')]
      : [];
  });
  return { checked: keys.length, found };
}

function columnFindings(table) {
  const given = table.columns.filter(
    ({ identity, standard }) => identity !== '' || /nextval/.test(standard ?? ''),
  );
  const found = given.map(({ name, type }) =>
    type === 'bigint'
      ? finding(
          'numbers',
          `\`${table.name}.${name}\``,
          'Given out by each machine from a range of its own',
          'Within a region they still rise while its shard stays where it is; whoever reads by them (“after id …”) has to bear a jump when it moves',
        )
      : finding('numbers', `\`${table.name}.${name}\``, `A number of type ${type}`, 'Make it bigint'),
  );
  return { checked: given.length, found };
}

function triggerFindings(table, unfit) {
  const found = table.triggers.flatMap(({ name, definition }) => {
    const called = /EXECUTE FUNCTION (\w+)\(/.exec(definition)?.[1];
    return called !== undefined && unfit.has(called)
      ? [finding('triggers', `\`${table.name}.${name}\``, `Calls \`${called}\``, 'See that function below')]
      : [];
  });
  return { checked: table.triggers.length, found };
}

/** What only narrows another policy may leave the region to that one. */
const policyFindings = (table) => ({
  checked: table.policies.length,
  found: table.policies
    .filter(({ permissive, rows, written }) => permissive && !`${rows ?? ''} ${written ?? ''}`.includes(KEY))
    .map(({ name }) =>
      finding(
        'policies',
        `\`${table.name}.${name}\``,
        `Does not name ${KEY}`,
        `Add ${KEY} = acting_region()`,
      ),
    ),
});

/** @param catalogue what readCatalogue answers */
export function distributionOf({ tables, functions, views }) {
  const places = new Map(tables.map((table) => [table.name, placeOf(table)]));
  const of = (place) => tables.filter(({ name }) => places.get(name) === place).map(({ name }) => name);
  const distributed = tables.filter(({ name }) => places.get(name) === 'distributed');
  const routines = functionFindings(functions, places);
  const unfit = new Set(routines.found.map(({ name }) => name));
  const over = (look) => {
    const looked = distributed.map(look);
    return {
      checked: looked.reduce((sum, { checked }) => sum + checked, 0),
      found: looked.flatMap(({ found }) => found),
    };
  };
  const referring = tables.map((table) => foreignKeyFindings(table, places));
  const checks = {
    tables: {
      checked: tables.length,
      found: of('misfit').map((name) =>
        finding('tables', `\`${name}\``, 'Written by the service, and of no region', `Give it ${KEY}`),
      ),
    },
    keys: over(keyFindings),
    'foreign keys': {
      checked: referring.reduce((sum, { checked }) => sum + checked, 0),
      found: referring.flatMap(({ found }) => found),
    },
    numbers: over(columnFindings),
    policies: over(policyFindings),
    triggers: over((table) => triggerFindings(table, unfit)),
    functions: { checked: routines.checked, found: routines.found },
    views: {
      checked: views.length,
      found: views
        .filter(({ definition }) => !definition.includes(KEY))
        .map(({ name }) =>
          finding('views', `\`${name}\``, `Does not name ${KEY}`, `Add ${KEY}, and join by it`),
        ),
    },
  };
  return {
    checks,
    places: { distributed: of('distributed'), reference: of('reference'), local: of('local') },
  };
}
