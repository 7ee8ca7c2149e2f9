import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands before somebody's server and lets nothing through until it is opened: a receiver that hangs, then is itself again. */
export class Gate {
  private readonly held: Socket[] = [];
  private readonly sockets = new Set<Socket>();
  private open = false;

  private constructor(
    private readonly server: Server,
    private readonly behind: number,
  ) {}

  /** @param behind the port of the real one */
  static async before(behind: number): Promise<Gate> {
    const server = createServer();
    const gate = new Gate(server, behind);
    server.on('connection', (socket) => {
      gate.keep(socket);
      if (gate.open) gate.pass(socket);
      else gate.held.push(socket);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return gate;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** How many wait. */
  get waiting(): number {
    return this.held.length;
  }

  letThrough(): void {
    this.open = true;
    for (const socket of this.held.splice(0)) this.pass(socket);
  }

  close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((done) => this.server.close(() => done()));
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy()); // whoever hung up did so on purpose
    socket.on('close', () => this.sockets.delete(socket));
  }

  private pass(socket: Socket): void {
    const behind = connect(this.behind, '127.0.0.1');
    this.keep(behind);
    socket.pipe(behind).pipe(socket);
  }
}
