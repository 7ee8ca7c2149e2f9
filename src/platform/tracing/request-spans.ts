import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { type RequestHandler } from 'express';
import { methodOf, problemOf, routeOf } from '../base/http/index.js';

type Within = <T>(context: Context, work: () => T) => T;

/**
 * A span for each request, from the first of what it passes to the end of its answer. What a caller says of a trace of
 * its own is not taken: its baggage may hold anything, and nobody outside decides what is followed here.
 */
export const traceRequests =
  (tracer: Tracer, within: Within): RequestHandler =>
  (request, response, next) => {
    const method = methodOf(request);
    const span = tracer.startSpan(
      method,
      { kind: SpanKind.SERVER, attributes: { 'http.request.method': method } },
      ROOT_CONTEXT,
    );
    response.once('close', () => {
      const route = routeOf(request);
      const { id } = request as { readonly id?: string };
      span.updateName(`${method} ${route}`);
      span.setAttributes({
        'http.route': route,
        'http.response.status_code': response.statusCode,
        // The reference of its line in the log, of the answer, and of the jobs that it asked for.
        ...(id === undefined ? {} : { 'doorstroom.request': id }),
      });
      if (response.statusCode >= 400) span.setAttribute('doorstroom.problem', problemOf(response));
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    within(trace.setSpan(ROOT_CONTEXT, span), next);
  };
