import { type Line } from '../lines.js';

/** The figures of a run by name. */
export class Figures {
  private readonly found: ReadonlyMap<string, number | null>;

  constructor(readonly lines: readonly Line[]) {
    this.found = new Map(lines.map((line) => [`${line.case}|${line.metric}`, line.value]));
  }

  has(of: string, metric: string): boolean {
    return this.found.has(`${of}|${metric}`);
  }

  /** null: measured without a result, or not measured. */
  value(of: string, metric: string): number | null {
    return this.found.get(`${of}|${metric}`) ?? null;
  }
}
