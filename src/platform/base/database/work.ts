/**
 * How long one statement may take, and how long it may wait for a lock that somebody else holds, in milliseconds. Told
 * to PostgreSQL by each transaction for itself, so that it holds as well behind a pooler that shares connections.
 * docs/operate.md lists it, and a test holds the list to this table.
 */
export const WORK = {
  /** A person looks at a page: better told to come back than left to look at nothing. */
  read: { statementMs: 20_000, lockMs: 2_500 },
  write: { statementMs: 30_000, lockMs: 5_000 },
  /** A request with a large body, such as a waiting list. */
  push: { statementMs: 120_000, lockMs: 10_000 },
  /** Nobody waits for the answer; whatever is not asked for by a request. */
  job: { statementMs: 600_000, lockMs: 30_000 },
  /** The snapshot and the publication of a matching run. */
  run: { statementMs: 600_000, lockMs: 60_000 },
  /** A change of the schema takes the time it takes, but must not wait with everybody behind it (when-free.ts). */
  migration: { statementMs: 0, lockMs: 2_000 },
} as const satisfies Record<string, { readonly statementMs: number; readonly lockMs: number }>;
export type Work = keyof typeof WORK;

/** How long a transaction waits for a connection of the pool before it is told that there is none. */
export const CONNECTION_MS = 10_000;

/** As PostgreSQL takes them: statement_timeout and lock_timeout. */
export const limitsOf = (work: Work): readonly [string, string] => LIMITS[work];

const LIMITS = Object.fromEntries(
  Object.entries(WORK).map(([work, { statementMs, lockMs }]) => [work, [`${statementMs}`, `${lockMs}`]]),
) as unknown as Readonly<Record<Work, readonly [string, string]>>;
