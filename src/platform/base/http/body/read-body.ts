import { createHash } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { problem } from '../problem.js';
import { HTTP_PROBLEMS } from '../problems.js';
import { Slices } from '../../time/index.js';
import { JsonPieces } from './json-pieces.js';
import { NdjsonRows } from './ndjson-rows.js';
import { type BodyLimits, RATIO_FROM_BYTES } from './limits.js';

export interface ReadBody {
  readonly value: unknown;
  /** SHA-256 of the inflated bytes, hexadecimal: equal for the same message sent again. */
  readonly sha256: string;
}

const INFLATERS = {
  identity: () => new PassThrough(),
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** What takes the bytes of a body, and says at the end what they are. */
interface PieceReader {
  write(bytes: Buffer): void;
  end(): unknown;
}

/** Whether it is said to be one JSON text a line. No media type is registered for it: this is what senders call it. */
export const isLines = ({ headers }: IncomingMessage): boolean =>
  /^application\/(?:x-ndjson|ndjson|jsonl)\s*(?:;|$)/i.test(headers['content-type'] ?? '');

/**
 * Reads a JSON body while it comes in and stops at the first limit it passes: nothing is inflated or parsed beyond it,
 * and no single step is longer than it takes to parse one row. Called once it is known who sends it and that they may.
 * @throws ProblemException with what is wrong with it
 */
export const readJson = (
  request: IncomingMessage,
  response: ServerResponse,
  limits: BodyLimits,
): Promise<ReadBody> => readPieces(request, response, limits, new JsonPieces(limits));

/** As `readJson`, of one JSON text a line; the value is `RowsOfLines`. */
export const readNdjson = (
  request: IncomingMessage,
  response: ServerResponse,
  limits: BodyLimits,
): Promise<ReadBody> => readPieces(request, response, limits, new NdjsonRows(limits));

async function readPieces(
  request: IncomingMessage,
  response: ServerResponse,
  limits: BodyLimits,
  pieces: PieceReader,
): Promise<ReadBody> {
  const hash = createHash('sha256');
  await receive(request, response, limits, (chunk) => {
    hash.update(chunk);
    pieces.write(chunk);
  });
  return { value: pieces.end(), sha256: hash.digest('hex') };
}

/** Reads a form; of fields that come twice the first counts. */
export async function readForm(
  request: IncomingMessage,
  response: ServerResponse,
  limits: BodyLimits,
): Promise<Readonly<Record<string, string>>> {
  const chunks: Buffer[] = [];
  await receive(request, response, limits, (chunk) => void chunks.push(chunk));
  const fields = [...new URLSearchParams(Buffer.concat(chunks).toString('utf8'))].reverse();
  return Object.fromEntries(fields);
}

/** Hands on the inflated bytes in chunks, within the limits on bytes, ratio and time. */
export async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  limits: BodyLimits,
  take: (chunk: Buffer) => void,
): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes)
    throw problem(HTTP_PROBLEMS, 'body-too-large');
  // Its sender went away while it waited for its turn: a stream that is closed already says nothing more.
  if (request.destroyed && !request.complete) throw problem(HTTP_PROBLEMS, 'body-cut-off');
  const stream = inflated(request);
  const tooSlow = (): void => void stream.destroy(problem(HTTP_PROBLEMS, 'body-too-slow'));
  const whole = setTimeout(tooSlow, limits.wholeMs);
  const idle = setTimeout(tooSlow, limits.idleMs);
  if (/^100-continue$/i.test(request.headers.expect ?? '')) response.writeContinue();
  try {
    const slices = new Slices();
    let bytes = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      idle.refresh();
      bytes += chunk.length;
      if (bytes > limits.bytes || isBomb(bytes, stream, limits))
        throw problem(HTTP_PROBLEMS, 'body-too-large');
      take(chunk);
      await slices.rest();
    }
  } catch (error) {
    throw faultOf(error);
  } finally {
    clearTimeout(whole);
    clearTimeout(idle);
  }
}

function isBomb(bytes: number, stream: Readable, { ratio }: BodyLimits): boolean {
  // What an inflater has been fed so far; nothing else has such a count.
  const { bytesWritten: packed = bytes } = stream as { readonly bytesWritten?: number };
  return bytes > RATIO_FROM_BYTES && bytes > packed * ratio;
}

/**
 * The body as a stream of its own: whoever stops reading ends this stream, and the request stays open for the answer.
 */
function inflated(request: IncomingMessage): Readable {
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (!Object.hasOwn(INFLATERS, encoding)) throw problem(HTTP_PROBLEMS, 'unsupported-encoding');
  const stream = INFLATERS[encoding as keyof typeof INFLATERS]();
  const cutOff = (): void =>
    void (request.complete || stream.destroy(problem(HTTP_PROBLEMS, 'body-cut-off')));
  request.once('error', cutOff).once('close', cutOff);
  return request.pipe(stream);
}

/** What inflaters throw, as what is wrong with the body. */
function faultOf(error: unknown): unknown {
  const { code } = error as { readonly code?: unknown };
  if (code === 'Z_BUF_ERROR') return problem(HTTP_PROBLEMS, 'body-cut-off');
  return typeof code === 'string' && /^(?:Z_|ERR_BROTLI|ERR__ERROR)/.test(code)
    ? problem(HTTP_PROBLEMS, 'unsupported-encoding')
    : error;
}
