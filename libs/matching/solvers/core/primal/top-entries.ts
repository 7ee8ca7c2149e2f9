/** The entries with the highest keys, best first; of equal keys who ranks lower comes first. */
export class TopEntries {
  readonly entry: Int32Array;
  readonly key: Float64Array;
  length = 0;

  /** @param most how many are kept */
  constructor(
    private readonly most: number,
    private readonly rank: Int32Array,
  ) {
    this.entry = new Int32Array(most);
    this.key = new Float64Array(most);
  }

  clear(): void {
    this.length = 0;
  }

  /** Whether entry g would be among the best. */
  admits(g: number, key: number): boolean {
    return this.length < this.most || this.precedes(g, key, this.length - 1);
  }

  /** Puts entry g in its place; asked only of who is admitted. */
  put(g: number, key: number): void {
    let at = this.length < this.most ? this.length++ : this.length - 1;
    for (; at > 0 && this.precedes(g, key, at - 1); at--) {
      this.entry[at] = this.entry[at - 1];
      this.key[at] = this.key[at - 1];
    }
    this.entry[at] = g;
    this.key[at] = key;
  }

  private precedes(g: number, key: number, at: number): boolean {
    return key > this.key[at] || (key === this.key[at] && this.rank[g] > this.rank[this.entry[at]]);
  }
}
