import { type AnchorFile, type KeptAnchor } from './anchor-file.js';
import { type Anchor } from './audit-anchor.store.js';

/** Where something is wrong in the file: its first line of this kind, and how many there are. */
interface InFile {
  readonly line: number;
  readonly day: string;
  readonly lines: number;
}

export type AnchorFault =
  /** Beside the trail. */
  | { readonly kind: 'anchor-differs'; readonly day: string; readonly seal: number }
  | { readonly kind: 'file-missing' | 'file-unreadable' }
  | { readonly kind: 'file-damaged'; readonly line: number }
  /** A seal that the trail has no longer, or another one. */
  | ({ readonly kind: 'file-differs'; readonly seal: number } & InFile)
  /** Another anchor of the same day than beside the trail. */
  | ({ readonly kind: 'file-contradicts' } & InFile)
  /** An anchor that is gone from beside the trail. */
  | ({ readonly kind: 'file-ahead' } & InFile)
  /** Anchors beside the trail, from this day on, of which the file has no line. */
  | { readonly kind: 'file-shorter'; readonly day: string; readonly days: number };

/** What a file is held against. */
export interface Beside {
  readonly anchors: readonly Anchor[];
  /** Those of them that must have a line in the file. */
  readonly required: readonly Anchor[];
  /** Hashes of the seals that the trail has, by their numbers. */
  readonly hashes: ReadonlyMap<number, string>;
}

/** Each anchor names a seal and its hash; a chain that was made anew has others. */
export const faultsBeside = ({ anchors, hashes }: Pick<Beside, 'anchors' | 'hashes'>): AnchorFault[] =>
  anchors
    .filter(({ seal, hash }) => hashes.get(seal) !== hash)
    .map(({ day, seal }) => ({ kind: 'anchor-differs', day, seal }));

/**
 * What of the file does not fit the trail and the anchors beside it. Nothing where there is no file to be held against.
 * @param mayBegin whether there can be no file yet
 */
export function faultsOfFile(file: AnchorFile, beside: Beside, mayBegin: boolean): AnchorFault[] {
  switch (file.state) {
    case 'not-set':
      return [];
    case 'missing':
      return mayBegin ? [] : [{ kind: 'file-missing' }];
    case 'unreadable':
      return [{ kind: 'file-unreadable' }];
    case 'damaged':
      return [{ kind: 'file-damaged', line: file.line }];
    case 'read':
      return faultsOfLines(file.kept, beside);
  }
}

function faultsOfLines(kept: readonly KeptAnchor[], { anchors, required, hashes }: Beside): AnchorFault[] {
  const byDay = new Map(anchors.map((anchor) => [anchor.day, anchor]));
  const differing = kept.filter(({ anchor }) => hashes.get(anchor.seal) !== anchor.hash);
  const contradicting = kept.filter(({ anchor: { day, seal, hash, events } }) => {
    const same = byDay.get(day);
    return same !== undefined && (same.seal !== seal || same.hash !== hash || same.events !== events);
  });
  const ahead = kept.filter(({ anchor }) => !byDay.has(anchor.day));
  const inFile = new Set(kept.map(({ anchor }) => anchor.day));
  const absent = required.filter(({ day }) => !inFile.has(day));
  return [
    ...first(differing, (at, { seal }) => ({ kind: 'file-differs', seal, ...at })),
    ...first(contradicting, (at) => ({ kind: 'file-contradicts', ...at })),
    ...first(ahead, (at) => ({ kind: 'file-ahead', ...at })),
    ...absent.slice(0, 1).map(({ day }): AnchorFault => ({ kind: 'file-shorter', day, days: absent.length })),
  ];
}

const first = (
  found: readonly KeptAnchor[],
  fault: (at: InFile, anchor: Anchor) => AnchorFault,
): AnchorFault[] =>
  found.slice(0, 1).map(({ line, anchor }) => fault({ line, day: anchor.day, lines: found.length }, anchor));
