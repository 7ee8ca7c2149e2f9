import {
  addRow,
  type JsonLimits,
  malformedAt,
  parsed,
  Piece,
  tooDeep,
  type Where,
  withoutMark,
} from './piece.js';

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OBJECT, OBJECT_END, LIST, LIST_END] = [0x7b, 0x7d, 0x5b, 0x5d];
const NEW_LINE = 0x0a;
const BLANK = /^[ \t\r]*$/;

/** The rows of a list that was sent as one JSON text a line: what JSON around them would say is said elsewhere. */
export class RowsOfLines {
  constructor(readonly rows: readonly unknown[]) {}
}

/**
 * Reads newline-delimited JSON as it comes in: each line is a row, lines without anything are none (ndjson-spec 3.1,
 * jsonlines.org). A line break ends a row wherever it stands, since JSON has none within a text; a line that is no JSON
 * refuses all of it, as of a list that is not whole nobody can say who has left it.
 */
export class NdjsonRows {
  private readonly rows: unknown[] = [];
  private readonly piece: Piece;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private line = 1;
  private first = true;

  constructor(private readonly limits: JsonLimits) {
    this.piece = new Piece(limits, () => this.where());
  }

  /** Takes the next bytes; what they hold may be read long after, so they are not to be reused. */
  write(bytes: Buffer): void {
    const chunk = this.first ? withoutMark(bytes) : bytes;
    this.first = false;
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      if (byte === NEW_LINE) {
        this.piece.keep(chunk.subarray(from, i));
        from = i + 1;
        this.endLine();
      } else this.look(byte);
    }
    this.piece.keep(chunk.subarray(from));
  }

  /** All rows, once all has been written; the last line may lack its end. */
  end(): RowsOfLines {
    this.endLine();
    return new RowsOfLines(this.rows);
  }

  /** How deep and how wide the row is by now: known before it is parsed. */
  private look(byte: number): void {
    if (this.inString) {
      if (this.escaped) this.escaped = false;
      else if (byte === BACKSLASH) this.escaped = true;
      else if (byte === QUOTE) this.inString = false;
    } else if (byte === QUOTE) this.inString = true;
    else if (byte === COMMA || byte === COLON) this.piece.count();
    else if (byte === OBJECT || byte === LIST) {
      if (++this.depth > this.limits.depth) throw tooDeep();
    } else if (byte === OBJECT_END || byte === LIST_END) this.depth--;
  }

  private endLine(): void {
    const text = this.piece.text();
    if (!BLANK.test(text))
      addRow(
        this.rows,
        parsed(text, () => malformedAt(this.where())),
        this.limits,
      );
    this.piece.begin();
    this.depth = 0;
    this.inString = false;
    this.escaped = false;
    this.line++;
  }

  private where(): Where {
    return { context: 'row', row: this.rows.length + 1, line: this.line };
  }
}
