import { createHash } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import busboy from 'busboy';
import { Slices } from '../../time/index.js';
import { problem } from '../problem.js';
import { HTTP_PROBLEMS } from '../problems.js';
import { type BodyLimits } from './limits.js';
import { receive } from './read-body.js';

/** A file and what its sender says about it. What the file is called is not read: names hold names. */
export interface FileForm {
  /** As JSON said it; null where nothing was said. */
  readonly options: unknown;
  readonly file: Buffer;
}

/** Of the message: its file and its options, however the form was put together around them. */
export interface ReadFileForm {
  readonly form: FileForm;
  readonly sha256: string;
}

/** Bytes: a millisecond or two of work. */
const HASHED_AT_ONCE = 1024 * 1024;

const OPTIONS = 'options';
const FILE = 'file';

/** A form of two parts; whatever else stands in it is refused. */
class TwoParts {
  private readonly chunks: Buffer[] = [];
  private options: string | null = null;
  private files = 0;
  private fault: Error | null = null;
  private ended = false;
  private readonly parser: busboy.Busboy;

  constructor(headers: IncomingMessage['headers'], limits: BodyLimits) {
    this.parser = busboy({
      headers,
      limits: {
        fields: 1,
        files: 1,
        parts: 3,
        fieldNameSize: 20,
        fieldSize: limits.pieceBytes,
        headerPairs: 20,
      },
    });
    this.parser.on('field', (name, value, { valueTruncated }) => {
      if (name !== OPTIONS) this.fail(problem(HTTP_PROBLEMS, 'bad-request'));
      else if (valueTruncated) this.fail(problem(HTTP_PROBLEMS, 'body-too-large'));
      else this.options = value;
    });
    this.parser.on('file', (name, stream) => {
      if (name !== FILE) this.fail(problem(HTTP_PROBLEMS, 'bad-request'));
      this.files++;
      stream.on('data', (chunk: Buffer) => void this.chunks.push(chunk));
      // What is wrong is told by the parser as well.
      stream.on('error', () => this.fail(problem(HTTP_PROBLEMS, 'body-cut-off')));
    });
    for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const)
      this.parser.on(limit, () => this.fail(problem(HTTP_PROBLEMS, 'bad-request')));
    this.parser.on('error', () => this.fail(problem(HTTP_PROBLEMS, 'body-cut-off')));
    this.parser.on('close', () => (this.ended = true));
  }

  private fail(error: Error): void {
    this.fault ??= error;
  }

  write(chunk: Buffer): void {
    if (this.fault !== null) throw this.fault;
    this.parser.write(chunk);
  }

  async end(): Promise<{ readonly options: string | null; readonly file: Buffer }> {
    await new Promise<void>((resolve) => {
      if (this.ended || this.fault !== null) resolve();
      this.parser.once('close', resolve).once('error', () => resolve());
      this.parser.end();
    });
    if (this.fault !== null) throw this.fault;
    if (this.files === 0) throw problem(HTTP_PROBLEMS, 'bad-request');
    return { options: this.options, file: Buffer.concat(this.chunks) };
  }
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    throw problem(HTTP_PROBLEMS, 'malformed-json'); // where it stopped says nothing to somebody at a page
  }
}

function parserFor(request: IncomingMessage, limits: BodyLimits): TwoParts {
  try {
    return new TwoParts(request.headers, limits);
  } catch {
    throw problem(HTTP_PROBLEMS, 'unsupported-media-type'); // a form without a boundary
  }
}

/**
 * Reads a form of a file and its options while it comes in, within the limits; in memory alone.
 * @throws ProblemException with what is wrong with it
 */
export async function readFileForm(
  request: IncomingMessage,
  response: ServerResponse,
  limits: BodyLimits,
): Promise<ReadFileForm> {
  const parts = parserFor(request, limits);
  await receive(request, response, limits, (chunk) => parts.write(chunk));
  const { options, file } = await parts.end();
  const hash = createHash('sha256')
    .update(options ?? '')
    .update('\n');
  const slices = new Slices();
  for (let from = 0; from < file.length; from += HASHED_AT_ONCE) {
    hash.update(file.subarray(from, from + HASHED_AT_ONCE));
    await slices.rest();
  }
  return { form: { options: parsed(options), file }, sha256: hash.digest('hex') };
}
