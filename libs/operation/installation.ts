/** Moments are ISO 8601 with their zone, as the clock of the database has them. */
export interface QueueState {
  readonly queue: string;
  /** Since when the oldest job that is due has waited to be taken; null = none does. */
  readonly dueSince: string | null;
  /** Jobs that failed for good in the last 24 hours. */
  readonly failed: number;
}

/** A server that was asked; `refused` says in a word why it did not answer, null = it did. */
export interface Asked {
  readonly address: string;
  readonly refused: string | null;
}

/** A replica that the database knows of. Null = the role that asks may not see it. */
export interface Standby {
  /** What it calls itself (`application_name`). */
  readonly name: string;
  readonly streaming: boolean | null;
  /** Whether it is one that commits wait for. */
  readonly waitedFor: boolean | null;
  /** Log that it has not done yet. */
  readonly behindBytes: number | null;
  /** As PostgreSQL measures it; null also where there is nothing to do. */
  readonly lagSeconds: number | null;
}

/** An installation as it was found. Null = is not there, or could not be asked. */
export interface Installation {
  readonly now: string;
  readonly database: {
    /** As `server_version_num` has it: 160004. */
    readonly version: number;
    readonly versionText: string;
    /** How far the clock of the database is ahead of this machine's. */
    readonly clockAheadSeconds: number;
    /** Names of migrations of this program that the database has not had, in their order. */
    readonly pending: readonly string[];
  } | null;
  /** The replica that figures are read from; null = none is set. Its lag null = it does not answer. */
  readonly replica: { readonly lagSeconds: number | null } | null;
  /** What follows the database, and whether commits wait for it. */
  readonly standbys: { readonly awaited: boolean; readonly known: readonly Standby[] } | null;
  readonly queues: readonly QueueState[];
  readonly trail: {
    /** When the oldest event was written that no seal holds; null = all are sealed. */
    readonly unsealedSince: string | null;
    /** When the chain was last recomputed; null = never. */
    readonly verifiedAt: string | null;
    /** What that found; null = never. */
    readonly faults: number | null;
  } | null;
  readonly runs: { readonly completedAt: string | null; readonly failedAt: string | null } | null;
  /** Of each provider of the region that has a waiting list to deliver. */
  readonly deliveries: readonly { readonly provider: string; readonly lastAt: string | null }[] | null;
  readonly mail: Asked | null;
  readonly issuer: Asked | null;
  /** Until when each holds; null = it has ended, and the connection did not come to say when. */
  readonly certificates: readonly { readonly host: string; readonly until: string | null }[];
  readonly disk: { readonly path: string; readonly freeBytes: number } | null;
}
