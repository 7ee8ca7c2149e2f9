import { finalStates, type StateMachine } from './state-machine.js';

/** Mermaid names hold no dashes. */
const idOf = (state: string): string => state.replaceAll('-', '_');

/**
 * The table as a Mermaid state diagram, in its own order: what is drawn is what is allowed.
 * @example stateDiagram(HOLD).split('\n').at(0) === 'stateDiagram-v2'
 */
export function stateDiagram(machine: StateMachine<string, string>): string {
  return [
    'stateDiagram-v2',
    ...machine.states.map((state) => `  state "${state}" as ${idOf(state)}`),
    `  [*] --> ${idOf(machine.initial)}`,
    ...machine.transitions.map(({ from, event, to }) => `  ${idOf(from)} --> ${idOf(to)}: ${event}`),
    ...finalStates(machine).map((state) => `  ${idOf(state)} --> [*]`),
  ].join('\n');
}

/** A machine as it stands in the documentation: its name, what it is about, in one sentence, and the table. */
export interface DocumentedMachine {
  readonly name: string;
  readonly about: string;
  readonly machine: StateMachine<string, string>;
}

/** The page of all of them. @example statesPage([{ name: 'Slot hold', about: 'A held place.', machine: HOLD }]) */
export const statesPage = (machines: readonly DocumentedMachine[]): string =>
  [
    '# States',
    'Made from the frozen tables in `libs/` by `npm run generate`: what is drawn is what the rules allow, and what is not drawn cannot happen. Triggers in the database refuse the same steps.',
    ...machines.map(
      ({ name, about, machine }) =>
        `## ${name}\n\n${about}\n\n\`\`\`mermaid\n${stateDiagram(machine)}\n\`\`\``,
    ),
  ].join('\n\n') + '\n';
