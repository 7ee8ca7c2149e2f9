import { type Translation } from '../../translation.js';
import { type closed as dutch } from '../../nl/review/closed.js';

export const closed: Translation<typeof dutch> = {
  refused: 'The other organisation has rejected the proposal.',
  superseded: 'A new matching run has looked again; nobody had opened this proposal yet.',
  'replaced-by-clinician':
    'A clinician of the organisation where the client waits has proposed another place.',
  'no-decision-in-time': 'It was not decided on in time.',
  'entry-not-waiting': 'The client is no longer on the waiting list.',
  'programme-gone': 'The programme is no longer offered.',
  'slot-gone': 'The intake place in this week is no longer there.',
  'week-passed': 'The week of the intake has already begun.',
  ceiling: 'The provider may take in nobody else of the client’s insurer: the volume ceiling is reached.',
  'more-breach': 'The client would not wait less beyond the norm there than now.',
  'not-sooner': 'The client would not be treated sooner there than now.',
};
