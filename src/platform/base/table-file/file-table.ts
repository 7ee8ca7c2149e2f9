/** A row of a file, numbered as a spreadsheet shows it, the first being 1. */
export interface RawRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** What the file has of its own that somebody should know, each with how often. */
export interface RawNote {
  readonly code:
    | 'sep-line'
    | 'two-encodings'
    | 'garbled'
    | 'invisible-characters'
    | 'hidden-rows'
    | 'hidden-columns'
    | 'hidden-sheet'
    | 'other-sheets';
  readonly count: number;
  readonly row: number | null;
}

/** A file taken apart into cells; what they mean is not looked at. */
export interface FileTable {
  readonly form:
    | { readonly kind: 'csv'; readonly encoding: string; readonly separator: Separator | 'tab' }
    | { readonly kind: 'xlsx'; readonly sheet: number; readonly sheets: number };
  /** Without empty ones. */
  readonly rows: readonly RawRow[];
  readonly notes: readonly RawNote[];
}

export type Separator = ',' | ';' | '|';

/** How much of a header a row is; the most in a file tells its separator, its sheet. */
export type Fit = (cells: readonly string[]) => number;
