/** Kinds of what people ask to have written. */
export type WriteKind = 'decision' | 'push' | 'offer';

export interface Written {
  readonly kind: WriteKind;
  /** What it is of, so that the same one asked for twice has one name. */
  readonly key: string;
  /** Milliseconds of one clock at which its answer came. */
  readonly at: number;
}

export interface Difference {
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** There more than once. */
  readonly doubled: readonly string[];
  /** There, and acknowledged to nobody. */
  readonly unasked: readonly string[];
}

/** What was acknowledged, against what is there in the end: the two have to be the same. */
export function compare(acknowledged: readonly string[], stored: readonly string[]): Difference {
  const asked = new Set(acknowledged);
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const key of stored) {
    if (seen.has(key)) doubled.add(key);
    seen.add(key);
  }
  return {
    lost: [...asked].filter((key) => !seen.has(key)).sort(),
    doubled: [...doubled].sort(),
    unasked: [...seen].filter((key) => !asked.has(key)).sort(),
  };
}

/** Everything acknowledged, in the order of its answers. */
export class Ledger {
  private readonly entries: Written[] = [];

  note(kind: WriteKind, key: string, at: number): void {
    this.entries.push({ kind, key, at });
  }

  keys(kind: WriteKind): string[] {
    return this.entries.filter((one) => one.kind === kind).map(({ key }) => key);
  }

  count(kind?: WriteKind): number {
    return this.entries.filter((one) => kind === undefined || one.kind === kind).length;
  }

  /**
   * The longest time in which nobody got anything acknowledged, in milliseconds, of what lies between the two moments:
   * how long writing stood still. The time before the first answer and after the last counts as well.
   */
  standstill(from: number, to: number): number {
    const moments = this.entries
      .map(({ at }) => at)
      .filter((at) => at > from && at < to)
      .sort((a, b) => a - b);
    let longest = 0;
    let last = from;
    for (const moment of [...moments, to]) {
      longest = Math.max(longest, moment - last);
      last = moment;
    }
    return longest;
  }
}
