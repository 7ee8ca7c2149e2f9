import { type Finding, fault, warning } from './finding.js';
import { type Installation, type QueueState } from './installation.js';
import { ofReplicas } from './replicas.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const GB = 2 ** 30;

/** From when on something is said. Each is the first value that is too much. */
export const LIMITS = Object.freeze({
  /** PostgreSQL that the schema needs, as `server_version_num` has it. */
  postgres: 160_000,
  /** Tokens and deadlines bear this much between two clocks, and no more. */
  clockSeconds: 5,
  clockFaultSeconds: 60,
  /** Jobs are taken within seconds; a restart takes a minute. */
  queueMinutes: 15,
  /** As the alarm DoorstroomNotDone waits: a line that was due is taken and done within it. */
  lateHours: 1,
  /** Events are sealed every five seconds. */
  unsealedMinutes: 5,
  /** The chain is recomputed every night. */
  verifiedHours: 48,
  runHours: 48,
  deliveryDays: 14,
  certificateDays: 21,
  freeGb: 2,
  freeFaultGb: 0.2,
});

const ago = (now: string, moment: string): number => Date.parse(now) - Date.parse(moment);
/** @example counted(2, 'fault') === '2 faults' */
export const counted = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;
/** A span in the largest unit that has one of it. @example span(7_500_000) === '2 hours' */
export function span(ms: number): string {
  if (ms >= 2 * DAY_MS) return counted(Math.floor(ms / DAY_MS), 'day');
  if (ms >= HOUR_MS) return counted(Math.floor(ms / HOUR_MS), 'hour');
  return counted(Math.max(1, Math.round(ms / MINUTE_MS)), 'minute');
}

function ofDatabase({ database }: Installation): Finding[] {
  if (database === null) return [];
  const { version, versionText, clockAheadSeconds, pending } = database;
  const found: Finding[] = [];
  if (version < LIMITS.postgres)
    found.push(
      fault(
        'database-old',
        `The database is PostgreSQL ${versionText}.`,
        'Doorstroom needs PostgreSQL 16 or later: upgrade it.',
      ),
    );
  if (pending.length > 0)
    found.push(
      fault(
        'schema-behind',
        `The schema of the database is ${counted(pending.length, 'step')} behind this program (next: ${pending[0]}).`,
        'Start the service of this version once, with DATABASE_OWNER_URL set: it migrates before it serves.',
      ),
    );
  const seconds = Math.abs(clockAheadSeconds);
  if (seconds >= LIMITS.clockSeconds) {
    const say = seconds >= LIMITS.clockFaultSeconds ? fault : warning;
    const which = clockAheadSeconds > 0 ? 'behind' : 'ahead of';
    found.push(
      say(
        'clock',
        `The clock of this machine is ${Math.round(seconds)} s ${which} that of the database.`,
        'Set both by a time server (NTP): deadlines, sessions and tokens are read off them.',
      ),
    );
  }
  return found;
}

function ofQueue({ now }: Installation, { queue, dueSince, failed }: QueueState): Finding[] {
  const found: Finding[] = [];
  if (dueSince !== null && ago(now, dueSince) >= LIMITS.queueMinutes * MINUTE_MS)
    found.push(
      fault(
        'jobs-wait',
        `Jobs of the queue ${queue} have waited for ${span(ago(now, dueSince))}.`,
        'See that a process runs that takes jobs (JOBS=inline, or the worker), and what its log says.',
      ),
    );
  if (failed > 0)
    found.push(
      warning(
        'jobs-failed',
        `${counted(failed, 'job')} of the queue ${queue} failed for good in the last day.`,
        'The log of the process that did them has the error; they are not done again by themselves.',
      ),
    );
  return found;
}

