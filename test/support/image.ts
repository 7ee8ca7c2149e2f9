import { type ChildProcess, execFile, fork, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { environmentOf } from '../../config/image/walk.mjs';
import { projectRoot } from '../../src/platform/base/config/project-root.js';
import { testHome } from './postgres.js';
import { workerPort } from './start-process.js';

interface Walked {
  readonly root: string;
  readonly programs: string;
  readonly env: Readonly<Record<string, string>>;
  readonly workdir: string;
  readonly uid: number;
  readonly command: readonly string[];
  readonly health: readonly string[];
  readonly bytes: number;
  readonly files: number;
}

export interface Service {
  readonly process: ChildProcess;
  output(): string;
  /** Sends SIGTERM and answers with the exit code once it has ended. */
  end(): Promise<number | null>;
}

/**
 * What docker/Dockerfile makes, followed line by line in an empty folder outside the project, and its programs: as the
 * user it names where this is run by root, and by whoever runs the tests otherwise; never as root.
 */
export class Image {
  private readonly services: Service[] = [];

  private constructor(
    readonly home: string,
    readonly built: Walked,
    readonly report: string,
  ) {}

  static async build(): Promise<Image> {
    const home = mkdtempSync(join(tmpdir(), 'doorstroom-image-'));
    chmodSync(home, 0o755);
    const into = join(home, 'image');
    const program = join(projectRoot(), 'config', 'run', 'image.mjs');
    // The packages are those of the lockfile, to the byte: what npm has kept of them need not be asked for again.
    const env = { ...process.env, npm_config_prefer_offline: 'true' };
    const { stdout } = await promisify(execFile)(process.execPath, [program, '--into', into], { env });
    const built = JSON.parse(readFileSync(join(into, 'image.json'), 'utf8')) as Walked;
    return new Image(home, built, stdout);
  }

  get folder(): string {
    return join(this.built.root, this.built.workdir);
  }

  /** A program of the image from its beginning to its end. */
  async run(command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
    const { stdout } = await promisify(execFile)(command[0]!, command.slice(1), this.as(env));
    return stdout;
  }

  /** A program of the image that stays, once its output says that it is ready. */
  async start(
    command: readonly string[],
    env: Readonly<Record<string, string>>,
    ready: RegExp,
  ): Promise<Service> {
    const child = spawn(command[0]!, command.slice(1), {
      ...this.as(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    const service: Service = {
      process: child,
      output: () => output,
      end: () => {
        child.kill('SIGTERM');
        return ended;
      },
    };
    this.services.push(service);
    await Promise.race([
      new Promise<void>((resolve) => {
        const read = (chunk: Buffer): void => {
          output += chunk.toString();
          if (ready.test(output)) resolve();
        };
        child.stdout.on('data', read);
        child.stderr.on('data', read);
      }),
      ended.then((code) => Promise.reject(new Error(`ended with ${code} before it was ready:\n${output}`))),
    ]);
    return service;
  }

  async remove(): Promise<void> {
    for (const service of this.services)
      if (service.process.exitCode === null && service.process.signalCode === null) await service.end();
    rmSync(this.home, { recursive: true, force: true });
  }

  private as(env: Readonly<Record<string, string>>) {
    const who = process.getuid?.() === 0 ? { uid: this.built.uid, gid: this.built.uid } : {};
    return { cwd: this.folder, env: { ...environmentOf(this.built), ...env }, ...who };
  }
}

export interface RegionsDatabase {
  readonly url: string;
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own, with nothing in it but what docker/roles.sh makes: the roles and the empty database. */
export async function databaseByRolesScript(): Promise<RegionsDatabase> {
  const script = readFileSync(join(projectRoot(), 'docker', 'roles.sh'), 'utf8');
  const [, sql] = /<<'SQL'\n([^]*)\nSQL\n/.exec(script) ?? [];
  const passwords: Record<string, string> = { owner: random(), app: random(), superuser: random() };
  const folder = join(testHome(), `roles-${process.pid}`);
  const program = join(projectRoot(), 'test', 'support', 'postgres-alone.mjs');
  const alone = fork(program, [folder, String(workerPort() + 1), passwords['superuser']!], {
    stdio: 'inherit',
    // Not Jest's own way of running a program.
    execArgv: [],
  });
  const ended = new Promise<void>((done) => alone.once('exit', () => done()));
  const stop = (): Promise<void> => {
    if (alone.connected) alone.disconnect();
    return ended;
  };
  const port = await Promise.race([
    new Promise<number>((ready) => alone.once('message', (said: { port: number }) => ready(said.port))),
    ended.then(() => Promise.reject(new Error('PostgreSQL did not start'))),
  ]);
  const urlOf = (user: string, password: string, name: string): string =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
  const client = new pg.Client({
    connectionString: urlOf('postgres', passwords['superuser']!, 'postgres'),
  });
  try {
    await client.connect();
    // As psql does: a value for each :'name', and one statement after another.
    for (const statement of sql!.split(/;\s*/).filter((one) => one !== ''))
      await client.query(
        statement.replace(/:'(\w+)'/g, (_, name: string) => client.escapeLiteral(passwords[name]!)),
      );
  } catch (error) {
    await stop();
    throw error;
  } finally {
    await client.end();
  }
  return {
    url: urlOf('doorstroom_app', passwords['app']!, 'doorstroom'),
    ownerUrl: urlOf('doorstroom_owner', passwords['owner']!, 'doorstroom'),
    stop,
  };
}

const random = (): string => randomBytes(24).toString('hex');
