import { setTimeout as pause } from 'node:timers/promises';
import { type Logger } from 'pino';
import { Gauge, type Registry } from 'prom-client';
import { type Database } from '../base/database/index.js';
import { type Schedule } from '../jobs/index.js';
import { type Reading, readInstallation, type StageMetrics } from './installation.js';

/** However often somebody asks, the database is asked no more often than this. */
const FRESH_MS = 2_000;
/** Shorter than Prometheus waits: that the database does not answer has to arrive. */
const PATIENCE_MS = 4_000;
const RUN_STATUSES = ['completed', 'failed', 'cancelled'] as const;

export interface Asked {
  readonly database: Database;
  readonly schedule: Schedule;
  readonly region: string;
  readonly stages: StageMetrics;
  readonly logger: Logger;
}

const seconds = (moment: string | Date): number => new Date(moment).getTime() / 1_000;

/**
 * What the database knows of the whole installation. What there is none of has no sample, and without a database none of
 * these has one: a number from before would look like one of now.
 * @returns what is to be called before the registry is read
 */
export function installationMetrics(registry: Registry, asked: Asked): () => Promise<void> {
  const { region, schedule } = asked;
  const told: Gauge[] = [];
  const gauge = (name: string, help: string, labelNames: readonly string[] = ['region']): Gauge => {
    const made = new Gauge({ name: `doorstroom_${name}`, help, labelNames, registers: [registry] });
    told.push(made);
    return made;
  };
  const up = gauge('database_up', 'Whether the database answers', []);
  const clock = gauge('database_clock_ahead_seconds', 'How far its clock is ahead of this machine’s');
  const standbys = gauge('standbys', 'Replicas that follow the database, as far as it knows', []);
  const behind = gauge('standby_behind_bytes', 'Log that each of them has not done yet', ['standby']);
  const lag = gauge('standby_lag_seconds', 'How long each took for what it did last, by the database', [
    'standby',
  ]);
  const jobs = gauge('jobs', 'Jobs by queue and state; failed: for good, in the last day', [
    'region',
    'queue',
    'state',
  ]);
  const oldest = gauge('jobs_oldest_waiting_seconds', 'How long the oldest job that is due has waited', [
    'region',
    'queue',
  ]);
  const done = gauge(
    'scheduled_last_success_timestamp_seconds',
    'When each line of the timetable was last done',
    ['region', 'name'],
  );
  const due = gauge(
    'scheduled_last_due_timestamp_seconds',
    'When each line that is always asked for was last due',
    ['region', 'name'],
  );
  const runAt = gauge('run_last_end_timestamp_seconds', 'When the matching run ended that ended last');
  const runStatus = gauge('run_last_status', '1 for how it ended, 0 for the others', ['region', 'status']);
  const runSeconds = gauge('run_last_duration_seconds', 'How long it took');
  const completedAt = gauge('run_last_completed_timestamp_seconds', 'When a matching run was last completed');
  const runGap = gauge('run_last_gap_ratio', 'The certified gap of that one, as everybody is told it');
  const running = gauge('run_running_seconds', 'How long the run that is being computed has been; 0 = none');
  const delivery = gauge(
    'delivery_last_timestamp_seconds',
    'When each provider last delivered its list; 0 = never',
    ['region', 'provider'],
  );
  const open = gauge(
    'proposals_open',
    'Proposals that wait for a decision, rounded down; absent where they are few',
  );
  const sealed = gauge('audit_last_seal_timestamp_seconds', 'When the audit trail was last sealed');
  const unsealed = gauge('audit_unsealed_seconds', 'How long the oldest event has been in no seal; 0 = none');
  const anchored = gauge('audit_last_anchor_timestamp_seconds', 'When the last anchor was made');
  const verified = gauge('audit_last_verified_timestamp_seconds', 'When the trail was last recomputed');
  const faults = gauge('audit_faults', 'Faults that recomputing it found');
  const events = gauge(
    'events_oldest_waiting_seconds',
    'How long the oldest event has waited to be passed on',
  );
  const endpoints = gauge('webhook_endpoints', 'Webhooks by how they are delivered', ['region', 'state']);
  const webhookDue = gauge('webhooks_oldest_due_seconds', 'How long the oldest message has been due');
  const mails = gauge('mails', 'Mails to staff by state; refused and given-up: in the last day', [
    'region',
    'state',
  ]);
  const mailDue = gauge('mails_oldest_due_seconds', 'How long the oldest mail has been due');

  const set = (reading: Reading): void => {
    clock.set({ region }, reading.clockAhead);
    standbys.set({}, reading.standbys.length);
    for (const { name: standby, behindBytes, lagSeconds } of reading.standbys) {
      if (behindBytes !== null) behind.set({ standby }, behindBytes);
      if (lagSeconds !== null) lag.set({ standby }, lagSeconds);
    }
    for (const { queue, oldestSeconds, ...states } of reading.queues) {
      for (const [state, count] of Object.entries<number>(states)) jobs.set({ region, queue, state }, count);
      oldest.set({ region, queue }, oldestSeconds);
    }
    for (const { name, at } of reading.completed) done.set({ region, name }, at);
    const { last, ...runs } = reading.runs;
    const moments: readonly [Gauge, number | null][] = [
      [runAt, last?.finishedAt ?? null],
      [runSeconds, last?.seconds ?? null],
      [completedAt, runs.completed?.finishedAt ?? null],
      [runGap, runs.completed?.gap ?? null],
      [running, runs.runningSeconds ?? 0],
      [open, reading.openProposals],
      [sealed, reading.trail.sealedAt],
      [unsealed, ageOf(reading, reading.trail.unsealedSince)],
      [anchored, reading.trail.anchoredAt],
      [verified, reading.trail.verifiedAt === null ? null : seconds(reading.trail.verifiedAt)],
      [faults, reading.trail.faults],
      [events, reading.eventSeconds],
      [webhookDue, reading.webhooks.dueSeconds],
      [mailDue, reading.mail.dueSeconds],
    ];
    for (const [one, value] of moments) if (value !== null) one.set({ region }, value);
    if (last !== null)
      for (const status of RUN_STATUSES) runStatus.set({ region, status }, Number(status === last.status));
    for (const { id: provider, lastAt } of reading.deliveries)
      delivery.set({ region, provider }, lastAt === null ? 0 : seconds(lastAt));
    const { dueSeconds: _, ...byDelivery } = reading.webhooks;
    for (const [state, count] of Object.entries(byDelivery)) endpoints.set({ region, state }, count);
    mails.set({ region, state: 'waiting' }, reading.mail.waiting);
    mails.set({ region, state: 'refused' }, reading.mail.refused);
    mails.set({ region, state: 'given-up' }, reading.mail.givenUp);
  };
  const read = lately(asked);
  return async () => {
    const reading = await read();
    for (const one of told) one.reset();
    up.set({}, Number(reading !== null));
    if (reading !== null) set(reading);
    for (const [name, at] of schedule.done) done.set({ region, name }, seconds(at));
    for (const [name, at] of schedule.due(new Date())) due.set({ region, name }, seconds(at));
  };
}

const ageOf = ({ now }: Reading, since: string | null): number =>
  since === null ? 0 : Math.max(0, now - seconds(since));

/** One reading at a time, the same for all who ask within a few seconds; null where the database does not answer in time. */
function lately({ database, region, stages, logger }: Asked): () => Promise<Reading | null> {
  let began = -Infinity;
  let isOver = true;
  let reading: Promise<Reading | null> = Promise.resolve(null);
  const begin = async (): Promise<Reading | null> => {
    try {
      return await readInstallation(database, region, stages);
    } catch (err) {
      logger.warn({ err }, 'the metrics could not ask the database');
      return null;
    } finally {
      isOver = true;
    }
  };
  return async () => {
    // Until one is over no other is begun: a database that is slow gets no more to do from this.
    if (isOver && performance.now() - began >= FRESH_MS) {
      began = performance.now();
      isOver = false;
      reading = begin();
    }
    const enough = new AbortController();
    const late = pause(PATIENCE_MS, null, { signal: enough.signal }).catch(() => null);
    const found = await Promise.race([reading, late]);
    enough.abort();
    return found;
  };
}
