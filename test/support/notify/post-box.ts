import { type AddressInfo, type Server } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Arrived {
  readonly to: string[];
  readonly raw: string;
}

/** A real mail server that keeps what arrives; it can be told to refuse a recipient, to put mail off, or to be away. */
export class PostBox {
  readonly arrived: Arrived[] = [];
  /** SMTP code for the recipient, or for the message; null takes it. */
  refuseRecipient: number | null = null;
  refuseMessage: number | null = null;
  private server: SMTPServer | null = null;
  private port = 0;

  static async open(): Promise<PostBox> {
    const box = new PostBox();
    await box.listen(0);
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  private async listen(port: number): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (_address, _session, done) => done(refusal(this.refuseRecipient)),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const error = refusal(this.refuseMessage);
          if (error === null)
            this.arrived.push({
              to: session.envelope.rcptTo.map(({ address }) => address),
              raw: Buffer.concat(chunks).toString('utf8'),
            });
          done(error);
        });
      },
    });
    const listening: Server = await new Promise((resolve) => {
      const started: Server = server.listen(port, '127.0.0.1', () => resolve(started));
    });
    this.server = server;
    this.port = (listening.address() as AddressInfo).port;
  }

  /** Nobody answers any more. */
  goAway(): Promise<void> {
    const { server } = this;
    this.server = null;
    return server === null ? Promise.resolve() : new Promise((done) => server.close(() => done()));
  }

  comeBack(): Promise<void> {
    return this.listen(this.port);
  }
}

const refusal = (code: number | null): Error | null =>
  code === null ? null : Object.assign(new Error('not here'), { responseCode: code });
