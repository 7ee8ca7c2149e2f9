import { type Instance } from '../../../instance/index.js';
import { type Fractions } from './fractions.js';
import { Flows } from './payments.js';
import { type Rows } from './rows.js';
import { BestWeeks } from './best-weeks.js';

/**
 * One primal step of the first-order method: every free entry moves its weights against the prices and is projected
 * back onto { x ≥ 0, Σ x ≤ 1 }. Keeping the entry's own row inside the projection is what makes the method fast here:
 * only a few thousand prices remain, and the exact dual value of the current prices comes for free.
 *
 * The projection is Newton's method on the piecewise linear Σ max(0, g − θ) = 1 (Condat 2016), started from the
 * entry's level of the step before, so that only the few triples above that level are ever looked at twice.
 * Now and then all pairs are looked at, O(pairs), in between those that are near an entry's level and the weights there
 * are: some ten an entry.
 */
export class PrimalStep {
  readonly use: Float64Array;
  /** Σ value · weight of the new fractions. */
  value = 0;
  /** Dual value of the prices that were used, pinned entries included. */
  dual = 0;
  /** ‖new − old‖². */
  moved = 0;

  /** Whether `dual` is the dual value: only after steps that looked at all pairs. */
  exact = false;

  /** Pairs that can matter until the next refresh: of entry i, working[pairStart[i]] and the workingCount[i]−1 after it. */
  private readonly working: Int32Array;
  private readonly workingCount: Int32Array;
  /** Reduced value down to which entry i's working pairs are complete. */
  private readonly floor: Float64Array;
  private runs = 0;
  private readonly bestWeeks: BestWeeks;
  private readonly flows: Flows;
  private readonly level: Float64Array;
  private readonly seen: Int32Array;
  private readonly gain: Float64Array;
  private readonly old: Float64Array;
  private readonly worth: Float64Array;
  private readonly candidatePair: Int32Array;
  private readonly candidateCell: Int32Array;
  private readonly cellProvider: Int32Array;

  constructor(
    private readonly instance: Instance,
    private readonly rows: Rows,
  ) {
    const { n, cells } = instance;
    this.use = new Float64Array(rows.count);
    this.working = new Int32Array(instance.pairProgramme.length);
    this.workingCount = new Int32Array(n);
    this.floor = new Float64Array(n);
    this.bestWeeks = new BestWeeks(instance);
    this.flows = new Flows(instance);
    this.level = new Float64Array(n);
    this.seen = new Int32Array(cells).fill(-1);
    this.gain = new Float64Array(cells);
    this.old = new Float64Array(cells);
    this.worth = new Float64Array(cells);
    this.candidatePair = new Int32Array(cells);
    this.candidateCell = new Int32Array(cells);
    this.cellProvider = instance.cellProgramme.map((j) => instance.providerOf[j]);
  }

