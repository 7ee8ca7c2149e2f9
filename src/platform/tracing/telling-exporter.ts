import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { type ReadableSpan, type SpanExporter } from '@opentelemetry/sdk-trace';
import { type Logger } from 'pino';

type Told = Parameters<SpanExporter['export']>[1];
const OFTEN_MS = 60_000;
const SUCCESS = 0;

/** Sends spans by OTLP over HTTP. What does not arrive is let go of, and said in the log at most once a minute. */
export class TellingExporter implements SpanExporter {
  private readonly inner: OTLPTraceExporter;
  private saidAt = -Infinity;

  constructor(
    place: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
    private readonly logger: Logger,
  ) {
    this.inner = new OTLPTraceExporter({ url: place.url, headers: { ...place.headers } });
  }

  export(spans: ReadableSpan[], told: Told): void {
    this.inner.export(spans, (result) => {
      if (result.code !== SUCCESS) this.say();
      told(result);
    });
  }

  forceFlush(): Promise<void> {
    return this.inner.forceFlush();
  }

  shutdown(): Promise<void> {
    return this.inner.shutdown();
  }

  private say(): void {
    if (performance.now() - this.saidAt < OFTEN_MS) return;
    this.saidAt = performance.now();
    this.logger.warn('traces could not be sent to OTEL_EXPORTER_OTLP_ENDPOINT; they are let go of');
  }
}
