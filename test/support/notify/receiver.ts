import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How a receiver answers: with a status, never, with a redirect to `location`, with more than anybody reads, by hanging up. */
export type Behaviour =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'flood' }
  | { readonly kind: 'cut' };

/** Somebody's system that webhooks go to. */
export class Receiver {
  readonly received: Received[] = [];
  behaviour: Behaviour = { kind: 'status', status: 204 };
  flooded = 0;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Receiver> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        receiver.received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
        const { behaviour } = receiver;
        if (behaviour.kind === 'status') response.writeHead(behaviour.status).end();
        else if (behaviour.kind === 'redirect')
          response.writeHead(302, { Location: behaviour.location }).end();
        else if (behaviour.kind === 'cut') request.socket.destroy();
        else if (behaviour.kind === 'flood') {
          response.writeHead(200, { 'Content-Type': 'application/octet-stream' });
          const pour = (): void => {
            while (!response.destroyed && response.write(Buffer.alloc(65_536))) receiver.flooded += 65_536;
            if (!response.destroyed) response.once('drain', pour);
          };
          pour();
        }
      });
    });
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/doorstroom`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }
}
