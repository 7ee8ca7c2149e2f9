import { UNCOMPUTED } from '../../../../../libs/kernel/index.js';
import { type RawRow } from '../file-table.js';
import { UnreadableFile } from '../problem.js';
import { type Archive } from './archive.js';
import { type NumberFormat, numberText } from './formats.js';
import { unescaped } from './parts.js';
import { parseXml } from './xml.js';

/** Bytes of a sheet unpacked: a used range of a million styled, empty rows comes to some hundreds of millions. */
const MOST_BYTES = 1.5e9;
/** Cells that are kept, and how far to the right one may stand: our widest file has fifty columns. */
const MOST_CELLS = 30e6;
const MOST_COLUMNS = 2_000;

export interface SheetRows {
  /** Without empty ones. */
  readonly rows: readonly RawRow[];
  readonly hiddenRows: { readonly count: number; readonly first: number };
  /** Columns that are hidden and hold something. */
  readonly hiddenColumns: number;
}

export interface Lookups {
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
}

/** Cells and rows that say where they are and hold nothing; none of them need be parsed. */
const EMPTY_CELL = /<c r="[A-Z]{1,3}\d{1,7}"(?: s="\d+")?\s*\/>/g;
const EMPTY_ROW = /<row (?=[^<>]*\br=")[^<>]*(?:\/>|><\/row>)/g;

const withoutEmpty = (xml: string): string =>
  xml.includes('<!') ? xml : xml.replace(EMPTY_CELL, '').replace(EMPTY_ROW, '');

/** @example columnOf('AB12') === 27 */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

class RowListener {
  readonly rows: RawRow[] = [];
  hidden = { count: 0, first: 0 };
  readonly hiddenRanges: (readonly [number, number])[] = [];
  private readonly widthsUsed = new Set<number>();
  private cells: string[] = [];
  private row = 0;
  private column = -1;
  private isHidden = false;
  private kept = 0;
  private type = '';
  private style = 0;
  private value: string | null = null;
  private inline = '';
  private hasFormula = false;
  private into: 'value' | 'inline' | null = null;
  private inAid = false;

  constructor(private readonly lookups: Lookups) {}

  readonly open = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    switch (tag) {
      case 'row':
        this.row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']);
        this.cells = [];
        this.column = -1;
        this.isHidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
        break;
      case 'c':
        this.column = attributes['r'] === undefined ? this.column + 1 : columnOf(attributes['r']);
        this.type = attributes['t'] ?? 'n';
        this.style = Number(attributes['s'] ?? 0);
        [this.value, this.inline, this.hasFormula] = [null, '', false];
        break;
      case 'v':
        this.value = '';
        this.into = 'value';
        break;
      case 'f':
        this.hasFormula = true;
        break;
      case 'rPh':
        this.inAid = true;
        break;
      case 't':
        if (!this.inAid) this.into = 'inline';
        break;
      case 'col':
        if (attributes['hidden'] === '1' || attributes['hidden'] === 'true')
          this.hiddenRanges.push([Number(attributes['min']) - 1, Number(attributes['max']) - 1]);
        break;
    }
  };

  readonly text = (text: string): void => {
    if (this.into === 'value') this.value += text;
    else if (this.into === 'inline') this.inline += text;
  };

  readonly close = (tag: string): void => {
    switch (tag) {
      case 'v':
      case 't':
        this.into = null;
        break;
      case 'rPh':
        this.inAid = false;
        break;
      case 'c':
        this.keepCell();
        break;
      case 'row':
        this.keepRow();
        break;
    }
  };

  private keepCell(): void {
    const text = this.cellText();
    if (text === '') return;
    if (this.column < 0 || this.column >= MOST_COLUMNS) throw new UnreadableFile('too-big-inside');
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private cellText(): string {
    const { value, lookups } = this;
    switch (this.type) {
      case 's':
        return value === null ? '' : (lookups.texts[Number(value)] ?? '').trim();
      case 'inlineStr':
        return unescaped(this.inline).trim();
      case 'n':
        if (value === null) return this.hasFormula ? UNCOMPUTED : '';
        return numberText(value, lookups.formats[this.style] ?? null, lookups.since1904);
      case 'b':
        return value === null ? '' : value === '1' ? 'ja' : 'nee';
      default:
        // str: the text that a formula came to; e: that it came to an error, such as #N/A; d: a date.
        return value === null ? (this.hasFormula ? UNCOMPUTED : '') : unescaped(value).trim();
    }
  }

  private keepRow(): void {
    if (this.cells.length === 0) return;
    if (!Number.isSafeInteger(this.row)) throw new UnreadableFile('damaged-workbook');
    this.kept += this.cells.length;
    if (this.kept > MOST_CELLS) throw new UnreadableFile('too-big-inside');
    this.rows.push({ number: this.row, cells: this.cells });
    for (const [i, cell] of this.cells.entries()) if (cell !== '') this.widthsUsed.add(i);
    if (this.isHidden) this.hidden = { count: this.hidden.count + 1, first: this.hidden.first || this.row };
  }

  get hiddenColumns(): number {
    return [...this.widthsUsed].filter((i) => this.hiddenRanges.some(([min, max]) => i >= min && i <= max))
      .length;
  }
}

/**
 * The rows of one sheet: values as they are shown, of formulas what they came to, hidden ones too.
 * @param most rows after which no more is read, and bytes after which it is refused; left out: all that a file of ours has had
 */
export async function readSheet(
  archive: Archive,
  part: string,
  lookups: Lookups,
  most: { readonly rows?: number; readonly bytes?: number } = {},
): Promise<SheetRows> {
  const { rows: mostRows = Number.POSITIVE_INFINITY, bytes = MOST_BYTES } = most;
  const listener = new RowListener(lookups);
  await parseXml(archive.read(part, bytes), listener, {
    before: withoutEmpty,
    enough: () => listener.rows.length >= mostRows,
  });
  const { rows, hidden, hiddenColumns } = listener;
  return { rows, hiddenRows: hidden, hiddenColumns };
}
