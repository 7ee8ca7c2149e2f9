import { allowedIn, rowsOfTable } from '../../../test/support/committed-schema.js';
import { finalStates, nextState, reachableStates, stateMachine } from '../../kernel/index.js';
import { LIVE_STATES, PROPOSAL, PROPOSAL_STATES, UNDECIDED_STATES } from '../../matching/index.js';
import { HOLD, HOLD_STATES } from '../../registry/index.js';

const pairs = (machine: { transitions: readonly { from: string; to: string }[] }) =>
  machine.transitions.map(({ from, to }) => `${from} → ${to}`).sort();

describe('the state machines of review', () => {
  it.each([
    ['proposal', PROPOSAL, PROPOSAL_STATES],
    ['hold', HOLD, HOLD_STATES],
  ])('reach every state of the %s from its first, and are frozen', (_, machine, states) => {
    expect(reachableStates<string>(machine)).toEqual([...states]);
    expect(Object.isFrozen(machine.transitions) && machine.transitions.every(Object.isFrozen)).toBe(true);
  });

  it('end a proposal where it is concluded, refused, withdrawn or expired, and nowhere else', () => {
    expect(finalStates(PROPOSAL)).toEqual(['concluded', 'refused', 'withdrawn', 'expired']);
    expect(PROPOSAL_STATES.filter((state) => !finalStates(PROPOSAL).includes(state))).toEqual([
      ...LIVE_STATES,
    ]);
    expect(LIVE_STATES.filter((state) => state !== 'approved')).toEqual([...UNDECIDED_STATES]);
  });

  it('lead to approved over one approval of each side only', () => {
    expect(PROPOSAL.transitions.filter(({ to }) => to === 'approved')).toEqual([
      { from: 'approved-by-sending', event: 'approve-receiving', to: 'approved' },
      { from: 'approved-by-receiving', event: 'approve-sending', to: 'approved' },
    ]);
  });

  it('free a held place or use it up, once', () => {
    expect(nextState(HOLD, 'held', 'release')).toBe('released');
    expect(nextState(HOLD, 'held', 'use')).toBe('used');
    expect(nextState(HOLD, 'released', 'use')).toBeNull();
    expect(nextState(HOLD, 'used', 'release')).toBeNull();
  });

  it('are the same in the database: the pairs and the names of the states', () => {
    expect(rowsOfTable('proposal_transition').map(([from, to]) => `${from} → ${to}`)).toEqual(
      pairs(PROPOSAL),
    );
    expect(allowedIn('proposal', 'state')).toEqual([...PROPOSAL_STATES]);
    expect(allowedIn('slot_hold', 'state')).toEqual([...HOLD_STATES]);
  });

  it('refuse a table with two ways from one state on one event', () => {
    expect(() =>
      stateMachine(
        'a',
        ['a', 'b'],
        [
          ['a', 'go', 'b'],
          ['a', 'go', 'a'],
        ],
      ),
    ).toThrow('Two ways from a go');
  });
});
