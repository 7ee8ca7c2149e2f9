import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { testHome } from '../support/postgres.js';
import { type StartedProcess, startProcess, workerPort } from '../support/start-process.js';

/** What goes wrong around a start: two at once, one that is cut off, files that are damaged. */
describe('npm start, when something is in the way', () => {
  const home = join(testHome(), `faults-${process.pid}`);
  const port = workerPort();
  const env = { DEMO: 'false' };
  const ready = async (at: number): Promise<number> =>
    (await fetch(`http://127.0.0.1:${at}/health/ready`)).status;
  const postmaster = join(home, 'pg', 'postmaster.pid');
  let first: StartedProcess | undefined;

  afterAll(async () => {
    if (first !== undefined && first.process.exitCode === null) await first.end('SIGTERM');
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  });

  it('leaves no database server behind when it is stopped half-way', async () => {
    const cut = startProcess(home, port, env, (output, child) => {
      if (output.includes('starting the embedded PostgreSQL')) child.kill('SIGTERM');
    });
    await expect(cut).rejects.toThrow(/ended with 0 .*stopped/s);
    expect(existsSync(postmaster)).toBe(false);
    expect(existsSync(join(home, 'starting'))).toBe(false);
  }, 90_000);

  it('makes the database anew where making it was cut off', async () => {
    rmSync(join(home, 'pg'), { recursive: true, force: true });
    mkdirSync(join(home, 'pg.new', 'base'), { recursive: true });
    writeFileSync(join(home, 'pg.new', 'PG_VERSION'), '18\n');
    first = await startProcess(home, port, env);
    expect(await ready(port)).toBe(200);
  }, 90_000);

  it('refuses a second start at the same address in a sentence, and the first goes on', async () => {
    await expect(startProcess(home, port, env)).rejects.toThrow(/Port \d+ of 127.0.0.1 is taken.*PORT=\d+/s);
    expect(await ready(port)).toBe(200);
  }, 60_000);

  it('lets a second service on the same data go without taking the database along', async () => {
    const second = await startProcess(home, port + 1, env);
    expect(await ready(port + 1)).toBe(200);
    expect(await second.end('SIGTERM')).toBe(0);
    expect(await ready(port)).toBe(200);
    expect(await first!.end('SIGTERM')).toBe(0);
    expect(existsSync(postmaster)).toBe(false);
  }, 90_000);

  it('starts twice at once from nothing, on one database', async () => {
    rmSync(home, { recursive: true, force: true });
    const both = await Promise.all([startProcess(home, port, env), startProcess(home, port + 1, env)]);
    expect(await Promise.all([ready(port), ready(port + 1)])).toEqual([200, 200]);
    expect(await Promise.all(both.map((one) => one.end('SIGINT')))).toEqual([0, 0]);
    await pause(500);
    expect(existsSync(postmaster)).toBe(false);
  }, 120_000);

  it('says what to do about damaged secrets, without showing them', async () => {
    const secret = /"superuserPassword": "([^"]+)"/.exec(
      readFileSync(join(home, 'secrets.json'), 'utf8'),
    )![1]!;
    writeFileSync(join(home, 'secrets.json'), `${secret} {`);
    const refused = startProcess(home, port, env);
    await expect(refused).rejects.toThrow(/secrets\.json is damaged/);
    await expect(refused).rejects.not.toThrow(secret);
  }, 60_000);

  it('says which files do not belong together when the secrets are gone', async () => {
    rmSync(join(home, 'secrets.json'));
    await expect(startProcess(home, port, env)).rejects.toThrow(
      /other passwords than those in .*secrets\.json/,
    );
    expect(existsSync(postmaster)).toBe(false);
  }, 60_000);
});
