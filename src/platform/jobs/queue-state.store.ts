import { type QueueState } from '../../../libs/operation/index.js';
import { type Ask, QUEUES } from '../base/database/index.js';

/** How the queues stand, each of them. The table is pg-boss's: its states, and no other library reads it so. */
export const queueStates = (ask: Ask): Promise<QueueState[]> =>
  ask<QueueState>(
    `SELECT q AS queue, to_json(min(j.start_after) FILTER (WHERE j.state IN ('created', 'retry') AND j.start_after <= now())) #>> '{}' AS "dueSince",
       (count(*) FILTER (WHERE j.state = 'failed' AND j.completed_on > now() - interval '1 day'))::integer AS failed
     FROM unnest($1::text[]) WITH ORDINALITY AS queues (q, n) LEFT JOIN pgboss.job j ON j.name = q GROUP BY q, n ORDER BY n`,
    [QUEUES],
  );
