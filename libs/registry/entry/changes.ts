import { sha256 } from '../../kernel/index.js';
import { type EntryState } from './entry-states.js';
import { ENTRY_FIELDS, type EntryPush, type EntryRow } from '../../ingest/index.js';

/** What the registry holds of an entry, as far as a push has to know it. */
export interface HeldEntry {
  readonly reference: string;
  readonly state: EntryState;
  /** Of the content, as `contentHash` gives it. */
  readonly hash: string;
}

export interface Changes {
  readonly created: readonly EntryRow[];
  readonly changed: readonly EntryRow[];
  readonly unchanged: readonly EntryRow[];
  /** References of entries that leave the list. */
  readonly left: readonly string[];
  /** Number of entries that wait now, those that leave included. */
  readonly waiting: number;
  /** Number of entries that are missing from a snapshot and stay, for nobody can tell whether they have left. */
  readonly kept: number;
  /** Entries that are being transferred: what they say is frozen until the transfer has ended. */
  readonly frozen: readonly EntryRow[];
  /** References of those who would leave and are being transferred: they stay where they are until that has ended. */
  readonly staying: readonly string[];
  /** Of what is created or changed, the hash of its content. */
  readonly hashes: ReadonlyMap<EntryRow, string>;
}

/** Fingerprint of all that a provider says of an entry; equal for equal content, whatever the order of fields and lists. */
export const contentHash = (entry: EntryRow): string =>
  sha256(JSON.stringify(ENTRY_FIELDS.map((field) => entry[field])));

/** Compares the rows of one push with what is held, one after the other; how fast they come is up to the caller. */
export interface ChangesReader {
  read(this: void, entry: EntryRow): void;
  /** What all rows together change. */
  result(this: void): Changes;
}

/**
 * What a push changes. A snapshot is the whole list: who is not in it has left, except who is being transferred,
 * who is in a refused row, and everybody when that cannot be told: a row without a readable reference could be
 * anybody, and a snapshot without a single row that could be taken is a mistake unless it says it is meant.
 * A delta adds, changes, and takes off whom it names as gone. Who comes back is waiting again, with the registry's history intact.
 */
export function changesReader(push: EntryPush, held: readonly HeldEntry[]): ChangesReader {
  const known = new Map(held.map((entry) => [entry.reference, entry]));
  const created: EntryRow[] = [];
  const changed: EntryRow[] = [];
  const unchanged: EntryRow[] = [];
  const frozen: EntryRow[] = [];
  const hashes = new Map<EntryRow, string>();
  return {
    read: (entry) => {
      const before = known.get(entry.reference);
      const hash = contentHash(entry);
      if (before?.hash === hash && before.state !== 'left') unchanged.push(entry);
      else if (before?.state === 'transferring') frozen.push(entry);
      else {
        (before === undefined ? created : changed).push(entry);
        hashes.set(entry, hash);
      }
    },
    result: () => {
      const missing = push.mode === 'snapshot' ? missingFrom(push, held) : [];
      const certain = push.unreadable === 0 && (push.entries.length > 0 || push.expectEmpty);
      const named = namedAsGone(push, known);
      return {
        ...{ created, changed, unchanged, frozen, hashes },
        left: [
          ...(certain ? missing : []),
          ...named.filter(({ state }) => state === 'waiting').map(referenceOf),
        ],
        staying: named.filter(({ state }) => state === 'transferring').map(referenceOf),
        waiting: held.filter(({ state }) => state === 'waiting').length,
        kept: certain ? 0 : missing.length,
      };
    },
  };
}

/** What a push changes, all rows at once. */
export function changesOf(push: EntryPush, held: readonly HeldEntry[]): Changes {
  const { read, result } = changesReader(push, held);
  push.entries.forEach(read);
  return result();
}

const referenceOf = ({ reference }: HeldEntry): string => reference;

/** Whom a delta names as gone, as far as the list knows them; of two words about one, that they wait counts. */
function namedAsGone(
  { mode, leaving, entries }: EntryPush,
  known: ReadonlyMap<string, HeldEntry>,
): HeldEntry[] {
  if (mode !== 'delta' || leaving === undefined || leaving.size === 0) return [];
  const listed = new Set(entries.map(({ reference }) => reference));
  return [...leaving].flatMap((reference) => {
    const held = listed.has(reference) ? undefined : known.get(reference);
    return held === undefined ? [] : [held];
  });
}

function missingFrom(push: EntryPush, held: readonly HeldEntry[]): string[] {
  const present = new Set(push.entries.map(({ reference }) => reference));
  return held
    .filter(
      ({ reference, state }) =>
        state === 'waiting' && !present.has(reference) && !push.mentioned.has(reference),
    )
    .map(({ reference }) => reference);
}