  /** `step` is in weight per unit of value; `slack` how far below an entry's last level triples are still collected. */
  run(from: Fractions, to: Fractions, price: Float64Array, step: number, slack: number): void {
    const { instance, rows, use, flows, level, seen, gain, old, worth } = this;
    const { candidatePair, candidateCell } = this;
    const { n, cells, programmes, providers, waits, weeks, sender, profile, entryClass } = instance;
    const { pairStart, pairProgramme, pairBase, pairSkip, pairCells, later } = instance;
    const { waitOf, cellStart, cellWeek, cellProgramme } = instance;
    const { top, rise, cost, payments } = this.bestWeeks;
    const { leave, cells: cellPrices } = payments;
    const { received, sent, sentToCell } = flows;
    const { start: fromStart, cell: fromCell, pair: fromPair, weight: fromWeight, value: fromValue } = from;
    const { cellProvider } = this;
    const { fixed } = rows;
    use.fill(0);
    flows.clear();
    seen.fill(-1);
    to.clear();
    const refresh = this.runs++ % REFRESH === 0;
    this.exact = refresh;
    if (refresh) this.bestWeeks.update(price);
    else this.bestWeeks.follow(price);
    const window = WINDOW * slack;
    const { working, workingCount, floor } = this;
    const workingStart = pairStart;
    let value = 0;
    let dual = rows.worth(price) + rows.fixedValue;
    let moved = 0;

    for (let i = 0; i < n; i++) {
      to.start[i] = to.length;
      if (fixed[i] === 1) continue;
      const first = pairStart[i];
      const end = pairStart[i + 1];
      if (first === end) continue;
      const leaveCost = leave[sender[i]];
      const cellPrice = cellPrices[sender[i]];
      const sideAt = profile[i] * providers;
      const classAt = entryClass[i] * waits;
      const topAt = entryClass[i] * programmes;
      const costAt = profile[i] * programmes;

      // What has weight already.
      let actives = 0;
      for (let x = fromStart[i], last = fromStart[i + 1]; x < last; x++) {
        const c = fromCell[x];
        const reduced = fromValue[x] - leaveCost - cost[costAt + cellProgramme[c]] - cellPrice[c];
        worth[actives] = fromValue[x];
        old[actives] = fromWeight[x];
        gain[actives] = fromWeight[x] + step * reduced;
        candidatePair[actives] = fromPair[x];
        candidateCell[actives++] = c;
        seen[c] = i;
      }

      // What could get weight: everything above a threshold below the last level.
      let threshold = level[i] - slack;
      if (threshold < 0) threshold = 0;
      if (refresh) this.listWorkingSet(i, threshold - window);
      let best = 0;
      let count: number;
      let theta: number;
      for (;;) {
        count = actives;
        const all = threshold < floor[i]; // never so in most entries
        const listTo = all ? end : workingStart[i] + workingCount[i];
        for (let h = all ? first : workingStart[i]; h < listTo; h++) {
          const k = all ? h : working[h];
          const j = pairProgramme[k];
          const paid = leaveCost + cost[costAt + j];
          const base = pairBase[k] - paid;
          if (base + top[topAt + j] + rise[j] < threshold) continue; // no week of it can matter
          const row = (classAt + waitOf[j]) * weeks;
          const from = cellStart[j] + pairSkip[k];
          const to = cellStart[j] + pairCells[k];
          for (let c = from; c < to; c++) {
            const reduced = base + later[row + cellWeek[c]] - cellPrice[c];
            if (reduced >= threshold) {
              if (reduced > best) best = reduced;
              if (seen[c] !== i) {
                old[count] = 0;
                worth[count] = reduced + paid + cellPrice[c];
                gain[count] = step * reduced;
                candidatePair[count] = k;
                candidateCell[count++] = c;
              }
            }
          }
        }
        theta = threshold * step;
        let sum = 0;
        let above = 0;
        for (let a = 0; a < count; a++) {
          const over = gain[a] - theta;
          if (over > 0) {
            sum += over;
            above++;
          }
        }
        if (sum >= 1 && best > 0) {
          // Each turn leaves fewer above the level; rounding could make it swing between two, so it ends there.
          for (let before = above + 1; above < before && sum > 1;) {
            before = above;
            theta += (sum - 1) / above;
            sum = 0;
            above = 0;
            for (let a = 0; a < count; a++) {
              const over = gain[a] - theta;
              if (over > 0) {
                sum += over;
                above++;
              }
            }
          }
          break;
        }
        if (threshold === 0) break;
        threshold -= (sum < 1 ? (1 - sum) / (above > 0 ? above : 1) / step : 0.5 * threshold) + slack;
        if (threshold < 0) threshold = 0;
      }
      level[i] = theta / step;
      dual += best;

      let out = 0;
      for (let a = 0; a < count; a++) {
        const over = gain[a] - theta;
        const weight = over > 0 ? over : 0;
        const difference = weight - old[a];
        moved += difference * difference;
        if (weight > 0) {
          const c = candidateCell[a];
          to.push(candidatePair[a], c, weight, worth[a]);
          use[c] += weight;
          received[sideAt + cellProvider[c]] += weight;
          if (sentToCell !== null) sentToCell[sender[i] * cells + c] += weight;
          out += weight;
          value += weight * worth[a];
        }
      }
      sent[sender[i]] += out;
    }
    to.start[n] = to.length;
    flows.useInto(use);
    this.value = value;
    this.dual = dual;
    this.moved = moved;
  }

  /** Lists the pairs of entry i whose upper bound reaches `floor`. */
  private listWorkingSet(i: number, floor: number): void {
    const { pairStart, pairProgramme, pairBase, programmes, profile, entryClass, sender } = this.instance;
    const { top, cost, payments } = this.bestWeeks;
    const { working } = this;
    const topAt = entryClass[i] * programmes;
    const costAt = profile[i] * programmes;
    const least = floor + payments.leave[sender[i]];
    const start = pairStart[i];
    let length = start;
    for (let k = start, end = pairStart[i + 1]; k < end; k++) {
      const j = pairProgramme[k];
      if (pairBase[k] + top[topAt + j] - cost[costAt + j] >= least) working[length++] = k;
    }
    this.workingCount[i] = length - start;
    this.floor[i] = floor;
  }
}

/** All pairs are looked at every so many steps; in between only those near an entry's level can matter. */
const REFRESH = 6;
/** How far below the collected triples working pairs reach, in slacks: prices hardly move further until the next refresh. */
const WINDOW = 20;
