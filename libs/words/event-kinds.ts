import { type EventKind } from '../kernel/index.js';
import { type Key } from './key.js';

/** Topics of the catalogue that say what events mean, each with `told` for the people concerned. */
type EventWords = Key extends infer K ? (K extends `${infer Topic}.told.${string}` ? Topic : never) : never;
type KeyUnder<Path extends string> = Key extends infer K
  ? K extends `${Path}.${infer Name}`
    ? Name extends `${string}.${string}`
      ? never
      : Name
    : never
  : never;
type TableOf<Topic extends string> = Key extends infer K
  ? K extends `${Topic}.${infer Table}.${string}`
    ? Exclude<Table, 'told'>
    : never
  : never;

type Common = Omit<EventKind, 'kind' | 'what' | 'told'>;

/** What each organisation concerned is told, in the order of the event; and what is particular to this state. */
type Told<Name> = readonly (Name | null)[] | ({ readonly told: readonly (Name | null)[] } & Partial<Common>);

/** The kinds of events of a table, one for each state that has words. */
export function eventKinds<Topic extends EventWords, Table extends TableOf<Topic>>(
  topic: Topic,
  table: Table,
  common: Common,
  states: Readonly<Record<KeyUnder<`${Topic}.${Table}`>, Told<KeyUnder<`${Topic}.told`>>>>,
): EventKind<Key>[] {
  return Object.entries<Told<string>>(states).map(([state, row]) => {
    const { told, ...own } = 'told' in row ? row : { told: row };
    return Object.freeze({
      ...common,
      ...own,
      kind: `${table}.${state}`,
      what: `${topic}.${table}.${state}` as Key,
      told: told.map((name) => (name === null ? null : (`${topic}.told.${name}` as Key))),
    });
  });
}
