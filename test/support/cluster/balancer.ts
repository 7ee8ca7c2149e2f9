import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ordinaryFolder } from './pooler.js';

const found = ['/usr/sbin/haproxy', '/usr/local/sbin/haproxy'].find((file) => existsSync(file));

export const hasBalancer = (): boolean => found !== undefined;

/** haproxy as docs/operate.md sets it up, before the servers of a drill. */
export class Balancer {
  private constructor(
    private readonly process: ChildProcess,
    readonly address: string,
  ) {}

  static async start(folder: string, port: number, servers: readonly number[]): Promise<Balancer> {
    ordinaryFolder(folder);
    const file = join(folder, 'haproxy.cfg');
    writeFileSync(
      file,
      `defaults
  mode http
  timeout connect 2s
  timeout client 90s
  timeout server 150s
  timeout tunnel 90s
  option redispatch
  retries 3
  retry-on conn-failure
frontend pages
  bind 127.0.0.1:${port}
  default_backend doorstroom
backend doorstroom
  balance leastconn
  option httpchk GET /health/ready
  default-server check inter 1s fall 2 rise 1
${servers.map((at) => `  server s${at} 127.0.0.1:${at}\n`).join('')}`,
      { mode: 0o644 },
    );
    let said = '';
    const child = spawn(found!, ['-db', '-f', file], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-5_000)));
    const address = `http://127.0.0.1:${port}`;
    for (let tries = 0; ; tries++) {
      if (child.exitCode !== null || tries > 100) throw new Error(`haproxy: ${said}`);
      const answers = await fetch(address).then(
        () => true,
        () => false,
      );
      if (answers) return new Balancer(child, address);
      await pause(100);
    }
  }

  async end(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    await ended;
  }
}
