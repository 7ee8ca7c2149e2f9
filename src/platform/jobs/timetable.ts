import { type Settings } from '../base/config/index.js';
import { type Queue } from '../base/database/index.js';

export interface Line {
  /** Minute, hour, day, month, day of the week (with a field for seconds in front where it is by the second), in Europe/Amsterdam; or the setting that says so. */
  readonly when: string | { readonly setting: 'nightlyRun' | 'mailDigest'; readonly name: string };
  /**
   * How it is done once, however many processes there are. `queue`: each process asks when the time has come, and the
   * job's id is made of its name and that minute, so the table of jobs takes it from one of them; one process takes the
   * job, and another if that one dies. `lock`: each process that takes jobs does it itself, under a lock of the database
   * that lets one at a time.
   */
  readonly once: { readonly queue: Queue; readonly minutes?: number } | 'lock';
  /** The file that does it. */
  readonly owner: string;
  readonly what: string;
}

/** Large first deletions and chains of years take their time; a second process must not begin meanwhile. */
const LONG = 120;

/** Everything that happens by the clock. docs/operate.md lists it, and a test holds the list to this table. */
export const TIMETABLE = {
  'nightly-run': {
    when: { setting: 'nightlyRun', name: 'NIGHTLY_RUN' },
    once: { queue: 'matching-run' },
    owner: 'src/matching/run/nightly-run.service.ts',
    what: 'the matching run of the night is asked for',
  },
  'missed-run': {
    when: '*/5 * * * *',
    once: { queue: 'matching-run' },
    owner: 'src/matching/run/nightly-run.service.ts',
    what: 'a run of the night that nobody could ask for at its time is made up for, once, within `NIGHTLY_RUN_LATE_HOURS`',
  },
  expiry: {
    when: '1 * * * *',
    once: { queue: 'expiry' },
    owner: 'src/offer/offer/expiry.job.ts',
    what: 'offers and proposals past their date end; who is on the way elsewhere and still on a list becomes a task',
  },
  'judge-again': {
    when: '*/5 * * * * *',
    once: 'lock',
    owner: 'src/review/judgement/judgement.job.ts',
    what: 'open proposals are judged again where supply or demand changed; each change is taken by one process',
  },
  'case-table': {
    when: '20 * * * *',
    once: { queue: 'case-table' },
    owner: 'src/review/case-table/sweep/case-sweep.job.ts',
    what: 'cases come to the case table and end there; actions past their date are reminded of',
  },
  facts: {
    when: '1 0 * * *',
    once: { queue: 'insight', minutes: LONG },
    owner: 'src/insight/facts/facts.job.ts',
    what: 'what each day that is over taught of the waiting lists is counted',
  },
  levers: {
    when: '45 * * * *',
    once: { queue: 'insight', minutes: LONG },
    owner: 'src/matching/levers/levers.job.ts',
    what: 'what would help most is worked out of the last run, where that has not been done',
  },
  figures: {
    when: '5 0 * * *',
    once: { queue: 'insight' },
    owner: 'src/insight/release/release.job.ts',
    what: 'figures are published, where a period of publication begins',
  },
  'audit-anchor': {
    when: '15 0 * * *',
    once: { queue: 'audit-anchor', minutes: LONG },
    owner: 'src/platform/audit/chain/anchor.job.ts',
    what: 'anchors of the days that are over; the chain is recomputed',
  },
  'audit-seal': {
    when: '*/5 * * * * *',
    once: 'lock',
    owner: 'src/platform/audit/chain/seal.job.ts',
    what: 'audit events are sealed',
  },
  'pending-decisions': {
    when: '*/2 * * * * *',
    once: 'lock',
    owner: 'src/review/pending/pending-decisions.job.ts',
    what: 'decisions take effect whose pause to undo them is over',
  },
  'webhook-secrets': {
    when: '20 4 * * *',
    once: { queue: 'webhooks' },
    owner: 'src/platform/messaging/webhooks/webhook.jobs.ts',
    what: 'replaced secrets are dropped',
  },
  retention: {
    when: '40 4 * * *',
    once: { queue: 'retention', minutes: LONG },
    owner: 'src/privacy/retention/retention.job.ts',
    what: 'rows go whose period is over',
  },
  'mail-digest': {
    when: { setting: 'mailDigest', name: 'MAIL_DIGEST' },
    once: { queue: 'mail' },
    owner: 'src/platform/messaging/notifications/mail/mail.jobs.ts',
    what: 'the daily summary, where mail is set up',
  },
  'mail-due': {
    when: '* * * * *',
    once: { queue: 'mail' },
    owner: 'src/platform/messaging/notifications/mail/mail.jobs.ts',
    what: 'where mail is due: what is sent at once when there is news, found again after a crash',
  },
  'webhooks-due': {
    when: '* * * * *',
    once: { queue: 'webhooks' },
    owner: 'src/platform/messaging/webhooks/webhook.jobs.ts',
    what: 'where a delivery is due: what is sent at once when there is news, found again after a crash',
  },
} as const satisfies Record<string, Line>;

export type Scheduled = keyof typeof TIMETABLE;
/** Those of which the queue keeps one. */
export type Queued = {
  [K in Scheduled]: (typeof TIMETABLE)[K]['once'] extends 'lock' ? never : K;
}[Scheduled];

export const SCHEDULED = Object.freeze(Object.keys(TIMETABLE) as Scheduled[]);
/** Done every few seconds, by each process that takes jobs. */
export const isContinuous = (name: Scheduled): boolean => TIMETABLE[name].once === 'lock';

/** Asks no clock but that of the database: a machine whose own is off does it as well. */
export const isByDatabase = (name: Scheduled): boolean => name === 'audit-seal';

export const isScheduled = (name: unknown): name is Scheduled =>
  typeof name === 'string' && Object.hasOwn(TIMETABLE, name);

export function cronOf(name: Scheduled, settings: Settings): string {
  const { when }: Line = TIMETABLE[name];
  return typeof when === 'string' ? when : settings[when.setting];
}
