import { type EventKind } from '../kernel/index.js';
import { type Key } from './key.js';

/** Topics of the catalogue that say what events mean, each with `notices` for the people concerned. */
type EventWords = Key extends infer K
  ? K extends `${infer Topic}.notices.${string}`
    ? Topic
    : never
  : never;
type KeyUnder<Path extends string> = Key extends infer K
  ? K extends `${Path}.${infer Name}`
    ? Name extends `${string}.${string}`
      ? never
      : Name
    : never
  : never;
type TableOf<Topic extends string> = Key extends infer K
  ? K extends `${Topic}.${infer Table}.${string}`
    ? Exclude<Table, 'notices'>
    : never
  : never;

type Common = Omit<EventKind, 'kind' | 'what' | 'notices'>;

/** What each organisation concerned is told, in the order of the event; and what is particular to this state. */
type Notices<Name> =
  readonly (Name | null)[] | ({ readonly notices: readonly (Name | null)[] } & Partial<Common>);

/** The kinds of events of a table, one for each state that has words. */
export function eventKinds<Topic extends EventWords, Table extends TableOf<Topic>>(
  topic: Topic,
  table: Table,
  common: Common,
  states: Readonly<Record<KeyUnder<`${Topic}.${Table}`>, Notices<KeyUnder<`${Topic}.notices`>>>>,
): EventKind<Key>[] {
  return Object.entries<Notices<string>>(states).map(([state, row]) => {
    const { notices, ...own } = 'notices' in row ? row : { notices: row };
    return Object.freeze({
      ...common,
      ...own,
      kind: `${table}.${state}`,
      what: `${topic}.${table}.${state}` as Key,
      notices: notices.map((name) => (name === null ? null : (`${topic}.notices.${name}` as Key))),
    });
  });
}
