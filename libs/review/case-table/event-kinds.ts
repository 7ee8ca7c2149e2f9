import { type EventKind } from '../../kernel/index.js';
import { eventKinds, type Key } from '../../words/index.js';

const CASES = { topic: 'cases', permission: 'cases:read' } as const;

/** What happens at the case table. */
export const CASE_EVENTS: readonly EventKind<Key>[] = Object.freeze([
  // Told is the organisation where the client waits.
  ...eventKinds('review.caseEvents', 'case', CASES, {
    submitted: ['submitted'],
    'on-agenda': ['onAgenda'],
    decided: ['decided'],
    closed: ['closed'],
  }),
  // Told are other organisations whom a case concerns: clinicians may look at an agenda, whoever has to act at a decision.
  ...eventKinds('review.caseEvents', 'case-shared', CASES, {
    'on-agenda': { notices: ['concernsYou'], permission: 'proposals:decide' },
    decided: { notices: ['decidedForYou'], permission: 'cases:act' },
  }),
  // Told are the organisation that has to act, then the one whose client it is about.
  ...eventKinds('review.caseEvents', 'case-action', CASES, {
    open: ['asked', 'askedOfOther'],
    done: [null, 'done'],
    dropped: ['dropped', null],
    overdue: ['overdue', 'overdueAtOther'],
  }),
]);
