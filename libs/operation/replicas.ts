import { type Finding, fault, warning } from './finding.js';
import { type Installation } from './installation.js';

const MB = 2 ** 20;
/** Further behind than this, figures are read from the database itself. */
const LAG_SECONDS = 30;
/** Log that a replica has not done yet: a busy minute makes some of it. */
const BEHIND_MB = 64;

function ofOwn({ replica }: Installation): Finding[] {
  if (replica === null) return [];
  if (replica.lagSeconds === null)
    return [
      warning(
        'replica-away',
        'The replica of DATABASE_REPLICA_URL does not answer, or is none any more.',
        'Figures are read from the database itself meanwhile. See that it runs and follows; where it is gone for good, take the setting out.',
      ),
    ];
  if (replica.lagSeconds < LAG_SECONDS) return [];
  return [
    warning(
      'replica-behind',
      `The replica of DATABASE_REPLICA_URL is ${Math.round(replica.lagSeconds)} s behind.`,
      'Figures are read from the database itself meanwhile. Look on it for what holds it up: its connection, its disk, a query that runs for long.',
    ),
  ];
}

function ofKnown({ standbys }: Installation): Finding[] {
  if (standbys === null) return [];
  const { awaited, known } = standbys;
  const found: Finding[] = [];
  if (awaited && known.every(({ waitedFor }) => waitedFor === false))
    found.push(
      fault(
        'standby-missing',
        'Every commit waits for a replica (synchronous_standby_names), and none is there.',
        "Bring one back. Until then: ALTER SYSTEM SET synchronous_standby_names = ''; SELECT pg_reload_conf(); what is written from then on is on one machine alone.",
      ),
    );
  for (const { name, behindBytes } of known)
    if (behindBytes !== null && behindBytes >= BEHIND_MB * MB)
      found.push(
        warning(
          'standby-behind',
          `The replica ${name} has ${Math.round(behindBytes / MB)} MB of log still to do.`,
          'A failover to it would take that long, and figures read from it are old. Look on it for what holds it up.',
        ),
      );
    else if (behindBytes === null)
      found.push(
        warning(
          'standby-unseen',
          `How far the replica ${name} is behind cannot be seen.`,
          'As a superuser, once: GRANT pg_read_all_stats TO the role of DATABASE_OWNER_URL.',
        ),
      );
  return found;
}

/** What is wrong with the copies of the database: the one that figures are read from, and all that it knows of. */
export const ofReplicas = (installation: Installation): readonly Finding[] => [
  ...ofOwn(installation),
  ...ofKnown(installation),
];
