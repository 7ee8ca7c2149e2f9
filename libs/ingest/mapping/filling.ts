import { type FieldProblem } from '../../kernel/index.js';
import { weekAfter } from './cells.js';

/** A row as the pipeline of all pushes takes it, and what kept it from being one already. */
export interface MappedRow {
  readonly row: Readonly<Record<string, unknown>>;
  /** Beside what the strict reader finds, and instead of it for the same field. */
  readonly problems: readonly FieldProblem[];
}

/** A row on its way from cells to fields. */
export class Filling {
  readonly row: Record<string, unknown>;
  readonly problems: FieldProblem[] = [];
  ages: { from?: string; to?: string } = {};
  wait: number | null = null;

  constructor(constants: Readonly<Record<string, unknown>>) {
    this.row = { ...constants };
  }

  refuse(field: string, code: string): void {
    this.problems.push({ field, code });
  }

  number(field: string, value: number | null, code: string): void {
    if (value === null) this.refuse(field, code);
    else this.row[field] = value;
  }

  /** Of flags none is an answer as well; of other lists it is none. */
  add(field: string, codes: readonly unknown[]): void {
    if (codes.length === 0 && field !== 'flags') return;
    this.row[field] = [...((this.row[field] as unknown[] | undefined) ?? []), ...codes];
  }

  /** What only several cells together say. */
  complete(): MappedRow {
    const { row, ages, wait } = this;
    if (ages.from !== undefined && ages.to !== undefined) {
      const band = [ages.from, ages.to].map((text) => (/^\d{1,3}$/.test(text) ? Number(text) : null));
      if (band.includes(null)) this.refuse('age', 'no-age');
      else row['age'] ??= band;
    }
    const { registeredOn } = row;
    if (wait !== null && typeof registeredOn === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(registeredOn))
      row['expectedIntakeWeek'] ??= weekAfter(registeredOn, wait);
    return { row, problems: this.problems };
  }
}
