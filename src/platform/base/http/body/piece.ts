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

/** Where something is in a body, as the sentences say it. */
export type Where = Readonly<Record<string, string | number>>;

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** The first bytes of a body without the mark that some systems put before UTF-8. */
export const withoutMark = (bytes: Buffer): Buffer =>
  bytes.subarray(0, BOM.length).equals(BOM) ? bytes.subarray(BOM.length) : bytes;

/** What is parsed in one go, while it comes in: no wider than the limits, whatever is sent. */
export class Piece {
  private parts: Buffer[] = [];
  private bytes = 0;
  private values = 0;

  /** @param where it stands by now */
  constructor(
    private readonly limits: JsonLimits,
    private readonly where: () => Where,
  ) {}

  /** @throws body-too-wide */
  keep(part: Buffer): void {
    if (part.length === 0) return;
    this.bytes += part.length;
    if (this.bytes > this.limits.pieceBytes) throw tooWide(this.where());
    this.parts.push(part);
  }

  /** One more field or item. @throws body-too-wide */
  count(): void {
    if (++this.values > this.limits.pieceValues) throw tooWide(this.where());
  }

  /** What has been kept, which is then no longer; the sums go on until `begin`. @throws unsupported-encoding */
  text(): string {
    const bytes = this.parts.length === 1 ? this.parts[0] : Buffer.concat(this.parts);
    this.parts = [];
    if (!isUtf8(bytes)) throw problem(HTTP_PROBLEMS, 'unsupported-encoding');
    return bytes.toString('utf8');
  }

  /** How wide it is by now. */
  get sums(): readonly [bytes: number, values: number] {
    return [this.bytes, this.values];
  }

  begin([bytes, values]: Piece['sums'] = [0, 0]): void {
    this.bytes = bytes;
    this.values = values;
  }
}

/** @throws body-too-many-rows */
export function addRow(rows: unknown[] | null, row: unknown, { rows: most }: JsonLimits): void {
  if ((rows?.push(row) ?? 0) > most)
    throw problem(HTTP_PROBLEMS, { code: 'body-too-many-rows', params: { most } });
}

/** @throws what `malformed` makes of the engine's own sentence */
export function parsed(text: string, malformed: (sentence: string) => Error): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw malformed(error.message);
    throw error;
  }
}

export const tooDeep = (): Error => problem(HTTP_PROBLEMS, 'body-too-deep');

/** Where it stopped is told, what stood there is not. */
export const malformedAt = (where: Where): Error =>
  problem(HTTP_PROBLEMS, { code: 'malformed-json', params: where });

const tooWide = (where: Where): Error => problem(HTTP_PROBLEMS, { code: 'body-too-wide', params: where });
