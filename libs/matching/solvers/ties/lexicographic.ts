import { type Instance } from '../../instance/index.js';
import { type Certificate } from '../../solution/solution.js';
import { type Plan } from '../core/primal/plan.js';
import { naiveModel } from '../model/naive.js';
import { optimalFace } from './face.js';
import { type Option, questionOf, type Wish } from './question.js';

/** A plan worth `target` at least, null where there is none, 'unknown' where the budget does not suffice to say. */
export type Ask = (question: Instance, target: number) => Plan | null | 'unknown';

/**
 * Of all plans of the proved best value the one by the published order: the entry that ranks first is matched if any
 * of them matches it, then the second given that, and so on; and of the plans that match these, the one that gives the
 * entries in the same order, one after another, their earliest week, and in that week the first programme by the code
 * units of its id. One plan answers to this, whatever plan and certificate it is sought from.
 *
 * Exact: each question is whether a problem in whole numbers has a plan of a certain value (question.ts). Most don't
 * arise: the certificate tells what plans of the best value may consist of (face.ts). Null where one stays open, or
 * where numbers would pass what doubles hold exactly.
 * @param plan worth what the certificate proves; stays as it is
 */
export function lexicographicPlan(plan: Plan, certificate: Certificate, ask: Ask): Plan | null {
  const { instance } = plan;
  const model = naiveModel(instance, 'relaxed');
  const face = optimalFace(instance, model, certificate, plan.value);
  if (!face) return null;
  const options: Option[][] = Array.from({ length: instance.n }, () => []);
  for (let a = 0; a < model.triples; a++)
    if (face.triple[a] === 1) options[model.entryOf[a]].push({ k: model.pairOf[a], c: model.cellOf[a] });
  const search = new Search(plan, options, ask);
  const byRank = new Int32Array(instance.n);
  for (let i = 0; i < instance.n; i++) byRank[instance.rank[i]] = i;
  const open = [...byRank].filter((i) => face.loose[i] === 1 && options[i].length > 0);
  return search.match(open) && search.place([...byRank], open) ? search.best : null;
}

/** Most entries that one question asks about together. */
const TOGETHER = 32;

class Search {
  /** The best plan by the order so far. */
  best: Plan;
  private readonly instance: Instance;
  private readonly kept: Int32Array;

  constructor(
    plan: Plan,
    private readonly options: Option[][],
    private readonly ask: Ask,
  ) {
    this.best = plan;
    this.instance = plan.instance;
    this.kept = plan.instance.pinnedCell.slice();
  }

  /**
   * Which entries are matched. Asks whether any of the next ones without a place could have one, next to all before
   * them that have theirs; and by halves, which. False where a question stays open.
   * @param open entries that plans of the best value may leave out, by rank
   */
  match(open: readonly number[]): boolean {
    const all: number[] = [];
    for (let at = 0, most = TOGETHER; at < open.length;) {
      if (this.best.cellOf[open[at]] >= 0) {
        all.push(open[at++]);
        continue;
      }
      const any: number[] = [];
      let to = at;
      for (; to < open.length && any.length < most; to++)
        if (this.best.cellOf[open[to]] < 0) any.push(open[to]);
      const found = this.find({ options: this.options, kept: this.kept, all, any });
      if (found === 'unknown') return false;
      if (found === null) {
        // Not with these matched, so with more of them matched neither.
        for (; at < to; at++) if (this.best.cellOf[open[at]] >= 0) all.push(open[at]);
        most = TOGETHER;
      } else if (any.length > 1) most = any.length >> 1;
      else {
        this.best = found;
        most = TOGETHER;
      }
    }
    return true;
  }

  /**
   * Where they go, one after another: asks for an earlier week, or the same at an earlier programme, with everybody
   * matched who is and those before where they are, until there is none. False where a question stays open.
   */
  place(byRank: readonly number[], open: readonly number[]): boolean {
    const { cellWeek, cellProgramme } = this.instance;
    const options = this.options.map((list, i) => (this.best.cellOf[i] < 0 ? [] : list));
    const matched = open.filter((i) => this.best.cellOf[i] >= 0);
    for (const i of byRank) {
      if (this.best.cellOf[i] < 0 || this.kept[i] >= 0) continue;
      for (;;) {
        const now = this.best.cellOf[i];
        const better = this.options[i].filter(
          ({ c }) =>
            cellWeek[c] < cellWeek[now] ||
            (cellWeek[c] === cellWeek[now] && cellProgramme[c] < cellProgramme[now]),
        );
        options[i] = better;
        const all = [...new Set([...matched.filter((m) => this.kept[m] < 0), i])];
        const found = better.length === 0 ? null : this.find({ options, kept: this.kept, all, any: [] });
        if (found === 'unknown') return false;
        if (found === null) break;
        this.best = found;
      }
      options[i] = this.options[i];
      this.kept[i] = this.best.cellOf[i];
    }
    return true;
  }

  private find(wish: Wish): Plan | null | 'unknown' {
    const asked = questionOf(this.instance, this.best.value, wish);
    const answer = asked === null ? 'unknown' : this.ask(asked.question, asked.target);
    return answer === null || answer === 'unknown' ? answer : answer.transfer(this.instance);
  }
}
