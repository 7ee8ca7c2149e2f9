import { type problems as dutch } from '../../nl/matching/problems.js';
import { type Translation } from '../../translation.js';

export const problems: Translation<typeof dutch> = {
  'run-in-progress': 'A matching run is already in progress. Wait until it has finished.',
  'run-unknown': 'There is no such matching run.',
  'reason-unknown': 'This reason is not in the code list unmatchedReasons.',
  'run-replaces':
    'This matching run withdraws proposals that nobody has opened yet, and makes new ones. Nothing has changed yet. Look at them first (GET /api/v1/matching-runs/preview), then start with "replace": true.',
  'run-over': 'This matching run is already over and can no longer be cancelled.',
  'too-many-streams':
    'You are already following as many matching runs as possible. Close a tab, or request the run without following it.',
  'run-not-completed': 'This matching run has no plan to compare with.',
  'snapshot-gone': 'The waiting lists of this matching run are no longer kept. Choose a later run.',
  'what-if-in-progress': 'A what-if is already being computed for this region. Try again in a moment.',
  'too-many-what-ifs':
    'You have asked as many what-ifs today as the region allows in a day. You can ask again tomorrow.',
  'out-of-memory':
    'The computation needed more memory than it may use. Raise SOLVER_MEMORY_MB on the server.',
  'what-if-stopped': 'The computation was stopped before there was an answer. Try again.',
  'what-if-no-answer': 'No plan that passes the check was found with these changes.',
  'changes-refused': 'These changes do not fit the matching run; the reason is given for each.',
};
