import { type caseEvents as dutch } from '../../nl/review/case-events.js';
import { type Translation } from '../../translation.js';

export const caseEvents: Translation<typeof dutch> = {
  case: {
    submitted: 'Case table: case submitted',
    'on-agenda': 'Case table: case on the agenda',
    decided: 'Case table: decision on a case',
    closed: 'Case table: case closed',
  },
  'case-shared': {
    'on-agenda': 'Case table: another’s case on the agenda that concerns you',
    decided: 'Case table: decision on a case you act for',
  },
  'case-action': {
    open: 'Case table: action asked',
    done: 'Case table: action done',
    dropped: 'Case table: action dropped',
    overdue: 'Case table: date of an action passed',
  },
  notices: {
    submitted_one: 'A case of yours waits for the agenda of the case table',
    submitted_other: '{{count}} cases of yours wait for the agenda of the case table',
    onAgenda_one: 'A case of yours is on the agenda of the case table',
    onAgenda_other: '{{count}} cases of yours are on the agenda of the case table',
    decided_one: 'The case table has decided on a case of yours',
    decided_other: 'The case table has decided on {{count}} cases of yours',
    closed_one: 'A case of yours at the case table has been closed',
    closed_other: '{{count}} cases of yours at the case table have been closed',
    concernsYou_one: 'A case that concerns you is on the agenda of the case table',
    concernsYou_other: '{{count}} cases that concern you are on the agenda of the case table',
    decidedForYou_one: 'The case table has decided on a case you act for',
    decidedForYou_other: 'The case table has decided on {{count}} cases you act for',
    asked_one: 'The case table asks you for an action',
    asked_other: 'The case table asks you for {{count}} actions',
    askedOfOther_one: 'Another organisation has been asked for an action in a case of yours',
    askedOfOther_other: 'Other organisations have been asked for {{count}} actions in cases of yours',
    done_one: 'An action for a case of yours has been done',
    done_other: '{{count}} actions for cases of yours have been done',
    dropped_one: 'An action for the case table is no longer needed',
    dropped_other: '{{count}} actions for the case table are no longer needed',
    overdue_one: 'The date of an action for the case table has passed',
    overdue_other: 'The date of {{count}} actions for the case table has passed',
    overdueAtOther_one: 'An action for a case of yours is past its date at another organisation',
    overdueAtOther_other: '{{count}} actions for cases of yours are past their date at other organisations',
  },
};
