import { type QueueState } from '../../../libs/operation/index.js';
import { type Ask, QUEUES } from '../base/database/index.js';

/** Jobs of the acting region, and those that say none. */
const OF_REGION = `coalesce(j.data ->> 'region', acting_region()) = acting_region()`;

/** How the queues stand, each of them. The table is pg-boss's: its states, and no other library reads it so. */
export const queueStates = (ask: Ask): Promise<QueueState[]> =>
  ask<QueueState>(
    `SELECT q AS queue, to_json(min(j.start_after) FILTER (WHERE j.state IN ('created', 'retry') AND j.start_after <= now())) #>> '{}' AS "dueSince",
       (count(*) FILTER (WHERE j.state = 'failed' AND j.completed_on > now() - interval '1 day'))::integer AS failed
     FROM unnest($1::text[]) WITH ORDINALITY AS queues (q, n) LEFT JOIN pgboss.job j ON j.name = q AND ${OF_REGION} GROUP BY q, n ORDER BY n`,
    [QUEUES],
  );

/** How deep a queue is. `created` and `retry` wait, some of them for a later time; `failed` is of the last day. */
export interface QueueDepth {
  readonly queue: string;
  readonly created: number;
  readonly retry: number;
  readonly active: number;
  readonly failed: number;
  /** Seconds that the oldest job that is due has waited; 0 = none does. */
  readonly oldestSeconds: number;
}

const of = (state: string): string => `(count(*) FILTER (WHERE j.state = '${state}'))::integer AS ${state}`;

export const queueDepths = (ask: Ask): Promise<QueueDepth[]> =>
  ask<QueueDepth>(
    `SELECT q AS queue, ${of('created')}, ${of('retry')}, ${of('active')},
       (count(*) FILTER (WHERE j.state = 'failed' AND j.completed_on > now() - interval '1 day'))::integer AS failed,
       coalesce(extract(epoch FROM now() - min(j.start_after) FILTER (WHERE j.state IN ('created', 'retry') AND j.start_after <= now())), 0)::float8 AS "oldestSeconds"
     FROM unnest($1::text[]) WITH ORDINALITY AS queues (q, n) LEFT JOIN pgboss.job j ON j.name = q AND ${OF_REGION} GROUP BY q, n ORDER BY n`,
    [QUEUES],
  );

/** When a job of each line of the timetable was last completed, in seconds since 1970; pg-boss keeps them for a week. */
export const lastCompleted = (ask: Ask): Promise<{ name: string; at: number }[]> =>
  ask(
    `SELECT data ->> 'scheduled' AS name, extract(epoch FROM max(completed_on))::float8 AS at
     FROM (SELECT data, completed_on FROM pgboss.job j WHERE state = 'completed' AND data ? 'scheduled' AND ${OF_REGION}
       UNION ALL SELECT data, completed_on FROM pgboss.archive j WHERE state = 'completed' AND data ? 'scheduled' AND ${OF_REGION}) done GROUP BY 1`,
    [],
  );
