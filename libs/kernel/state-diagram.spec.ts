import { stateDiagram, statesPage } from './state-diagram.js';
import { stateMachine } from './state-machine.js';

const HOLD = stateMachine(
  'held',
  ['held', 'released', 'used'],
  [
    ['held', 'release', 'released'],
    ['held', 'use', 'used'],
  ],
);

describe('the diagram of a state machine', () => {
  it('draws each state, where it begins, each step with its event, and where it ends', () => {
    expect(stateDiagram(HOLD)).toBe(
      [
        'stateDiagram-v2',
        '  state "held" as held',
        '  state "released" as released',
        '  state "used" as used',
        '  [*] --> held',
        '  held --> released: release',
        '  held --> used: use',
        '  released --> [*]',
        '  used --> [*]',
      ].join('\n'),
    );
  });

  it('draws no step that the table does not have, and none less', () => {
    const machine = stateMachine('not-yet', ['not-yet', 'all-done'], [['not-yet', 'go-on', 'all-done']]);
    const drawn = stateDiagram(machine)
      .split('\n')
      .filter((line) => /-->.*:/.test(line));
    expect(drawn).toEqual(['  not_yet --> all_done: go-on']);
  });

  it('stands on a page with what it is about', () => {
    expect(statesPage([{ name: 'Slot hold', about: 'A held place.', machine: HOLD }])).toContain(
      '## Slot hold\n\nA held place.\n\n```mermaid\nstateDiagram-v2\n',
    );
  });
});
