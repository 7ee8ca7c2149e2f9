import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { projectRoot } from '../../../src/platform/base/config/project-root.js';

const INSTALL = 'apt-get install -y pgbouncer';
/** Where Debian puts it, also where /usr/sbin is in nobody's path. */
const found = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find((file) => existsSync(file));

/** It refuses to run as root, as PostgreSQL does. */
const NOBODY = 65534;
export const ordinaryUser = (): { readonly uid?: number; readonly gid?: number } =>
  process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** A folder that an ordinary user may write to. */
export function ordinaryFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  own(folder);
}

function own(path: string): void {
  const { uid, gid } = ordinaryUser();
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

export const hasPooler = (): boolean => found !== undefined;

/** `describe` for what needs it: without it skipped, visibly and with the command that installs it; on CI a failure. */
export function describeWithPooler(title: string, tests: () => void): void {
  if (found !== undefined) describe(title, tests);
  else if (process.env['CI'] === 'true')
    describe(title, () => {
      it('has pgbouncer', () => {
        throw new Error(`There is no pgbouncer. Install it: ${INSTALL}`);
      });
    });
  else describe.skip(`${title} (skipped: no pgbouncer; ${INSTALL})`, tests);
}

export interface PoolerOptions {
  readonly folder: string;
  readonly port: number;
  readonly database: string;
  /** Passwords by role. */
  readonly users: Readonly<Record<string, string>>;
  /** Connections to PostgreSQL for each role of the transaction pool. */
  readonly size: number;
}

/**
 * pgbouncer with docker/pgbouncer.ini, here instead of there: one name whose sessions are lent out transaction by transaction, and
 * `<name>_session`, which leaves each client its own.
 */
export class Pooler {
  private process: ChildProcess | null = null;
  private said = '';

  private constructor(private readonly options: PoolerOptions) {}

  static async start(options: PoolerOptions, serverPort: number): Promise<Pooler> {
    const pooler = new Pooler(options);
    ordinaryFolder(options.folder);
    const users = Object.entries(options.users).map(([role, password]) => `"${role}" "${password}"\n`);
    pooler.write('users.txt', users.join(''));
    pooler.configure(serverPort);
    await pooler.run();
    return pooler;
  }

  get pid(): number | undefined {
    return this.process?.pid;
  }

  get log(): string {
    return this.said;
  }

  url(user: string, database = this.options.database): string {
    return `postgres://${user}:${encodeURIComponent(this.options.users[user] ?? '')}@127.0.0.1:${this.options.port}/${database}`;
  }

  sessionUrl = (user: string): string => this.url(user, `${this.options.database}_session`);

  /** From now on to another server: what is under way there ends as it may. */
  point(serverPort: number): void {
    this.configure(serverPort);
    this.process?.kill('SIGHUP');
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const running = this.process;
    this.process = null;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await ended;
  }

  async run(): Promise<void> {
    const child = spawn(found!, ['-q', join(this.options.folder, 'pgbouncer.ini')], {
      ...ordinaryUser(),
      cwd: this.options.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.on('data', (chunk: Buffer) => (this.said = (this.said + chunk.toString()).slice(-20_000)));
    this.process = child;
    const [user = ''] = Object.keys(this.options.users);
    for (let tries = 0; ; tries++) {
      const client = new pg.Client({ connectionString: this.url(user) });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return;
      } catch (error) {
        if (child.exitCode !== null || tries > 100)
          throw new Error(`pgbouncer: ${this.said}`, { cause: error });
        await pause(100);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }

  private configure(serverPort: number): void {
    const { database, port, size, folder } = this.options;
    const shipped = readFileSync(join(projectRoot(), 'docker', 'pgbouncer.ini'), 'utf8');
    const here: readonly (readonly [string, string])[] = [
      ['host=database port=5432 dbname=doorstroom', `host=127.0.0.1 port=${serverPort} dbname=${database}`],
      ['\ndoorstroom = ', `\n${database} = `],
      ['\ndoorstroom_session = ', `\n${database}_session = `],
      ['listen_addr = 0.0.0.0', 'listen_addr = 127.0.0.1'],
      ['listen_port = 6432', `listen_port = ${port}`],
      ['auth_file = /tmp/userlist.txt', `auth_file = ${join(folder, 'users.txt')}`],
      ['default_pool_size = 20', `default_pool_size = ${size}`],
    ];
    this.write(
      'pgbouncer.ini',
      here.reduce((text, [there, instead]) => {
        if (!text.includes(there)) throw new Error(`docker/pgbouncer.ini says no ${there.trim()}`);
        return text.replaceAll(there, instead);
      }, shipped),
    );
  }

  private write(name: string, text: string): void {
    const file = join(this.options.folder, name);
    writeFileSync(file, text, { mode: 0o600 });
    own(file);
  }
}