function ofTrail({ now, trail }: Installation): Finding[] {
  if (trail === null) return [];
  const found: Finding[] = [];
  if (trail.unsealedSince !== null && ago(now, trail.unsealedSince) >= LIMITS.unsealedMinutes * MINUTE_MS)
    found.push(
      fault(
        'trail-not-sealed',
        `Events of the audit trail have not been sealed for ${span(ago(now, trail.unsealedSince))}.`,
        'See that a process runs that takes jobs, and that no transaction on the database has been open since then.',
      ),
    );
  if (trail.faults !== null && trail.faults > 0)
    found.push(
      fault(
        'trail-broken',
        `The audit trail is not as it was written: ${counted(trail.faults, 'fault')} when it was last verified.`,
        'Run: doorstroom audit verify. Keep database and anchor file as they are, and tell the privacy officer.',
      ),
    );
  if (trail.verifiedAt !== null && ago(now, trail.verifiedAt) >= LIMITS.verifiedHours * HOUR_MS)
    found.push(
      warning(
        'trail-not-verified',
        `The audit trail was last verified ${span(ago(now, trail.verifiedAt))} ago; that happens every night.`,
        'See why the job audit-anchor was not done: the queues above, and the log.',
      ),
    );
  return found;
}

function ofRuns({ now, runs }: Installation): Finding[] {
  if (runs === null) return [];
  const { completedAt, failedAt } = runs;
  const found: Finding[] = [];
  if (failedAt !== null && (completedAt === null || failedAt > completedAt))
    found.push(
      warning(
        'run-failed',
        'The last matching run failed; the proposals are those of an earlier one.',
        'Its page (Matching) says why and what to do.',
      ),
    );
  if (completedAt !== null && ago(now, completedAt) >= LIMITS.runHours * HOUR_MS)
    found.push(
      warning(
        'run-old',
        `The last matching run that was completed is ${span(ago(now, completedAt))} old.`,
        'Check NIGHTLY_RUN and that a process runs that takes jobs.',
      ),
    );
  return found;
}

function ofDeliveries({ now, deliveries }: Installation): Finding[] {
  const late = (deliveries ?? []).filter(
    ({ lastAt }) => lastAt === null || ago(now, lastAt) >= LIMITS.deliveryDays * DAY_MS,
  );
  return late.map(({ provider, lastAt }) =>
    warning(
      'delivery-late',
      lastAt === null
        ? `${provider} has never delivered a waiting list.`
        : `${provider} delivered its waiting list ${span(ago(now, lastAt))} ago.`,
      'What is proposed for its clients rests on that list: ask the provider.',
    ),
  );
}

function ofAround({ now, mail, issuer, certificates, disk }: Installation): Finding[] {
  const found: Finding[] = [];
  if (issuer?.refused !== undefined && issuer.refused !== null)
    found.push(
      fault(
        'issuer-away',
        `The sign-in service ${issuer.address} does not answer as one (${issuer.refused}): nobody can sign in.`,
        'Check OIDC_ISSUER, and that this machine reaches it.',
      ),
    );
  if (mail?.refused !== undefined && mail.refused !== null)
    found.push(
      warning(
        'mail-away',
        `The mail server ${mail.address} does not take mail (${mail.refused}).`,
        'Check SMTP_URL; mail waits for three days and is then given up.',
      ),
    );
  for (const { host, until } of certificates) {
    const days = until === null ? -1 : Math.floor((Date.parse(until) - Date.parse(now)) / DAY_MS);
    if (days >= LIMITS.certificateDays) continue;
    const what = days < 0 ? 'has expired' : `expires in ${counted(days, 'day')}`;
    found.push(
      (days < 0 ? fault : warning)(
        'certificate',
        `The certificate of ${host} ${what}.`,
        'Have it renewed, and see why that did not happen by itself.',
      ),
    );
  }
  if (disk !== null && disk.freeBytes < LIMITS.freeGb * GB)
    found.push(
      (disk.freeBytes < LIMITS.freeFaultGb * GB ? fault : warning)(
        'disk-full',
        `The disk of ${disk.path} has ${(disk.freeBytes / GB).toFixed(1)} GB left.`,
        'Make room: a database that cannot write stops everything.',
      ),
    );
  return found;
}

/**
 * What is wrong with an installation, in sentences, faults first. What could not be asked (null) is passed over: why
 * not is a finding of its own, of who asked.
 */
export function diagnose(installation: Installation): readonly Finding[] {
  const found = [
    ...ofDatabase(installation),
    ...ofReplicas(installation),
    ...installation.queues.flatMap((state) => ofQueue(installation, state)),
    ...ofTrail(installation),
    ...ofRuns(installation),
    ...ofDeliveries(installation),
    ...ofAround(installation),
  ];
  return [
    ...found.filter(({ weight }) => weight === 'fault'),
    ...found.filter(({ weight }) => weight !== 'fault'),
  ];
}
