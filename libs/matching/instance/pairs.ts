import { type Instance } from './instance.js';

/** Parallel arrays that grow together: programme, base value, and where the cells of each pair begin and end. */
export class PairList {
  private programme = new Int32Array(1 << 12);
  private base = new Float64Array(1 << 12);
  private skip = new Uint8Array(1 << 12);
  private cells = new Uint8Array(1 << 12);
  length = 0;

  push(programme: number, base: number, skip: number, cells: number): void {
    if (this.length === this.programme.length) this.grow();
    this.programme[this.length] = programme;
    this.base[this.length] = base;
    this.skip[this.length] = skip;
    this.cells[this.length++] = cells;
  }

  private grow(): void {
    const size = this.length + (this.length >> 1);
    const programme = new Int32Array(size);
    programme.set(this.programme);
    this.programme = programme;
    const base = new Float64Array(size);
    base.set(this.base);
    this.base = base;
    const skip = new Uint8Array(size);
    skip.set(this.skip);
    this.skip = skip;
    const cells = new Uint8Array(size);
    cells.set(this.cells);
    this.cells = cells;
  }

  finish(): Pick<Instance, 'pairProgramme' | 'pairBase' | 'pairSkip' | 'pairCells'> {
    return {
      pairProgramme: this.programme.slice(0, this.length),
      pairBase: this.base.slice(0, this.length),
      pairSkip: this.skip.slice(0, this.length),
      pairCells: this.cells.slice(0, this.length),
    };
  }
}
