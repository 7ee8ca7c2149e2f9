/**
 * What somebody of the organisation found when they asked whether the client still waits. The table
 * `waiting_list_entry` has the same.
 */
export const POLL_ANSWERS = [
  'still-waiting',
  'not-reached',
  'helped-elsewhere',
  'started-here',
  'wants-no-care',
  'not-for-this-list',
  'deceased',
] as const;
export type PollAnswer = (typeof POLL_ANSWERS)[number];

/**
 * What follows from an answer: the client still waits, nothing is known yet, or the entry is to leave. Who was not
 * reached stays: silence is no answer, and nobody loses a place by it.
 */
export type PollEffect = 'confirms' | 'none' | 'leaves';

/** @example pollEffect('not-reached') === 'none' */
export function pollEffect(answer: PollAnswer): PollEffect {
  if (answer === 'still-waiting') return 'confirms';
  return answer === 'not-reached' ? 'none' : 'leaves';
}

/** With these the entry is to leave, by its own organisation's command and never by itself. */
export const LEAVING_ANSWERS: readonly PollAnswer[] = Object.freeze(
  POLL_ANSWERS.filter((answer) => pollEffect(answer) === 'leaves'),
);
