import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Logger } from 'pino';
import { type Settings } from '../base/config/index.js';
import { cannotListen } from '../base/http/index.js';

type Place = NonNullable<Settings['metrics']>;

const PATH = '/metrics';
/** A scrape is one short request. */
const SLOWEST_MS = 5_000;

/**
 * The one address behind which metrics are: not the service's, so that no proxy in front of it leads here. Answers one
 * path, reads no body, and says nothing of why not.
 */
export class Listener {
  private readonly server = createServer(
    { headersTimeout: SLOWEST_MS, requestTimeout: SLOWEST_MS, connectionsCheckingInterval: SLOWEST_MS / 2 },
    (request, response) => void this.answer(request, response),
  );

  constructor(
    private readonly place: Place,
    private readonly contentType: string,
    private readonly tell: () => Promise<string>,
    private readonly logger: Logger,
  ) {}

  /** @throws a sentence where the address is taken. @returns the address */
  async listen(): Promise<string> {
    const { host, port } = this.place;
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', (error) =>
        reject(cannotListen(error, { host, port }, { host: 'METRICS_HOST', port: 'METRICS_PORT' })),
      );
      this.server.listen(port, host, resolve);
    });
    const { address, family, port: listening } = this.server.address() as AddressInfo;
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${listening}${PATH}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const end = (status: number, body = '', type = 'text/plain'): void => {
      response.writeHead(status, {
        'Content-Type': type,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        ...(request.complete ? {} : { Connection: 'close' }),
      });
      response.end(body);
    };
    if (!this.mayAsk(request)) return end(401);
    if (request.method !== 'GET' || request.url !== PATH) return end(404);
    try {
      end(200, await this.tell(), this.contentType);
    } catch (err) {
      // Where a metric cannot be told none is: the alarm for a process that is not heard of says so, and the log why.
      this.logger.error({ err }, 'the metrics could not be told');
      end(500);
    }
  }

  /** In the same time, whatever was guessed. */
  private mayAsk({ headers }: IncomingMessage): boolean {
    if (this.place.token === null) return true;
    const said = headers.authorization ?? '';
    return timingSafeEqual(sha256(said), sha256(`Bearer ${this.place.token}`));
  }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
