import { isUtf8 } from 'node:buffer';
import { problem } from '../problem.js';
import { HTTP_PROBLEMS } from '../problems.js';

/** What a body may hold, beside its bytes. */
export interface JsonLimits {
  /** Objects and lists within each other. */
  readonly depth: number;
  /** Bytes of one row of a list, or of all that surrounds the lists: what is parsed in one go. */
  readonly pieceBytes: number;
  /** Fields and items of one piece. */
  readonly pieceValues: number;
  /** Rows of one list. */
  readonly rows: number;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OBJECT, OBJECT_END, LIST, LIST_END] = [0x7b, 0x7d, 0x5b, 0x5d];
const NEW_LINE = 0x0a;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
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

  private parts: Buffer[] = [];
  private pieceBytes = 0;
  private values = 0;
  private line = 1;
  private pieceLine = 1;
  private first = true;

  constructor(private readonly limits: JsonLimits) {}

  /** Takes the next bytes of the document; what they hold may be read long after, so they are not to be reused. */
  write(bytes: Buffer): void {
    const chunk =
      this.first && bytes.subarray(0, BOM.length).equals(BOM) ? bytes.subarray(BOM.length) : bytes;
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
      else if (byte === COLON) this.count();
      else if (byte === OBJECT) this.open();
      else if (byte === LIST) {
        this.open();
        if (this.depth === 2 && this.rootIsObject === true) {
          this.beginList(chunk.subarray(from, i));
          from = i + 1;
        } else this.rootIsObject ??= false;
      } else if (byte === COMMA) {
        if (this.list === null || this.depth !== 2) this.count();
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
    this.keep(chunk.subarray(from));
  }

  /** The document, once all of it has been written. */
  end(): unknown {
    if (this.list !== null || this.rootIsObject === null) throw this.malformed();
    this.around.push(this.text());
    const document = this.parse(this.around.join(''));
    if (this.lists.length === 0) return document;
    // The outermost object holds no other lists than those that were put aside, each as its number.
    const object = document as Record<string, unknown>;
    for (const [name, value] of Object.entries(object))
      if (Array.isArray(value)) object[name] = this.lists[Number(value[0])];
    return object;
  }

  private open(): void {
    if (++this.depth > this.limits.depth) throw problem(HTTP_PROBLEMS, 'body-too-deep');
  }

  private count(): void {
    if (++this.values > this.limits.pieceValues) throw this.tooWide();
  }

  private keep(part: Buffer): void {
    if (part.length === 0) return;
    this.pieceBytes += part.length;
    if (this.pieceBytes > this.limits.pieceBytes) throw this.tooWide();
    this.parts.push(part);
  }

  private beginList(part: Buffer): void {
    this.keep(part);
    this.around.push(this.text(), `[${this.lists.length}]`);
    this.aroundBytes = this.pieceBytes;
    this.aroundValues = this.values;
    this.list = [];
    this.lists.push(this.list);
    this.beginPiece(0, 0);
  }

  private endRow(part: Buffer): void {
    this.keep(part);
    this.push(this.parse(this.text()));
    this.beginPiece(0, 0);
  }

  private endList(part: Buffer): void {
    this.keep(part);
    const text = this.text();
    if (this.list?.length !== 0 || !BLANK.test(text)) this.push(this.parse(text));
    this.list = null;
    this.beginPiece(this.aroundBytes, this.aroundValues);
  }

  private push(row: unknown): void {
    if ((this.list?.push(row) ?? 0) > this.limits.rows)
      throw problem(HTTP_PROBLEMS, { code: 'body-too-many-rows', params: { most: this.limits.rows } });
  }

  /** What surrounds the lists is one piece, whatever number of parts they cut it in. */
  private aroundBytes = 0;
  private aroundValues = 0;
  private beginPiece(bytes: number, values: number): void {
    this.pieceBytes = bytes;
    this.values = values;
    this.pieceLine = this.line;
  }

  private text(): string {
    const bytes = this.parts.length === 1 ? this.parts[0] : Buffer.concat(this.parts);
    this.parts = [];
    if (!isUtf8(bytes)) throw problem(HTTP_PROBLEMS, 'unsupported-encoding');
    return bytes.toString('utf8');
  }

  private parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      if (error instanceof SyntaxError) throw this.malformed(error.message);
      throw error;
    }
  }

  /** Where it stopped is told, what stood there is not: of the engine's own sentence nothing but the place is used. */
  private malformed(sentence = ''): Error {
    const position = this.lists.length === 0 ? /position (\d+)/.exec(sentence)?.[1] : undefined;
    return position === undefined
      ? problem(HTTP_PROBLEMS, { code: 'malformed-json', params: this.where() })
      : problem(HTTP_PROBLEMS, { code: 'malformed-json', params: { context: 'position', position } });
  }

  private tooWide(): Error {
    return problem(HTTP_PROBLEMS, { code: 'body-too-wide', params: this.where() });
  }

  /** The row at hand, and the line that it begins on; nothing around the lists. */
  private where(): Readonly<Record<string, string | number>> {
    return this.list === null ? {} : { context: 'row', row: this.list.length + 1, line: this.pieceLine };
  }
}
