/** Binary heap of (key, node), smallest key first; ties by node, so that the order is the same everywhere. */
export class Heap {
  private keys = new Float64Array(1024);
  private nodes = new Int32Array(1024);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  push(key: number, node: number): void {
    if (this.size === this.keys.length) this.grow();
    let at = this.size++;
    for (; at > 0; at = (at - 1) >> 1) {
      const parent = (at - 1) >> 1;
      if (!before(key, node, this.keys[parent], this.nodes[parent])) break;
      this.keys[at] = this.keys[parent];
      this.nodes[at] = this.nodes[parent];
    }
    this.keys[at] = key;
    this.nodes[at] = node;
  }

  get topKey(): number {
    return this.keys[0];
  }

  /** Removes the first and returns its node. */
  pop(): number {
    const { keys, nodes } = this;
    const top = nodes[0];
    const key = keys[--this.size];
    const node = nodes[this.size];
    let at = 0;
    for (let child = 1; child < this.size; child = 2 * at + 1) {
      if (child + 1 < this.size && before(keys[child + 1], nodes[child + 1], keys[child], nodes[child]))
        child++;
      if (!before(keys[child], nodes[child], key, node)) break;
      keys[at] = keys[child];
      nodes[at] = nodes[child];
      at = child;
    }
    keys[at] = key;
    nodes[at] = node;
    return top;
  }

  private grow(): void {
    const keys = new Float64Array(2 * this.size);
    keys.set(this.keys);
    this.keys = keys;
    const nodes = new Int32Array(2 * this.size);
    nodes.set(this.nodes);
    this.nodes = nodes;
  }
}

const before = (a: number, i: number, b: number, j: number): boolean => a < b || (a === b && i < j);
