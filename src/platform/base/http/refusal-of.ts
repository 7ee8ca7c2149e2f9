import { HttpException } from '@nestjs/common';
import { type FieldError, ProblemException, type Refusal } from './problem.js';

const text = (code: string, status: number, nl: string, en: string): Refusal => ({ code, status, nl, en });

export const BODY_TOO_LARGE = text(
  'body-too-large',
  413,
  'Het bericht is te groot: een wachtlijst mag 25 MB zijn, al het andere 256 kB. Verdeel een langere lijst over meer berichten (mode "delta").',
  'The message is too large: a waiting list may be 25 MB, everything else 256 kB. Split a longer list over several messages (mode "delta").',
);

export const NOT_JSON = text(
  'unsupported-media-type',
  415,
  'Stuur JSON met Content-Type: application/json.',
  'Send JSON with Content-Type: application/json.',
);

const NOT_READY = text(
  'not-ready',
  503,
  'De dienst is nog niet gereed. Probeer het zo opnieuw.',
  'The service is not ready yet. Try again shortly.',
);

const BY_STATUS: Readonly<Record<number, Refusal>> = {
  400: text(
    'bad-request',
    400,
    'Dit verzoek is niet te lezen. Kijk het na tegen /api/docs.',
    'This request cannot be read. Check it against /api/docs.',
  ),
  401: text('not-signed-in', 401, 'Log eerst in.', 'Sign in first.'),
  403: text('not-allowed', 403, 'Uw rol mag dit niet.', 'Your role may not do this.'),
  404: text(
    'not-found',
    404,
    'Dit bestaat niet, of uw organisatie mag het niet zien.',
    'This does not exist, or your organisation may not see it.',
  ),
  405: text('method-not-allowed', 405, 'Dit kan hier niet.', 'This cannot be done here.'),
  413: BODY_TOO_LARGE,
  415: NOT_JSON,
  429: text(
    'too-many-requests',
    429,
    'Te veel verzoeken. Probeer het over een minuut opnieuw.',
    'Too many requests. Try again in a minute.',
  ),
  503: NOT_READY,
};

const UNEXPECTED = text(
  'unexpected',
  500,
  'Er ging iets mis aan onze kant. Er is niets half opgeslagen. Geef bij een melding het kenmerk door.',
  'Something went wrong on our side. Nothing was stored half-way. Quote the reference when you report it.',
);

/** Errors of the body parser: they carry a type and, for JSON, a position, but their message may quote the input. */
interface ParserError {
  readonly type?: string;
  readonly status?: number;
  readonly message: string;
}

function ofParser(error: ParserError): Refusal | null {
  switch (error.type) {
    case 'entity.parse.failed': {
      // V8 says where it stopped; the rest of its sentence would repeat what was sent.
      const position = /position (\d+)/.exec(error.message)?.[1];
      const line = /\(line (\d+) column (\d+)\)/.exec(error.message);
      const nl =
        position === undefined
          ? ''
          : ` Het lezen stopte bij teken ${position}${line ? ` (regel ${line[1]}, kolom ${line[2]})` : ''}.`;
      const en =
        position === undefined
          ? ''
          : ` Reading stopped at character ${position}${line ? ` (line ${line[1]}, column ${line[2]})` : ''}.`;
      return {
        code: 'malformed-json',
        status: 400,
        nl: `Dit is geen geldige JSON.${nl}`,
        en: `This is not valid JSON.${en}`,
      };
    }
    case 'entity.too.large':
      return BODY_TOO_LARGE;
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return {
        ...text(
          'unsupported-encoding',
          415,
          'Stuur UTF-8, ongecomprimeerd of met gzip.',
          'Send UTF-8, uncompressed or with gzip.',
        ),
      };
    case 'request.aborted':
    case 'request.size.invalid':
      return text(
        'body-cut-off',
        400,
        'Het bericht kwam niet helemaal aan; er is niets opgeslagen. Stuur het opnieuw.',
        'The message did not arrive in full; nothing was stored. Send it again.',
      );
    default:
      return null;
  }
}

/** Connections refused, lost or used up, and a database that is starting or stopping: it will be back, so no fault of the request. */
const AWAY =
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|08\w{3}|57P0[1-3]|53300)$/;
const LOST = /^(?:Connection terminated|timeout exceeded when trying to connect)/;

function isDatabaseAway(error: Error & { code?: unknown; driverError?: { code?: unknown } }): boolean {
  const code = error.driverError?.code ?? error.code;
  return (typeof code === 'string' && AWAY.test(code)) || LOST.test(error.message);
}

/** Turns whatever was thrown into what may be said about it outside. Anything not expected says nothing of the inside. */
export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof ProblemException) return thrown.refusal;
  if (thrown instanceof HttpException) {
    // Nest wraps what the body parser throws; the cause knows more than the status.
    const parsed = thrown.cause instanceof Error ? ofParser(thrown.cause as ParserError) : null;
    if (parsed !== null) return parsed;
    const status = thrown.getStatus();
    const known = BY_STATUS[status] ?? (status < 500 ? { ...BY_STATUS[400]!, status } : UNEXPECTED);
    const response = thrown.getResponse();
    const errors =
      typeof response === 'object' ? (response as { fieldErrors?: FieldError[] }).fieldErrors : undefined;
    return errors === undefined ? known : { ...known, errors };
  }
  if (thrown instanceof Error) {
    const parser = ofParser(thrown as ParserError);
    if (parser !== null) return parser;
    if (isDatabaseAway(thrown)) return NOT_READY;
  }
  return UNEXPECTED;
}
