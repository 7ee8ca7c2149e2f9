/** Three parallel arrays that grow together: programme, base value and number of cells of each pair. */
export class PairList {
  private programme = new Int32Array(1 << 12);
  private base = new Float64Array(1 << 12);
  private cells = new Uint8Array(1 << 12);
  length = 0;

  push(programme: number, base: number, cells: number): void {
    if (this.length === this.programme.length) this.grow();
    this.programme[this.length] = programme;
    this.base[this.length] = base;
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
    const cells = new Uint8Array(size);
    cells.set(this.cells);
    this.cells = cells;
  }

  finish(): { pairProgramme: Int32Array; pairBase: Float64Array; pairCells: Uint8Array } {
    return {
      pairProgramme: this.programme.slice(0, this.length),
      pairBase: this.base.slice(0, this.length),
      pairCells: this.cells.slice(0, this.length),
    };
  }
}
