/**
 * What the reader made right or passed over without being asked, so that it can be said: each with how often, and where
 * in the file it first was. Never a value.
 */
export type NoteCode =
  | 'sep-line'
  | 'two-encodings'
  | 'garbled'
  | 'invisible-characters'
  | 'protected-text'
  | 'rows-above-header'
  | 'header-in-two-rows'
  | 'second-header'
  | 'nameless-columns'
  | 'short-rows'
  | 'hidden-rows'
  | 'hidden-columns'
  | 'hidden-sheet'
  | 'other-sheets'
  | 'columns-joined'
  | 'padded'
  | 'cbs-code'
  | 'decimal-zero'
  | 'date-serial'
  | 'date-with-time';

export interface FileNote {
  readonly code: NoteCode;
  /** How often: cells, rows or columns, as its sentence says. */
  readonly count: number;
  /** Row of the first, as a spreadsheet shows it; null where it is about no row. */
  readonly row: number | null;
  /** Column by its name among ours; null where it is about none. */
  readonly field: string | null;
}

/** Counts notes of one kind about one column together, in the order in which each was first made. */
export class NoteCounter {
  private readonly counted = new Map<
    string,
    { code: NoteCode; count: number; row: number | null; field: string | null }
  >();

  add(code: NoteCode, { row = null, field = null, count = 1 }: Partial<Omit<FileNote, 'code'>> = {}): void {
    if (count === 0) return;
    const key = `${code}|${field ?? ''}`;
    const held = this.counted.get(key);
    if (held === undefined) this.counted.set(key, { code, count, row, field });
    else held.count += count;
  }

  get notes(): readonly FileNote[] {
    return [...this.counted.values()];
  }
}
