import { type Plan } from '../constraints/index.js';
import { minStartIn, type Problem } from '../problem/index.js';
import { positionsOf, type Positions } from '../verify/certificate/positions.js';

/** What keeps one more entry out of one place, and how much more of it would be needed. */
export interface Block {
  readonly limit: 'slots' | 'minStart' | 'maxOut' | 'ceiling' | 'maxNetIn' | 'minHighShare';
  readonly by: number;
}

/** How full everything is in a plan. Answers what stands in the way of one entry more, without moving anybody. */
export class Room {
  readonly at: Positions;
  private readonly taken: Int32Array;
  private readonly sent: Int32Array;
  private readonly received: Int32Array;
  private readonly severe: Int32Array;
  private readonly insured: Int32Array;
  private readonly problem: Problem;

  /** @param slots that count, per programme × weeks + week */
  constructor(
    { problem, placements }: Plan,
    private readonly slots: Int32Array,
  ) {
    this.problem = problem;
    this.at = positionsOf(problem);
    const providers = problem.providers.length;
    this.taken = new Int32Array(slots.length);
    this.sent = new Int32Array(providers);
    this.received = new Int32Array(providers);
    this.severe = new Int32Array(providers);
    this.insured = new Int32Array(this.at.ceiling.length);
    for (const { entry, programme, week } of placements) {
      this.take(this.at.entries.get(entry.id) ?? 0, this.at.programmes.get(programme.id) ?? 0, week);
    }
  }

  /** Entry i takes a place at programme j in week t. */
  take(i: number, j: number, t: number): void {
    this.count(i, j, t, 1);
  }

  /** Entry i leaves that place again. */
  leave(i: number, j: number, t: number): void {
    this.count(i, j, t, -1);
  }

  private count(i: number, j: number, t: number, by: 1 | -1): void {
    const { at, problem } = this;
    const p = at.providerOf[j];
    this.taken[j * problem.weeks + t] += by;
    this.sent[at.senderOf[i]] += by;
    this.received[p] += by;
    if (problem.entries[i].severity === 3) this.severe[p] += by;
    if (at.insurerOf[i] >= 0) this.insured[at.insurerOf[i] * problem.providers.length + p] += by;
  }

  /** Free slots of programme j in week t. */
  free(j: number, t: number, slots = this.slots[j * this.problem.weeks + t]): number {
    return slots - this.taken[j * this.problem.weeks + t];
  }

  /**
   * Everything that keeps entry i out of programme j in week t; empty when there is room.
   * @param slots to reckon with instead of those that count now
   */
  blocks(i: number, j: number, t: number, slots?: number): Block[] {
    const { at, problem } = this;
    const p = at.providerOf[j];
    const s = at.senderOf[i];
    const cell = j * problem.weeks + t;
    const blocks: Block[] = [];
    if (this.free(j, t, slots) < 1) blocks.push({ limit: 'slots', by: 1 });
    const short = minStartIn(problem.programmes[j], t) - this.taken[cell] - 1;
    if (short > 0) blocks.push({ limit: 'minStart', by: short });
    const { maxOut } = problem.providers[s];
    if (maxOut !== null && this.sent[s] + 1 > maxOut)
      blocks.push({ limit: 'maxOut', by: this.sent[s] + 1 - maxOut });
    const c = at.insurerOf[i] * problem.providers.length + p;
    if (at.insurerOf[i] >= 0 && at.ceiling[c] >= 0 && this.insured[c] + 1 > at.ceiling[c]) {
      blocks.push({ limit: 'ceiling', by: this.insured[c] + 1 - at.ceiling[c] });
    }
    const { maxNetIn } = problem.providers[p];
    const net = this.received[p] - this.sent[p] + 1;
    if (maxNetIn !== null && net > maxNetIn) blocks.push({ limit: 'maxNetIn', by: net - maxNetIn });
    const missing = this.missingSevere(p, problem.entries[i].severity === 3);
    if (missing > 0) blocks.push({ limit: 'minHighShare', by: missing });
    return blocks;
  }

  /** The limits that entry i at programme j in week t leaves nothing of: one more would break them. */
  usedUp(i: number, j: number, t: number): ReadonlySet<Block['limit']> {
    return new Set(this.blocks(i, j, t).map(({ limit }) => limit));
  }

  /** Whether the group or the share of severe entries falls short at programme j in week t, which entry i has left. */
  misses(i: number, j: number, t: number): boolean {
    const left = this.taken[j * this.problem.weeks + t];
    if (left > 0 && left < minStartIn(this.problem.programmes[j], t)) return true;
    const p = this.at.providerOf[j];
    return (
      this.problem.entries[i].severity === 3 &&
      10_000 * this.severe[p] < Math.max(0, this.at.share[p]) * this.received[p]
    );
  }

  /** How many more severe entries provider p would have to take in along with this one. */
  private missingSevere(p: number, severe: boolean): number {
    const share = this.at.share[p];
    if (share < 0) return 0;
    const short = share * (this.received[p] + 1) - 10_000 * (this.severe[p] + (severe ? 1 : 0));
    if (short <= 0) return 0;
    return share === 10_000 ? 1 : Math.ceil(short / (10_000 - share));
  }
}
