import { type Standby } from '../../../../libs/operation/index.js';
import { type Ask } from './ask.js';

/** The replicas that the database knows of, whoever set them up. */
export const standbysOf = (ask: Ask): Promise<Standby[]> =>
  ask<Standby>(
    `SELECT name, streaming, waited_for AS "waitedFor", behind_bytes AS "behindBytes", lag_seconds AS "lagSeconds"
     FROM known_standbys() ORDER BY name`,
    [],
  );

/** Whether commits wait for one of them. */
export async function isAwaited(ask: Ask): Promise<boolean> {
  const [found] = await ask<{ awaited: boolean }>(
    `SELECT current_setting('synchronous_standby_names') <> '' AS awaited`,
    [],
  );
  return found!.awaited;
}
