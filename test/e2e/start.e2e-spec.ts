import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { localSecrets } from '../../src/platform/base/config/secrets.js';
import { testHome } from '../support/postgres.js';
import { type StartedProcess, startProcess, workerPort } from '../support/start-process.js';

/** The service as one process, from an empty folder: what `npm start` promises a newcomer. */
describe('npm start', () => {
  const home = join(testHome(), `start-${process.pid}`);
  const port = workerPort();
  let server: StartedProcess | undefined;

  const postmaster = (): number =>
    Number(readFileSync(join(home, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const isAlive = (pid: number): boolean => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  const counts = async (): Promise<Record<string, number>> => {
    const pgPort = readFileSync(join(home, 'pg', 'postmaster.pid'), 'utf8')
      .split('\n')[3]!
      .trim();
    const client = new pg.Client({
      connectionString: `postgres://postgres:${localSecrets(home).superuserPassword}@127.0.0.1:${pgPort}/doorstroom`,
    });
    await client.connect();
    try {
      const { rows } = await client.query<Record<string, number>>(`
        SELECT (SELECT count(*)::int FROM waiting_list_entry) AS entries, (SELECT count(*)::int FROM proposal) AS proposals,
               (SELECT count(*)::int FROM matching_run WHERE status = 'completed') AS runs, (SELECT count(*)::int FROM push_receipt) AS receipts`);
      return rows[0]!;
    } finally {
      await client.end();
    }
  };
  const answers = async (path: string): Promise<number> =>
    (await fetch(`http://127.0.0.1:${port}${path}`)).status;

  afterAll(async () => {
    if (server !== undefined && server.process.exitCode === null && server.process.signalCode === null)
      await server.end('SIGTERM');
    if (existsSync(join(home, 'pg', 'postmaster.pid')) && isAlive(postmaster()))
      process.kill(postmaster(), 'SIGINT');
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  });

  it('goes from nothing to a matched demo region and prints whom to sign in as', async () => {
    server = await startProcess(home, port);
    expect(await answers('/health/ready')).toBe(200);
    const { entries, proposals, runs } = await counts();
    expect(entries).toBeGreaterThan(2_500);
    expect(proposals).toBeGreaterThan(50);
    expect(runs).toBe(1);
    expect(server.output()).toMatch(/synthe/i);
    expect(server.output()).toContain('Sanne Veldkamp');
    expect(server.output()).toContain(`ready at http://127.0.0.1:${port}`);
    process.stdout.write(`npm start was ready after ${(server.milliseconds / 1000).toFixed(1)} s\n`);
    // The promise is 20 s on two idle cores; other test files run beside this one.
    expect(server.milliseconds).toBeLessThan(60_000);
  }, 90_000);

  it('stops cleanly on SIGTERM, database and all', async () => {
    expect(await server!.end('SIGTERM')).toBe(0);
    // PostgreSQL removes it as the last thing of a clean shutdown; its process may stay behind as a zombie of init.
    expect(existsSync(join(home, 'pg', 'postmaster.pid'))).toBe(false);
  }, 40_000);

  it('finds the data as they were on the second start', async () => {
    server = await startProcess(home, port);
    const before = await counts();
    expect(before['receipts']).toBeGreaterThan(0);
    expect(await server.end('SIGINT')).toBe(0);
    server = await startProcess(home, port);
    expect(await counts()).toEqual(before);
  }, 90_000);

  it('recovers after kill -9 of everything', async () => {
    const before = await counts();
    const pid = postmaster();
    server!.process.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => server!.process.once('exit', resolve));
    server = await startProcess(home, port);
    expect(await answers('/health/ready')).toBe(200);
    expect(await counts()).toEqual(before);
  }, 90_000);

  it('uses the database that outlived a kill -9 of the service alone', async () => {
    const pid = postmaster();
    server!.process.kill('SIGKILL');
    await new Promise((resolve) => server!.process.once('exit', resolve));
    expect(isAlive(pid)).toBe(true);
    server = await startProcess(home, port);
    expect(postmaster()).toBe(pid);
    expect(await answers('/health/ready')).toBe(200);
  }, 90_000);

  it('refuses production without what production needs, in sentences', async () => {
    const refused = startProcess(home, port + 1, { NODE_ENV: 'production' });
    await expect(refused).rejects.toThrow(/Production needs DATABASE_URL/);
    await expect(refused).rejects.not.toThrow(/at .*\.js:\d+/);
  }, 30_000);
});
