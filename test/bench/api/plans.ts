import { readFile } from 'node:fs/promises';
import pg from 'pg';

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Node[];
}

/** Up to here a table is a handful of pages, which the planner rightly reads whole. */
export const SMALL_ROWS = 1_000;

export interface SeenPlan {
  readonly statement: string;
  /** Tables read from end to end. */
  readonly scanned: readonly string[];
}

async function alter(superuserUrl: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** From the next connection on the server writes down the plan of every statement, as it was run: by the application role, under row-level security. */
export const logPlans = (superuserUrl: string, database: string): Promise<void> =>
  alter(
    superuserUrl,
    [
      `session_preload_libraries = 'auto_explain'`,
      `auto_explain.log_min_duration = 0`,
      `auto_explain.log_format = 'json'`,
      `auto_explain.log_nested_statements = on`,
    ].map((setting) => `ALTER DATABASE ${database} SET ${setting}`),
  );

export const stopLoggingPlans = (superuserUrl: string, database: string): Promise<void> =>
  alter(superuserUrl, [`ALTER DATABASE ${database} RESET ALL`]);

const scannedBy = (node: Node): string[] => [
  ...(node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? '?'] : []),
  ...(node.Plans ?? []).flatMap(scannedBy),
];

/** The plans in the server's log from a place on: each follows `plan:` as indented JSON. */
export async function plansSince(log: string, from: number): Promise<SeenPlan[]> {
  const text = (await readFile(log)).subarray(from).toString('utf8');
  return [...text.matchAll(/ {2}plan:\n((?:\t.*\n)+)/g)].map(([, json = '']) => {
    const plan = JSON.parse(json.replace(/^\t/gm, '')) as { 'Query Text': string; Plan: Node };
    return { statement: plan['Query Text'], scanned: [...new Set(scannedBy(plan.Plan))] };
  });
}

/** Those of the tables that are to be found by an index. Counted, not estimated: the answer is what the bench stands on. */
export async function largeOf(client: pg.Client, tables: readonly string[]): Promise<ReadonlySet<string>> {
  const large = new Set<string>();
  for (const table of tables) {
    const { rowCount } = await client.query(
      `SELECT FROM ${client.escapeIdentifier(table)} LIMIT ${SMALL_ROWS + 1}`,
    );
    if ((rowCount ?? 0) > SMALL_ROWS) large.add(table);
  }
  return large;
}
