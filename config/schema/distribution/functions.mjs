/** What a function does that is another thing once there are several machines. Read off its text. */
const HABITS = [
  {
    does: /\bpg_notify\(/,
    what: 'Notifies who listens',
    todo: 'A notice stays on the machine of the shard: the service listens on each of them, or sends it itself after the commit',
  },
  {
    does: /\bpg_current_xact_id\b|\bpg_current_snapshot\b|\bxid8\b/,
    what: 'Compares numbers of transactions, which each machine counts by itself',
    todo: 'Run it where the shard of the region is (`create_distributed_function` by region), and keep that shard from moving while it does',
  },
  {
    does: /\bpg_(?:try_)?advisory_/,
    what: 'Takes a lock that one machine knows of',
    todo: 'Run it where the shard of the region is, and nowhere else',
  },
  {
    does: /\bEXECUTE\s+(?:format\(|')/,
    what: 'Makes its SQL while it runs',
    todo: 'Read by hand that each statement it makes names the region, then run it where the shard is',
  },
];

const bodyOf = (definition) =>
  (/\$function\$([\s\S]*)\$function\$/.exec(definition)?.[1] ?? '').replaceAll(/--[^\n]*/g, '');
/** Without what it says to people: a comma in a sentence is no list of tables. */
const withoutTexts = (statement) => statement.replaceAll(/'(?:[^']|'')*'/g, "''");

const RESERVED =
  /^(?:WHERE|SET|ON|JOIN|LEFT|RIGHT|INNER|CROSS|FULL|USING|GROUP|ORDER|LIMIT|FOR|VALUES|SELECT|RETURNING|UNION|DEFAULT|AND|OR|LOOP|THEN|INTO|HAVING)$/i;

/** Tables of a region that a statement reads or writes with no condition on the region: by the name each has in it. */
export function unboundIn(statement, places) {
  const unbound = new Set();
  const uses =
    /\b(INSERT\s+INTO|UPDATE|DELETE\s+FROM|FROM|JOIN|USING)\s+(?:ONLY\s+)?([a-z_]+)\b(?:\s+(?:AS\s+)?([a-z_]\w*))?/gi;
  for (const [, verb, table, next] of withoutTexts(statement).matchAll(uses)) {
    if (places.get(table) !== 'distributed') continue;
    const alias = next === undefined || RESERVED.test(next) ? null : next;
    const named =
      alias === null || /^INSERT/i.test(verb)
        ? /\bregion_id\b/
        : new RegExp(`\\b${alias}\\.region_id\\b|\\b${alias}\\.\\*`);
    if (!named.test(statement)) unbound.add(table);
  }
  return [...unbound];
}

const writesCopies = (body, places) =>
  [...body.matchAll(/\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+([a-z_]+)\b/gi)]
    .map(([, table]) => table)
    .filter((table) => places.get(table) === 'reference');

/** @param places each table's place: `distributed`, `reference`, … */
export function functionFindings(functions, places) {
  const found = functions.flatMap(({ name, definition }) => {
    const body = bodyOf(definition);
    const where = `\`${name}\``;
    const unbound = [...new Set(body.split(';').flatMap((statement) => unboundIn(statement, places)))].sort();
    const copies = [...new Set(writesCopies(body, places))];
    return [
      ...(unbound.length === 0
        ? []
        : [
            {
              what: `Asks or writes ${unbound.map((table) => `\`${table}\``).join(', ')} without naming the region`,
              todo: 'Name `region_id` in the condition, or among the columns written, so that one machine does it',
            },
          ]),
      ...(copies.length === 0
        ? []
        : [
            {
              what: `Writes ${copies.map((table) => `\`${table}\``).join(', ')}, of which each machine has a copy`,
              todo: 'Write it outside transactions of a region: it locks all machines',
            },
          ]),
      ...HABITS.filter(({ does }) => does.test(body)),
    ].map(({ what, todo }) => ({ rule: 'functions', name, where, what, todo }));
  });
  return { checked: functions.length, found };
}
