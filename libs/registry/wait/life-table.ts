import { LEAST_DEPARTURES, LONGEST_RESIDUAL, type Residual } from './residual.js';

/** Part of a wait that was seen, in whole weeks of waiting: from `from` until `to`, when it ended or the looking did. */
export interface SeenWeeks {
  readonly from: number;
  readonly to: number;
  /** Whether the wait ended at `to`; otherwise it is only known to have lasted so long (censored). */
  readonly ended: boolean;
}

/** Fewer at risk than this, and a week says nothing of its own. */
const LEAST_AT_RISK = 5;

/**
 * How long a list keeps those who wait: the product-limit estimate of survival by whole weeks (Kaplan and Meier 1958).
 * Waits that go on are counted for as long as they have (censored), and waits that had begun before anybody looked only
 * from then on (delayed entry, so that a history of a few months doesn't take old waits for typical ones). Where fewer
 * than five are at risk the hazard of the whole table goes on (an exponential tail, Brown, Hollander and Korwar 1974):
 * without it nobody would be expected to wait longer than the longest wait so far.
 */
export class LifeTable {
  readonly departures: number;
  private readonly hazards: Float64Array;
  private readonly means: Float64Array;
  private readonly tail: number;
  private readonly known = new Map<number, Residual>();

  private constructor(seen: readonly SeenWeeks[]) {
    const weeks = LONGEST_RESIDUAL;
    const ended = new Float64Array(weeks + 1);
    const change = new Float64Array(weeks + 2);
    let departures = 0;
    for (const { from, to, ended: left } of seen) {
      const end = Math.min(to, weeks);
      if (from > end || (from === end && !left)) continue;
      change[from]++;
      change[left && to <= weeks ? end + 1 : end]--;
      if (!left || to > weeks) continue;
      ended[end]++;
      departures++;
    }
    const risk = new Float64Array(weeks + 1);
    let exposed = 0;
    for (let week = 0, now = 0; week <= weeks; week++) {
      risk[week] = now += change[week];
      exposed += now;
    }
    this.departures = departures;
    this.tail = exposed > 0 ? departures / exposed : 0;
    this.hazards = risk.map((now, week) => (now < LEAST_AT_RISK ? this.tail : ended[week] / now));
    this.means = new Float64Array(weeks + 2);
    this.means[weeks + 1] = Math.min(weeks, (1 - this.tail) / this.tail);
    for (let week = weeks; week >= 0; week--)
      this.means[week] = (1 - this.hazards[week]) * (1 + this.means[week + 1]);
  }

  /** Null where too few have left to say anything. */
  static of(seen: readonly SeenWeeks[]): LifeTable | null {
    if (seen.reduce((ended, one) => ended + (one.ended ? 1 : 0), 0) < LEAST_DEPARTURES) return null;
    const table = new LifeTable(seen);
    return table.departures < LEAST_DEPARTURES ? null : table;
  }

  /** What is left for whoever has waited so many weeks: the mean residual life with its percentiles. */
  residual(waited: number): Residual {
    const from = Math.min(waited, LONGEST_RESIDUAL);
    let residual = this.known.get(from);
    if (!residual) {
      residual = {
        mean: Math.min(LONGEST_RESIDUAL, this.means[from]),
        low: this.quantile(from, 0.1),
        high: this.quantile(from, 0.9),
      };
      this.known.set(from, residual);
    }
    return residual;
  }

  private quantile(from: number, share: number): number {
    let staying = 1;
    for (let weeks = 0; weeks < LONGEST_RESIDUAL; weeks++) {
      staying *= 1 - (this.hazards[from + weeks] ?? this.tail);
      if (staying <= 1 - share) return weeks;
    }
    return LONGEST_RESIDUAL;
  }
}
