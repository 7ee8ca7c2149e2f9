import { finalStates, reachableStates } from '../../kernel/index.js';
import { allowedIn } from '../../../test/support/committed-schema.js';
import { LONGEST_PAUSE_SECONDS, UNDO_SECONDS } from './pause.js';
import { PENDING, PENDING_STATES } from './states.js';

describe('a decision that can be undone', () => {
  it('ends once, in one of three ways, and the database knows the same states', () => {
    expect(reachableStates(PENDING)).toEqual([...PENDING_STATES]);
    expect(finalStates(PENDING)).toEqual(['effective', 'undone', 'failed']);
    expect([...allowedIn('pending_decision', 'state')].sort()).toEqual([...PENDING_STATES].sort());
  });

  it('can be prolonged to ten times its pause, for whoever needs longer to find the button', () => {
    expect(LONGEST_PAUSE_SECONDS).toBeGreaterThanOrEqual(10 * UNDO_SECONDS);
  });
});
