import { ELIGIBILITY_RULES } from './eligibility.js';
import { type EligibilityEntry, type EligibilityProgramme } from './rule.js';

/** Bit b of word w stands for programme 32·w + b. */
export type ProgrammeSet = Uint32Array;

/** The programmes in a set, ascending. */
export function programmesIn(set: ProgrammeSet): number[] {
  const found: number[] = [];
  for (let w = 0; w < set.length; w++) {
    for (let word = set[w]; word !== 0; word &= word - 1) found.push(32 * w + 31 - Math.clz32(word & -word));
  }
  return found;
}

/**
 * The rules for many entries at once. A rule is asked once for all entries of the same key and remembered
 * as a set of programmes; an entry then costs a few hundred operations instead of rules × programmes.
 * The rules themselves stay the only source: this asks nothing but `holds`.
 */
export class EligibilityTable {
  private readonly rows = ELIGIBILITY_RULES.map(() => new Map<string, ProgrammeSet>());
  private readonly words: number;

  /** @param minutes travel from the entry's area to programme number j; null = unreachable */
  constructor(
    private readonly programmes: readonly EligibilityProgramme[],
    private readonly minutes: (entry: EligibilityEntry, programme: number) => number | null,
  ) {
    this.words = Math.ceil(programmes.length / 32);
  }

  /** The programmes for which rule number r of `ELIGIBILITY_RULES` holds. Shared: not to be written to. */
  row(r: number, entry: EligibilityEntry): ProgrammeSet {
    const rule = ELIGIBILITY_RULES[r];
    const key = rule.key(entry);
    const known = this.rows[r].get(key);
    if (known) return known;
    const row = new Uint32Array(this.words);
    this.programmes.forEach((programme, j) => {
      if (rule.holds(entry, programme, this.minutes(entry, j))) row[j >> 5] |= 1 << (j & 31);
    });
    this.rows[r].set(key, row);
    return row;
  }

  /** The programmes for which every rule holds. */
  accepting(entry: EligibilityEntry): ProgrammeSet {
    const set = this.row(0, entry).slice();
    for (let r = 1; r < ELIGIBILITY_RULES.length; r++) {
      const row = this.row(r, entry);
      for (let w = 0; w < this.words; w++) set[w] &= row[w];
    }
    return set;
  }

  /** The programmes for which every rule but number r holds, and r does not: one change away. */
  refusedOnlyBy(r: number, entry: EligibilityEntry): ProgrammeSet {
    const set = this.row(r, entry).map((word) => ~word);
    const spare = this.programmes.length & 31;
    if (spare !== 0) set[this.words - 1] &= (1 << spare) - 1;
    for (let other = 0; other < ELIGIBILITY_RULES.length; other++) {
      if (other === r) continue;
      const row = this.row(other, entry);
      for (let w = 0; w < this.words; w++) set[w] &= row[w];
    }
    return set;
  }
}
