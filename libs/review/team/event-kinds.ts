import { type EventKind } from '../../kernel/index.js';
import { eventKinds, type Key } from '../../words/index.js';

/** What a delegate is told; each is for that one person. */
export const TEAM_EVENTS: readonly EventKind<Key>[] = Object.freeze(
  eventKinds(
    'review.teamEvents',
    'absence',
    { topic: 'team', permission: 'proposals:decide', betweenPeople: true },
    { named: ['named'], changed: ['daysChanged'], withdrawn: ['notNeeded'] },
  ),
);
