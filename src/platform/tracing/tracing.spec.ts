import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createLogger } from '../base/http/index.js';
import { testSettings } from '../../../test/support/app.js';
import { openTracing } from './tracing.js';

describe('which traces are sent', () => {
  let receiver: Server;
  let spans: { readonly name: string; readonly traceId: string; readonly parentSpanId?: string }[];

  beforeEach(async () => {
    spans = [];
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        const { resourceSpans } = JSON.parse(body) as {
          resourceSpans: { scopeSpans: { spans: typeof spans }[] }[];
        };
        spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((one) => one.spans)));
        response.setHeader('Content-Type', 'application/json').end('{}');
      });
    });
    await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  });
  afterEach(() => new Promise((closed) => receiver.close(closed)));

  /** Two hundred jobs, by settings as an operator writes them. */
  async function followed(sampler: Readonly<Record<string, string>>): Promise<number> {
    const { port } = receiver.address() as AddressInfo;
    const settings = testSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, ...sampler });
    const { trace, stop } = openTracing({ ...settings, tracing: settings.tracing! }, createLogger('silent'));
    for (let job = 0; job < 200; job++) await trace({ name: 'job', attributes: {} }, () => Promise.resolve());
    await stop();
    return spans.length;
  }

  it('are all of them, none, or about the share that is asked for', async () => {
    expect(await followed({})).toBe(200);
    spans = [];
    expect(await followed({ OTEL_TRACES_SAMPLER: 'always_off' })).toBe(0);
    const share = { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.25' };
    const kept = await followed(share);
    // Each by chance: of two hundred, further from fifty than this once in some hundred million times.
    expect(kept).toBeGreaterThan(15);
    expect(kept).toBeLessThan(90);
  });
});
