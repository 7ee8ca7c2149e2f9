import { UNCOMPUTED } from '../../kernel/index.js';
import { type FileRow } from '../table/columns.js';
import { saysUnknown } from '../table/clean-text.js';

/** Different values of a column that are looked at; a column of codes has far fewer. */
export const MOST_VALUES = 2_000;

/** A column as it is before anybody has said what it is. */
export interface ColumnLook {
  readonly title: string;
  /** Different values with how often each comes, the first MOST_VALUES of them; those that say nothing are left out. */
  readonly values: ReadonlyMap<string, number>;
  /** Cells that say something. */
  readonly filled: number;
}

/** Looks at the columns of a table, row by row. */
export function columnLooks(header: readonly string[]): {
  readonly add: (row: FileRow) => void;
  readonly looks: () => readonly ColumnLook[];
} {
  const columns = header.map((title) => ({ title, values: new Map<string, number>(), filled: 0 }));
  return {
    add: ({ cells }) => {
      for (const [i, column] of columns.entries()) {
        const cell = cells[i] ?? '';
        if (cell === '' || cell.includes(UNCOMPUTED)) continue;
        const times = column.values.get(cell);
        if (times === undefined && column.values.size >= MOST_VALUES) {
          column.filled++;
          continue;
        }
        column.values.set(cell, (times ?? 0) + 1);
        column.filled++;
      }
    },
    looks: () => columns,
  };
}

/** Values that a guess is made from. */
const SAMPLE = 60;
/** Longer than anything that a column is known by. */
const LONGEST = 120;

/** The first values of a column that say something. */
export const sampleOf = ({ values }: ColumnLook): readonly string[] => {
  const sample: string[] = [];
  for (const text of values.keys()) {
    if (sample.length >= SAMPLE) break;
    if (text.length <= LONGEST && !saysUnknown(text)) sample.push(text);
  }
  return sample;
};
