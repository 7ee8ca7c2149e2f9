import { type caseProblems as dutch } from '../../nl/review/case-problems.js';
import { type Translation } from '../../translation.js';

export const caseProblems: Translation<typeof dutch> = {
  'entry-not-waiting': 'This client is no longer waiting here. Nothing was recorded.',
  'has-live-proposal': 'There is a current proposal for this entry. Wait until it has been reviewed.',
  'case-open-already': 'This entry is already on the case table’s list.',
  'too-many-cases':
    'This entry has been brought to the case table so often that it cannot be brought again. Nothing was recorded.',
  'too-many-actions':
    'So much has been asked for this case that no action can be added. Nothing was recorded.',
  'not-the-chair': 'Only the chair of the case table may do this.',
  'case-changed': 'This case has changed in the meantime. Look at it again.',
  'case-decided-already': 'This case has already been decided. Nothing was recorded.',
  'case-not-on-agenda': 'This case is not on an agenda. Add it to the agenda of a meeting first.',
  'case-decision-pending':
    'A decision on this case has just been made and can still be undone. Look again in a few seconds.',
  'case-closed': 'This case is closed. Nothing was recorded.',
  'meeting-over': 'This meeting has already been closed. Choose an upcoming meeting.',
  'meeting-not-begun':
    'This meeting has not begun. Decisions can be recorded from the day of the meeting on.',
  'meeting-decisions-pending':
    'A decision of this meeting can still be undone. Close the meeting in a few seconds.',
  'attendance-too-early': 'Who is there is recorded from the day of the meeting on.',
  'meeting-that-day': 'A meeting is already planned for that day.',
  'date-passed': 'This date is in the past. Choose today or later.',
  'date-too-far': 'This date is more than a year ahead. Choose an earlier date.',
  'review-date-needed':
    'To keep the client waiting, choose a date after today on which to discuss the case again.',
  'programme-needed': 'For a proposal, choose the programme and the week.',
  'domain-needed': 'When referring, choose where to.',
  'details-unexpected':
    'A programme and week are only for a proposal; a date is only for keeping the client waiting.',
  'option-not-eligible':
    'This programme does not currently fit this client’s needs. Choose one of the options shown.',
  'option-too-near':
    'This week is too near: there is no time left for both decisions, the client’s answer and the preparation. Choose a later week.',
  'option-not-sooner': 'This programme is no sooner for this client. Choose one of the options shown.',
  'option-group':
    'This group does not yet have enough participants to start that week. Whether it starts will only be known after the next matching run. Choose another option.',
  'option-ceiling':
    'The provider may take on nobody else covered by the client’s insurer: the volume ceiling has been reached. Choose another option.',
  'option-place-gone':
    'There is no slot left in this week, or it has been proposed to someone else. Choose another option.',
  'owner-unknown': 'This organisation is not part of the region. Choose a provider in the region.',
  'action-over': 'This action has already been completed or cancelled.',
};
