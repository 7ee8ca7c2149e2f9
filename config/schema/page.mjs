import { grouped } from './group.mjs';

/** The catalogue as SQL for people: of a table everything together, of a room its tables, views and functions. */
const HEAD = `-- The whole schema, as it is after all migrations. Made by npm run generate: read it, change a migration or a
-- file of migrations/functions or migrations/views instead. Rows are those that migrations put there.
`;
const COMMANDS = { r: 'SELECT', a: 'INSERT', w: 'UPDATE', d: 'DELETE', '*': 'ALL' };

const title = (name) => `\n-- ${'='.repeat(100)}\n-- ${name}\n-- ${'='.repeat(100)}\n`;
const literal = (text) => `'${text.replaceAll("'", "''")}'`;

const column = ({ name, type, required, identity, generated, standard }) =>
  [
    `  ${name} ${type}`,
    required ? ' NOT NULL' : '',
    identity === '' ? '' : ` GENERATED ${identity === 'a' ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY`,
    generated === '' ? '' : ` GENERATED ALWAYS AS (${standard}) STORED`,
    standard === null || generated !== '' ? '' : ` DEFAULT ${standard}`,
  ].join('');

/** One line for each role: rights on the whole first, then those on columns, by right. */
function grantsOf(target, grants) {
  const lines = [];
  for (const [role, held] of grouped(grants, ({ role }) => role)) {
    const whole = held.filter(({ column }) => column === null).map(({ right }) => right);
    const parts = grouped(
      held.filter(({ column }) => column !== null),
      ({ right }) => right,
    );
    const rights = [
      ...whole,
      ...[...parts].map(([right, of]) => `${right} (${of.map(({ column }) => column).join(', ')})`),
    ];
    lines.push(`GRANT ${rights.join(', ')} ON ${target} TO ${role};`);
  }
  return lines;
}

const policy = (table, { name, permissive, command, roles, rows, written }) =>
  [
    `CREATE POLICY ${name} ON ${table}${permissive ? '' : ' AS RESTRICTIVE'} FOR ${COMMANDS[command]} TO ${roles}`,
    rows === null ? '' : `\n  USING (${rows})`,
    written === null ? '' : `\n  WITH CHECK (${written})`,
    ';',
  ].join('');

function table(one) {
  const { name, options, comment } = one;
  const inside = [
    ...one.columns.map(column),
    ...one.constraints.map((constraint) => `  CONSTRAINT ${constraint.name} ${constraint.definition}`),
  ];
  const lines = [
    `CREATE TABLE ${name} (\n${inside.join(',\n')}\n)${options === null ? '' : ` WITH (${options.join(', ')})`};`,
    ...(comment === null ? [] : [`COMMENT ON TABLE ${name} IS ${literal(comment)};`]),
    ...one.columns
      .filter(({ comment: said }) => said !== null)
      .map(({ name: of, comment: said }) => `COMMENT ON COLUMN ${name}.${of} IS ${literal(said)};`),
    ...one.indexes.map(({ definition }) => `${definition};`),
    ...one.triggers.flatMap(({ definition, enabled, name: trigger }) => [
      `${definition};`,
      ...(enabled === 'O' ? [] : [`-- ${trigger} is enabled as ${enabled}`]),
    ]),
    ...(one.secured ? [`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;`] : []),
    ...(one.forced ? [`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;`] : []),
    ...one.policies.map((given) => policy(name, given)),
    ...grantsOf(name, one.grants),
    ...(one.rows.length === 0
      ? []
      : [`INSERT INTO ${name} VALUES\n${one.rows.map((row) => `  (${row})`).join(',\n')};`]),
  ];
  return `\n${lines.join('\n')}\n`;
}

function view({ name, options, definition, grants }) {
  const lines = [
    `CREATE VIEW ${name}${options === null ? '' : ` WITH (${options.join(', ')})`} AS\n${definition}`,
    ...grantsOf(name, grants),
  ];
  return `\n${lines.join('\n')}\n`;
}

function routine({ signature, definition, owner, comment, grants }) {
  const lines = [
    `${definition.trimEnd()};`,
    ...(owner === null ? [] : [`ALTER FUNCTION ${signature} OWNER TO ${owner};`]),
    ...(comment === null ? [] : [`COMMENT ON FUNCTION ${signature} IS ${literal(comment)};`]),
    ...(grants.some(({ role }) => role === 'PUBLIC')
      ? []
      : [`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC;`]),
    ...grantsOf(
      `FUNCTION ${signature}`,
      grants.filter(({ role }) => role !== 'PUBLIC'),
    ),
  ];
  return `\n${lines.join('\n')}\n`;
}

/**
 * @param catalogue what readCatalogue answers
 * @param rooms in their order, each with the names of its tables, views and functions
 */
export function schemaPage(catalogue, rooms) {
  const taken = new Set();
  const pick = (things, names) =>
    names.flatMap((name) => {
      const found = things.filter((thing) => thing.name === name);
      for (const one of found) taken.add(one);
      return found;
    });
  const parts = rooms.map(({ name, tables, views, functions }) =>
    [
      title(name),
      ...pick(catalogue.tables, tables).map(table),
      ...pick(catalogue.views, views).map(view),
      ...pick(catalogue.functions, functions).map(routine),
    ].join(''),
  );
  const rest = (things) => things.filter((thing) => !taken.has(thing));
  const homeless = [...rest(catalogue.tables), ...rest(catalogue.views), ...rest(catalogue.functions)];
  if (homeless.length > 0)
    throw new Error(
      `In no room: ${homeless.map(({ name }) => name).join(', ')}. Each function and view has a file of its name in migrations/functions or migrations/views.`,
    );
  const general = [
    ...grantsOf('SCHEMA public', catalogue.schemaGrants),
    ...catalogue.defaultRights.map(
      ({ kind, rights }) => `-- Rights by default on new objects of kind ${kind}: ${rights}`,
    ),
  ];
  return `${HEAD}\n${general.join('\n')}\n${parts.join('')}`;
}
