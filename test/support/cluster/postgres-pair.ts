import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { projectRoot } from '../../../src/platform/base/config/project-root.js';
import { createDatabase, createRoles } from '../../../src/platform/base/database/prepare.js';
import { PASSWORDS } from '../test-server.mjs';
import { ordinaryFolder, ordinaryUser } from './pooler.js';

/** Beside whatever else this process does: the load goes on meanwhile. */
const run = promisify(execFile);
const DATABASE = 'doorstroom';
const REPLICATION = 'kq4-Tz9w-5rBm-replication';

/**
 * What docs/operate.md asks of a server that has a replica: an answer leaves once a replica has it on disk. `'*'`: any
 * one of them. Enough log is kept for one that was away for a while.
 */
const SYNCHRONOUS = ["synchronous_standby_names = '*'", "wal_keep_size = '512MB'"];

interface Node {
  readonly name: string;
  readonly folder: string;
  readonly port: number;
}

/** PostgreSQL with a streaming replica that every commit waits for, and what an operator does to the two. */
export class PostgresPair {
  private constructor(
    private readonly programs: string,
    private primary: Node,
    private replica: Node,
  ) {}

  static async start(home: string, port: number): Promise<PostgresPair> {
    const script = join(projectRoot(), 'config', 'run', 'postgres-programs.mjs');
    const programs = (await run(process.execPath, [script])).stdout.trim();
    const nodeOf = (name: string, at: number): Node => ({ name, folder: join(home, name), port: at });
    const pair = new PostgresPair(programs, nodeOf('one', port), nodeOf('two', port + 1));
    await power('start', pair.primary);
    await createRoles(pair.superuserUrl('postgres'), PASSWORDS);
    await createDatabase(pair.superuserUrl('postgres'), DATABASE);
    await pair.ask(`CREATE ROLE replica LOGIN REPLICATION PASSWORD '${REPLICATION}'`);
    await pair.follow();
    return pair;
  }

  get port(): number {
    return this.primary.port;
  }

  /** Of the one that is written to, and of the one that follows it. */
  get pids(): { readonly primary: number; readonly replica: number } {
    return { primary: pidOf(this.primary), replica: pidOf(this.replica) };
  }

  superuserUrl(database = DATABASE): string {
    return `postgres://postgres:${PASSWORDS.superuser}@127.0.0.1:${this.primary.port}/${database}`;
  }

  url(role: 'doorstroom_owner' | 'doorstroom_app'): string {
    const password = role === 'doorstroom_owner' ? PASSWORDS.owner : PASSWORDS.application;
    return `postgres://${role}:${password}@127.0.0.1:${this.primary.port}/${DATABASE}`;
  }

  async ask<T extends pg.QueryResultRow>(sql: string, database = DATABASE): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.superuserUrl(database) });
    client.on('error', () => undefined);
    await client.connect();
    return client
      .query<T>(sql)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  }

  /** Everybody's connection but one's own, as a network does that forgets them. */
  async cut(): Promise<void> {
    await this.ask(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = '${DATABASE}'`,
      'postgres',
    );
  }

  /** As an operator restarts it: whoever is connected is cut off. */
  async restart(): Promise<void> {
    await power('stop', this.primary);
    await power('start', this.primary);
  }

  /** kill -9 of all of it: it comes back by its log. */
  async crash(): Promise<void> {
    kill(this.primary);
    await pause(500);
    await power('start', this.primary);
  }

  /** The replica goes away, and commits wait for it. */
  async replicaAway(ms: number): Promise<void> {
    await power('stop', this.replica);
    await pause(ms);
    await power('start', this.replica);
    await this.inStep();
  }

  /** The primary is gone for good; the replica takes its place and waits for no other until there is one. */
  async failOver(): Promise<void> {
    kill(this.primary);
    [this.primary, this.replica] = [this.replica, this.primary];
    await this.ask('SELECT pg_promote(true, 60)', 'postgres');
    await this.ask(`ALTER SYSTEM SET synchronous_standby_names = ''`, 'postgres');
    await this.ask('SELECT pg_reload_conf()', 'postgres');
  }

  /** A replica made anew of what is the primary now; from then on every commit waits for it. */
  async follow(): Promise<void> {
    const { folder, port } = this.replica;
    rmSync(folder, { recursive: true, force: true });
    ordinaryFolder(folder);
    const source = `host=127.0.0.1 port=${this.primary.port} user=replica password=${REPLICATION} application_name=${this.replica.name}`;
    const copying = ['-D', folder, '-R', '-X', 'stream', '--checkpoint=fast', '-d', source];
    await run(join(this.programs, 'pg_basebackup'), copying);
    const { uid, gid } = ordinaryUser();
    if (uid !== undefined) await run('chown', ['-R', `${uid}:${gid}`, folder]);
    await power('start', { folder, port });
    for (const setting of SYNCHRONOUS) await this.ask(`ALTER SYSTEM SET ${setting}`, 'postgres');
    await this.ask('SELECT pg_reload_conf()', 'postgres');
    await this.inStep();
  }

  /** Until the replica is the one that commits wait for, with nothing left to catch up on. */
  private async inStep(): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      const [found] = await this.ask<{ state: string }>(
        `SELECT sync_state AS state FROM pg_stat_replication WHERE state = 'streaming' AND sync_state IN ('sync', 'quorum')`,
        'postgres',
      );
      if (found !== undefined) return;
      await pause(100);
    }
    throw new Error('The replica is not in step after half a minute');
  }

  async stop(): Promise<void> {
    for (const node of [this.primary, this.replica])
      try {
        await power('stop', node);
      } finally {
        rmSync(node.folder, { recursive: true, force: true });
      }
    rmSync(join(dirname(this.primary.folder), 'pg-native'), { recursive: true, force: true });
  }
}

const pidOf = ({ folder }: Node): number =>
  Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);

const kill = (node: Node): void => void process.kill(pidOf(node), 'SIGKILL');

/** In a process of its own: Jest cannot load the package with the server. */
async function power(what: 'start' | 'stop', { folder, port }: Pick<Node, 'folder' | 'port'>): Promise<void> {
  const script = join(projectRoot(), 'test', 'support', 'attack', 'power.mjs');
  await run(process.execPath, [script, what, folder, `${port}`, 'durable'], {
    env: { ...process.env, PGPASSWORD: PASSWORDS.superuser },
  });
}
