/** One permitted step: in `from`, what happens is `event`, and then it is `to`. */
export interface Transition<State extends string, Event extends string> {
  readonly from: State;
  readonly event: Event;
  readonly to: State;
}

/** States as a frozen table: what is not in it cannot happen. */
export interface StateMachine<State extends string, Event extends string> {
  readonly initial: State;
  readonly states: readonly State[];
  readonly transitions: readonly Transition<State, Event>[];
}

/** Freezes the table to its last row. @throws where an event leads two ways from one state: then nobody could say what happens next. */
export function stateMachine<State extends string, Event extends string>(
  initial: State,
  states: readonly State[],
  rows: readonly (readonly [from: State, event: Event, to: State])[],
): StateMachine<State, Event> {
  const seen = new Set<string>();
  const transitions = rows.map(([from, event, to]) => {
    const key = `${from} ${event}`;
    if (seen.has(key)) throw new Error(`Two ways from ${key}`);
    seen.add(key);
    return Object.freeze({ from, event, to });
  });
  return Object.freeze({
    initial,
    states: Object.freeze([...states]),
    transitions: Object.freeze(transitions),
  });
}

/** The state after an event, or null where the table has no such step. @example nextState(PROPOSAL, 'proposed', 'refuse') === 'refused' */
export const nextState = <State extends string, Event extends string>(
  machine: StateMachine<State, Event>,
  state: State,
  event: Event,
): State | null =>
  machine.transitions.find((step) => step.from === state && step.event === event)?.to ?? null;

/** States from which nothing leads on. */
export const finalStates = <State extends string>(machine: StateMachine<State, string>): readonly State[] =>
  machine.states.filter((state) => !machine.transitions.some(({ from }) => from === state));

/** States that some sequence of events leads to from `start`, itself included, in the order of the table. */
export function reachableStates<State extends string>(
  machine: StateMachine<State, string>,
  start: State = machine.initial,
): readonly State[] {
  const found = new Set<State>([start]);
  // Sets visit what is added while they are walked, so this goes on until nothing new is found.
  for (const state of found)
    for (const { from, to } of machine.transitions) if (from === state) found.add(to);
  return machine.states.filter((state) => found.has(state));
}
