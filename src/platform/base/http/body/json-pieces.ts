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
const BLANK = /^[ \t\r\n]*$/;

/**
 * Reads a JSON document as it comes in: the rows of each list that stands directly in the outermost object are parsed
 * one by one, and what surrounds the lists at the end. So no single step is long, whatever is sent, and a document that
 * is too deep or too wide is refused while it is still coming. What is read is what JSON.parse would have read: it is
 * JSON.parse that reads every piece, and where pieces begin and end only brackets, commas and quotes decide.
 */
export class JsonPieces {
  private depth = 0;
  private inString = false;
  private escaped = false;
  private rootIsObject: boolean | null = null;
  /** The list whose rows are being read; null around the lists. */
  private list: unknown[] | null = null;
  private readonly lists: unknown[][] = [];
  private readonly around: string[] = [];

  private readonly piece: Piece;
  private line = 1;
  private pieceLine = 1;
  private first = true;

  constructor(private readonly limits: JsonLimits) {
    this.piece = new Piece(limits, () => this.where());
  }

  /** Takes the next bytes of the document; what they hold may be read long after, so they are not to be reused. */
  write(bytes: Buffer): void {
    const chunk = this.first ? withoutMark(bytes) : bytes;
    this.first = false;
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (byte === BACKSLASH) this.escaped = true;
        else if (byte === QUOTE) this.inString = false;
        continue;
      }
      if (byte > COLON && byte < LIST) continue; // most of what is not in a string: letters
      if (byte === QUOTE) this.inString = true;
      else if (byte === NEW_LINE) this.line++;
      else if (byte === COLON) this.piece.count();
      else if (byte === OBJECT) this.open();
      else if (byte === LIST) {
        this.open();
        if (this.depth === 2 && this.rootIsObject === true) {
          this.beginList(chunk.subarray(from, i));
          from = i + 1;
        } else this.rootIsObject ??= false;
      } else if (byte === COMMA) {
        if (this.list === null || this.depth !== 2) this.piece.count();
        else {
          this.endRow(chunk.subarray(from, i));
          from = i + 1;
        }
      } else if (byte === LIST_END || byte === OBJECT_END) {
        if (this.list !== null && this.depth === 2) {
          if (byte === OBJECT_END) throw this.malformed();
          this.endList(chunk.subarray(from, i));
          from = i + 1;
        }
        this.depth--;
      }
      if (byte === OBJECT) this.rootIsObject ??= true;
    }
    this.piece.keep(chunk.subarray(from));
  }

  /** The document, once all of it has been written. */
  end(): unknown {
    if (this.list !== null || this.rootIsObject === null) throw this.malformed();
    this.around.push(this.piece.text());
    const document = this.parse(this.around.join(''));
    if (this.lists.length === 0) return document;
    // The outermost object holds no other lists than those that were put aside, each as its number.
    const object = document as Record<string, unknown>;
    for (const [name, value] of Object.entries(object))
      if (Array.isArray(value)) object[name] = this.lists[Number(value[0])];
    return object;
  }

  private open(): void {
    if (++this.depth > this.limits.depth) throw tooDeep();
  }

  private beginList(part: Buffer): void {
    this.piece.keep(part);
    this.around.push(this.piece.text(), `[${this.lists.length}]`);
    this.aroundSums = this.piece.sums;
    this.list = [];
    this.lists.push(this.list);
    this.beginPiece();
  }

  private endRow(part: Buffer): void {
    this.piece.keep(part);
    addRow(this.list, this.parse(this.piece.text()), this.limits);
    this.beginPiece();
  }

  private endList(part: Buffer): void {
    this.piece.keep(part);
    const text = this.piece.text();
    if (this.list?.length !== 0 || !BLANK.test(text)) addRow(this.list, this.parse(text), this.limits);
    this.list = null;
    this.beginPiece(this.aroundSums);
  }

  /** What surrounds the lists is one piece, whatever number of parts they cut it in. */
  private aroundSums: Piece['sums'] = [0, 0];
  private beginPiece(sums?: Piece['sums']): void {
    this.piece.begin(sums);
    this.pieceLine = this.line;
  }

  private parse(text: string): unknown {
    return parsed(text, (sentence) => this.malformed(sentence));
  }

  /** Of the engine's own sentence nothing but the place is used. */
  private malformed(sentence = ''): Error {
    const position = this.lists.length === 0 ? /position (\d+)/.exec(sentence)?.[1] : undefined;
    return malformedAt(position === undefined ? this.where() : { context: 'position', position });
  }

  /** The row at hand, and the line that it begins on; nothing around the lists. */
  private where(): Where {
    return this.list === null ? {} : { context: 'row', row: this.list.length + 1, line: this.pieceLine };
  }
}
