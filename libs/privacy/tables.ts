import { type RetentionKind } from './retention.js';

/** What lets go of a table's rows, or why nothing has to. */
export type TableRetention =
  /** Rows that carry their own end go a day after it. */
  | { readonly goes: readonly [RetentionKind | 'expired', ...(RetentionKind | 'expired')[]] }
  | { readonly stays: string };

const goes = (...kinds: [RetentionKind | 'expired', ...(RetentionKind | 'expired')[]]): TableRetention => ({
  goes: kinds,
});
const stays = (why: string): TableRetention => ({ stays: why });

const AUDIT = 'the audit trail is kept, five years or more (NEN 7513), and no job takes anything from it';
const STATE_MACHINE = 'a state machine, the same for every region';
const CODE_LIST = 'a code list, the same for every region';
const SUPPLY = 'what the region offers now, of no person; its earlier versions go with earlier-versions';

/** Every table there is. A new one is not done before it stands here: a test holds this list against the database. */
export const TABLE_RETENTION: Readonly<Record<string, TableRetention>> = Object.freeze({
  // What is known of a client, and what hangs on it. An entry that waits stays however long.
  waiting_list_entry: goes('left-entries'),
  registry_history: goes('earlier-versions', 'left-entries'),
  entry_bar: goes('left-entries'),
  unmatched: goes('run-snapshots', 'left-entries'),
  matching_snapshot: goes('run-snapshots', 'left-entries'),
  proposal: goes('closed-proposals', 'left-entries'),
  proposal_seen: goes('closed-proposals', 'left-entries'),
  proposal_reasons: goes('closed-proposals', 'left-entries'),
  worklist_line: goes('closed-proposals', 'left-entries'),
  decision: goes('closed-proposals', 'left-entries'),
  pending_decision: goes('closed-proposals', 'left-entries'),
  slot_hold: goes('closed-proposals', 'left-entries'),
  offer: goes('closed-proposals', 'left-entries'),
  offer_option: goes('closed-proposals', 'left-entries'),
  transfer: goes('closed-proposals', 'left-entries'),
  hand_over_step: goes('closed-proposals', 'left-entries'),
  follow_up: goes('follow-ups', 'left-entries'),
  table_case: goes('left-entries'),
  case_decision: goes('closed-proposals', 'left-entries'),
  case_action: goes('left-entries'),
  case_action_reminder: goes('left-entries'),
  push_receipt: goes('receipts'),
  push_refusal: goes('receipts'),
  file_mapping: stays('how a provider’s own files are read, of no person; the last fifty headers of each'),
  // What is told to people and systems.
  event: goes('events'),
  notification_read: goes('notifications'),
  notification_reader: goes('notifications'),
  mail: goes('mail'),
  mail_preference: goes('mail'),
  webhook_delivery: goes('webhooks'),
  webhook_endpoint: goes('webhooks'),
  // What people leave behind.
  colleague: goes('reviewers'),
  absence: goes('absences', 'reviewers'),
  assignment: goes('reviewers', 'closed-proposals', 'left-entries'),
  saved_view: goes('saved-views'),
  session: goes('expired'),
  issuer_record: goes('expired'),
  failed_attempt: goes('expired'),
  // What stays.
  registry_change: stays('taken out within seconds by whoever judges open proposals again; of no person'),
  audit_event: stays(AUDIT),
  audit_seal: stays(AUDIT),
  audit_anchor: stays(AUDIT),
  audit_subject: stays(`${AUDIT}; this says of which entry its events speak`),
  entry_erasure: stays(
    'the pseudonym of who asked to be forgotten, or the next list would bring everything back',
  ),
  matching_run: stays(
    'figures, hashes and who asked for it, without entries: what a run did can be accounted for',
  ),
  figure_release: stays('sums as published last, without entries; the next release replaces them'),
  kept_release: stays(
    'figures behind the gate as everybody was shown them, so that a figure can be found again',
  ),
  // Counts by day and group; one may be of one person, so they go with the versions that they are counted from, and an
  // entry that is erased on request is taken out of them.
  daily_fact: goes('earlier-versions'),
  fact_day: goes('earlier-versions'),
  case_meeting: stays('dates of meetings; who was discussed there goes with the entry'),
  case_attendance: stays('who of which organisation sat at the table, by pseudonym; of nobody in care'),
  event_clock: stays('one number a region'),
  policy_version: stays('what the region has agreed on; runs, refusals and answers name the version'),
  refusal_reason: stays('part of a policy version; refusals keep their label'),
  decline_reason: stays('part of a policy version; answers keep their label'),
  retention_policy: stays('what the region has agreed on; reports name the version'),
  system_client: stays(
    'the systems that may push; one that is disabled still says so, and the trail names it',
  ),
  region: stays('names of regions'),
  provider: stays('organisations, of no person; everything names them'),
  programme: stays(SUPPLY),
  slot: stays(SUPPLY),
  ceiling: stays(SUPPLY),
  area: stays('published geography'),
  travel_time: stays('published geography'),
  pc4_area: stays('published geography'),
  announced_wait: stays('published waiting times'),
  proposal_transition: stays(STATE_MACHINE),
  transfer_transition: stays(STATE_MACHINE),
  case_transition: stays(STATE_MACHINE),
  follow_up_kind: stays(CODE_LIST),
  qualified_profession: stays(CODE_LIST),
  built_in_reason: stays(CODE_LIST),
  migration: stays('which migrations have run'),
  repeatable_migration: stays('which functions and views are installed'),
});
