import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../../../src/platform/base/config/project-root.js';

const READY = /ready at|worker ready/;
/** Patience for a machine that others work on as well. */
const START_MS = 180_000;
const AGAIN_MS = 1_000;

/** One process of an installation, under an operator that starts it again where it has ended (systemd, a container). */
export class Member {
  private child: ChildProcess | null = null;
  private ready = false;
  private said = '';
  /** How often it ended, once it was ready, without anybody having ended it. */
  endedByItself = 0;
  /** Its slowest start, in milliseconds. */
  slowestStart = 0;

  constructor(
    readonly name: string,
    private readonly program: 'main.js' | 'worker.js',
    private environment: Readonly<Record<string, string>>,
  ) {}

  /** Of the process that is up; there is none before it is started. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  get log(): string {
    return this.said;
  }

  /** Answers once it is ready. */
  async start(more: Readonly<Record<string, string>> = {}): Promise<void> {
    this.environment = { ...this.environment, ...more };
    this.spawn();
    const began = performance.now();
    const until = began + START_MS;
    while (!this.ready) {
      if (performance.now() > until)
        throw new Error(`${this.name} is not ready:\n${this.said.slice(-3_000)}`);
      await pause(25);
    }
    this.slowestStart = Math.max(this.slowestStart, performance.now() - began);
  }

  private spawn(): void {
    const child = spawn(process.execPath, [join(projectRoot(), 'dist', 'src', this.program)], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.ready = false;
    let own = '';
    const read = (chunk: Buffer): void => {
      own = (own + chunk.toString()).slice(-2_000);
      this.said = (this.said + chunk.toString()).slice(-200_000);
      if (this.child === child && READY.test(own)) this.ready = true;
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => {
      if (this.child !== child) return;
      if (this.ready) this.endedByItself += 1;
      setTimeout(() => this.child === child && this.spawn(), AGAIN_MS);
    });
  }

  /** Ends it and leaves it so. */
  async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = null;
    this.ready = false;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
}
