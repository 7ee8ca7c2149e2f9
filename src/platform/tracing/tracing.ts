import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { type RequestHandler } from 'express';
import { type Logger } from 'pino';
import { programVersion, type Settings } from '../base/config/index.js';
import { type Trace } from '../base/http/index.js';
import { traceRequests } from './request-spans.js';
import { traceStatements } from './statement-spans.js';
import { TellingExporter } from './telling-exporter.js';

/** What follows requests, jobs and their statements, and sends it to whoever looks into what is slow. */
export interface Tracing {
  /** Before everything else that a request passes. */
  readonly requests: RequestHandler;
  readonly trace: Trace;
  /** Sends what is left. */
  stop(): Promise<void>;
}

/**
 * Spans are made here and by nothing that instruments libraries by itself: each attribute is one that stands in this
 * folder. No value, no text of a statement, no path, no header, no message of an error and no name of a machine is one.
 */
export function openTracing(
  settings: Settings & { readonly tracing: NonNullable<Settings['tracing']> },
  logger: Logger,
): Tracing {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'doorstroom',
      'service.version': programVersion(),
      'doorstroom.region': settings.region.id,
    }),
    // A trace is kept whole or not at all: what is within it goes by its first span.
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(settings.tracing.share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new TellingExporter(settings.tracing, logger) })],
  });
  const tracer = provider.getTracer('doorstroom');
  const contexts = new AsyncLocalStorageContextManager().enable();
  const within = <T>(context: Context, work: () => T): T => contexts.with(context, work);
  const takeBack = traceStatements(tracer, () => contexts.active());
  return {
    requests: traceRequests(tracer, within),
    trace: traceWork(tracer, within),
    stop: async () => {
      takeBack();
      contexts.disable();
      // Whoever takes the spans may be away; a stop is not held up by that.
      await provider.shutdown().catch(() => undefined);
    },
  };
}

const traceWork =
  (tracer: Tracer, within: <T>(context: Context, work: () => T) => T): Trace =>
  async ({ name, attributes }, work) => {
    const span = tracer.startSpan(name, { kind: SpanKind.CONSUMER, attributes }, ROOT_CONTEXT);
    try {
      return await within(trace.setSpan(ROOT_CONTEXT, span), work);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  };
