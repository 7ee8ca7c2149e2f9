import { type Context, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { aroundStatements } from '../base/database/index.js';
import { statementName } from './statement-name.js';

type Query = (...given: unknown[]) => unknown;
type Ended = (error: unknown) => void;

/** The text of what pg is asked; null for what reads or writes a stream and is no statement of ours. */
function textOf(asked: unknown): string | null {
  if (typeof asked === 'string') return asked;
  const { text, submit } = asked as { readonly text?: unknown; readonly submit?: unknown };
  return typeof text === 'string' && typeof submit !== 'function' ? text : null;
}

/** SQLSTATE: the message of a database error quotes rows. */
const stateOf = (error: unknown): string => {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'none';
};

/**
 * A span for each statement that is asked while a request or a job is followed, whichever library asks. What asks by
 * itself, such as the queues looking for work, has none.
 * @returns what takes it back
 */
export function traceStatements(tracer: Tracer, active: () => Context): () => void {
  return aroundStatements((ask, client, asked) => {
    const parent = active();
    const text = trace.getSpan(parent) === undefined ? null : textOf(asked[0]);
    if (text === null) return ask.apply(client, asked);
    const span = tracer.startSpan(
      statementName(text),
      { kind: SpanKind.CLIENT, attributes: { 'db.system.name': 'postgresql' } },
      parent,
    );
    const end: Ended = (error) => {
      if (error !== undefined && error !== null) {
        span.setAttribute('db.response.status_code', stateOf(error));
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      span.end();
    };
    const last = asked.at(-1);
    if (typeof last === 'function')
      return ask.apply(client, [...asked.slice(0, -1), calling(last as Query, end)]);
    const answer = ask.apply(client, asked);
    if (answer instanceof Promise) answer.then(() => end(undefined), end);
    else end(undefined);
    return answer;
  });
}

const calling =
  (back: Query, end: Ended): Query =>
  (error, ...rest) => {
    end(error);
    return back(error, ...rest);
  };
