import { csv } from '../../format/csv.js';
import type { EntryTrail } from '../../api/oversight.js';

const HEADER = [
  'at',
  'user',
  'role',
  'organisation',
  'action',
  'subject_kind',
  'subject_id',
  'in_list_of',
  'category',
  'ground',
  'outcome',
  'detail',
  'seal',
];

/**
 * The lines of the trail and, as lines of action `entry.changed`, when a push changed what is held: codes as they were
 * written, so that a program can read them; the pages say them in words.
 */
export function trailCsv({ entry, events, changes }: EntryTrail): string {
  const lines = [
    ...events.map((event) => [
      ...[event.at, event.user, event.role, event.organisation, event.action],
      ...[event.subject.kind, event.subject.id, event.subject.among],
      ...[event.category, event.ground, event.outcome],
      ...[Object.keys(event.detail).length === 0 ? '' : JSON.stringify(event.detail), event.seal],
    ]),
    ...changes.map(({ at, by }) => [
      ...[at, by, null, null, 'entry.changed', 'entry', entry, null, null, null, 'done', null, null],
    ]),
  ];
  return csv([HEADER, ...lines]);
}
