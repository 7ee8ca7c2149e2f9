import { type failures as dutch } from '../../nl/matching/failures.js';
import { type Translation } from '../../translation.js';

export const failures: Translation<typeof dutch> = {
  interrupted: 'The server that was computing this run stopped. Start a new run.',
  unexpected:
    'Something went wrong that should never happen. The server log says what; then start a new run.',
  'queue-unavailable': 'The run could not be put in the queue. Try again in a minute.',
  'verification-failed':
    'The plan that was found did not pass the independent check. Nothing of it was published; report this to the administrator.',
  infeasible:
    'What is already under way does not fit within the current limits. Raise a limit or withdraw a proposal.',
  'out-of-memory':
    'The computation needed more memory than it may use. Raise SOLVER_MEMORY_MB on the server and start a new run.',
};
