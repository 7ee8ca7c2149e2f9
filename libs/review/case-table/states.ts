import { stateMachine } from '../../kernel/index.js';

export const CASE_STATES = Object.freeze(['submitted', 'on-agenda', 'decided', 'closed'] as const);
export type CaseState = (typeof CASE_STATES)[number];
export type CaseEvent = 'schedule' | 'take-off' | 'decide' | 'close';

/**
 * The life of a case at the table: one decision, taken at a meeting. What has to be discussed again becomes a new
 * case, so that each decision keeps its own history. The same pairs stand in the table `case_transition`, whose
 * trigger refuses every other step; a test holds the two equal.
 */
export const CASE = stateMachine<CaseState, CaseEvent>('submitted', CASE_STATES, [
  ['submitted', 'schedule', 'on-agenda'],
  ['submitted', 'close', 'closed'],
  ['on-agenda', 'take-off', 'submitted'],
  ['on-agenda', 'decide', 'decided'],
  ['on-agenda', 'close', 'closed'],
  ['decided', 'close', 'closed'],
]);

export const MEETING_STATES = Object.freeze(['planned', 'held', 'cancelled'] as const);
export type MeetingState = (typeof MEETING_STATES)[number];
export type MeetingEvent = 'end' | 'cancel';

/** A meeting ends once; what was not decided there goes back to the submitted cases. */
export const MEETING = stateMachine<MeetingState, MeetingEvent>('planned', MEETING_STATES, [
  ['planned', 'end', 'held'],
  ['planned', 'cancel', 'cancelled'],
]);

export const ACTION_STATES = Object.freeze(['open', 'done', 'dropped'] as const);
export type ActionState = (typeof ACTION_STATES)[number];
export type ActionEvent = 'finish' | 'drop';

/** An action is done by its owner, or dropped when nothing is left to act for. */
export const ACTION = stateMachine<ActionState, ActionEvent>('open', ACTION_STATES, [
  ['open', 'finish', 'done'],
  ['open', 'drop', 'dropped'],
]);
