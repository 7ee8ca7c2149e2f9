import { distributionOf, KEY } from './rules.mjs';

const HEAD = `# Regions on several machines

Made by npm run generate from the schema that the migrations make: read it, change the schema or \`config/schema/distribution/\` instead.

One PostgreSQL holds many regions, and a region is a tenant: row-level security binds every question to one. Where one machine is too small, [Citus](https://docs.citusdata.com/) spreads the tables over several by \`${KEY}\`, so that all of a region lies on one machine. This page says of every table, key, foreign key, policy, trigger, function and view whether it fits that, and what would have to be done where it does not.

It is read off PostgreSQL’s catalogue and, for functions, off their text, statement by statement. Nothing of it has been run on Citus: before anybody counts on it, the tests have to pass on a cluster.
`;

const EVERYWHERE = `## For all of it

- **Who acts.** Each transaction says its region, organisation and role by \`set_config(…, true)\` (\`src/platform/base/database/acting.ts\`), and policies ask for them on the machine of the shard. Citus takes along \`SET LOCAL\` alone, and only with \`citus.propagate_set_commands = local\`; otherwise row-level security finds nobody there, and every list is empty. To be done: say it by \`SET LOCAL\`, and refuse to start where that setting is off.
- **Triggers** on spread tables are refused unless \`citus.enable_unsafe_triggers\` is on. Unsafe are those that ask rows of another machine; the ones below are those that might.
- **Queues** (schema \`pgboss\`) stay on the coordinator, and what listens there does too.
- **Statements of the service** name the region by a parameter or by \`acting_region()\`. Whether Citus sends each of them to one machine has to be tried: \`EXPLAIN\` of every statement of the stores, in the tests.
- **Order.** Copied tables first (\`create_reference_table\`), then the spread ones (\`create_distributed_table(…, '${KEY}', colocate_with => …)\`), those that are referred to before those that refer, each in a migration of its own; it locks the table while its rows move.
- **Another way** is a database for each region, as now: \`DATABASE_URL\` and \`REGION\` of each service say which. It needs none of the above, and is the way until one region is too large for one machine.
`;

const cell = (text) => text.replaceAll('|', '\\|');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
const list = (names) => names.map((name) => `\`${name}\``).join(', ');

/** docs/citus.md, not formatted yet. @param catalogue what readCatalogue answers */
export function distributionPage(catalogue) {
  const { checks, places } = distributionOf(catalogue);
  const findings = Object.values(checks).flatMap(({ found }) => found);
  const counted = Object.entries(checks).map(([name, { checked, found }]) => [
    name,
    String(checked),
    String(new Set(found.map(({ where }) => where)).size),
  ]);
  return `${HEAD}
## What was looked at

${table(['what', 'looked at', 'to be changed'], counted)}

${EVERYWHERE}
## What would have to be done

${table(
  ['what', 'where', 'finding', 'to be done'],
  findings.map(({ rule, where, what, todo }) => [rule, where, what, todo]),
)}

## Which table goes where

- **Spread by ${KEY}** (${places.distributed.length}): ${list(places.distributed)}.
- **A copy on each machine** (${places.reference.length}): ${list(places.reference)}.
- **On the coordinator alone** (${places.local.length}): ${list(places.local)}.
`;
}
