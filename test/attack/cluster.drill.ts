import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../libs/kernel/index.js';
import { projectRoot } from '../../src/platform/base/config/project-root.js';
import { type AuditVerification } from '../../src/platform/audit/chain/verify.js';
import { brokenInvariants } from '../support/attack/invariants.js';
import { Cluster } from '../support/cluster/cluster.js';
import { compare, Ledger } from '../support/cluster/ledger.js';
import { Load, RECEIVERS, SENDERS } from '../support/cluster/load.js';
import { type Member } from '../support/cluster/member.js';
import { LivePage } from '../support/cluster/page.js';
import { FAULTS, planOf } from '../support/cluster/plan.js';

const SEED = Number(process.env['ATTACK_SEED'] ?? 20_261_130);
const STRIKES = Number(process.env['ATTACK_FAULTS'] ?? FAULTS.length);
const DECISIONS = Number(process.env['ATTACK_DECISIONS'] ?? 300);
const PARTS = { servers: 3, workers: 2 };
/** Decisions that are asked for while things break: as fast as eight people who rest for so long in between. */
const [PEOPLE, REST_MS] = [8, 300];
/** Within it a page has heard of something, the database gone or not: what a listener looks for by itself is every 20 s. */
const HEARD_MS = 40_000;

const tell = (line: string): void => void process.stderr.write(`${line}\n`);
const seconds = (ms: number): string => (ms / 1_000).toFixed(1);

/** Minute and hour of the region a while from now, as cron writes them; and how long it is until then. */
function soon(ms: number): { readonly cron: string; readonly wait: number } {
  const at = new Date(Math.ceil((Date.now() + ms) / 60_000) * 60_000);
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: 'Europe/Amsterdam', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' },
  }).formatToParts(at);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return { cron: `${of('minute')} ${of('hour')} * * *`, wait: at.getTime() - Date.now() };
}

/** What the servers say of requests that ended in a fault that nothing explains, each once. */
function errorsOf(servers: readonly Member[]): string[] {
  const lines = servers.flatMap(({ log }) => log.split('\n')).filter((line) => line.includes('unexpected'));
  const found = lines.map((line) => /"message":"[^"]*","stack":"[^"]*/.exec(line)?.[0].slice(0, 600) ?? '');
  return [...new Set(found)].filter(
    (line) =>
      !/SQLSTATE|ECONNREFUSED|status code|Unavailable|:"Connection terminated|terminating connection/.test(
        line,
      ),
  );
}

/** Everything of it in order: each step stands on what the one before left. */
describe('an installation of three servers and two workers, a pooler, a balancer and a replica', () => {
  const ledger = new Ledger();
  const random = seededRandom(SEED);
  const pages: LivePage[] = [];
  let cluster: Cluster;
  let load: Load;
  let waiting: string[];

  beforeAll(async () => {
    cluster = await Cluster.open(PARTS);
    waiting = await cluster.fill((DECISIONS * PARTS.servers) / 2 + STRIKES * 60);
    load = new Load(cluster.balancer.address, cluster.shown, ledger, random);
  }, 240_000);
  afterAll(async () => {
    load.stop();
    await Promise.all(pages.map((page) => page.close()));
    await cluster.close();
  }, 120_000);

  it('answers with one server, with two and with three', async () => {
    await Promise.all(cluster.workers.map((worker) => worker.start()));
    for (const [i, server] of cluster.servers.entries()) {
      await server.start();
      await pause(2_500); // until the balancer has seen it
      const [before, taken] = [ledger.count(), cluster.processorTime()];
      const began = performance.now();
      await load.decide(waiting.splice(0, DECISIONS / 2), PEOPLE, 0, false);
      const made = ledger.count() - before;
      const rate = made / ((performance.now() - began) / 1_000);
      const parts = Object.entries(cluster.processorTime()).map(
        ([part, ms]) => `${part} ${((ms - taken[part as keyof typeof taken]) / made).toFixed(1)} ms`,
      );
      tell(
        `decisions a second, ${PEOPLE} people at once, servers ${i + 1}: ${rate.toFixed(1)}; processor time of one: ${parts.join(', ')}`,
      );
    }
    expect(ledger.count('decision')).toBe(DECISIONS * PARTS.servers);
    expect(load.trouble).toEqual({ cut: 0, away: 0, doneUntold: 0, wrong: [] });
  }, 240_000);

  it('goes on while its parts are killed, cut off and exchanged', async () => {
    for (const who of [...SENDERS.slice(0, 3), ...RECEIVERS.slice(0, 3)]) {
      const page = new LivePage(cluster.balancer.address, cluster.shown(who));
      page.open();
      pages.push(page);
    }
    const work = Promise.all([
      load.decide(waiting, PEOPLE, REST_MS, true),
      load.push(400),
      load.look(100),
      load.look(100),
    ]);
    for (const fault of planOf(SEED, STRIKES, PARTS)) {
      await pause(fault.after);
      const struck = performance.now();
      await cluster.strike(fault);
      const back = performance.now();
      const written = ledger.count();
      while (ledger.count() < written + PEOPLE && performance.now() < back + 60_000) await pause(50);
      const heard = pages.map((page) => page.heardAfter(struck + 1_000));
      while (heard.includes(null) && performance.now() < back + HEARD_MS) {
        await pause(100);
        pages.forEach((page, i) => (heard[i] ??= page.heardAfter(struck + 1_000)));
      }
      const stood = ledger.standstill(struck - 200, performance.now());
      const late = heard.map((at) => (at === null ? NaN : at - struck));
      tell(
        `${fault.kind} ${fault.which + 1}: nothing was acknowledged for ${seconds(stood)} s, all parts back after ${seconds(back - struck)} s, every page heard again after ${seconds(Math.max(...late))} s`,
      );
      expect(ledger.count()).toBeGreaterThanOrEqual(written + PEOPLE);
      expect(heard).not.toContain(null);
    }
    load.stop();
    await work;
    const { wrong, ...told } = load.trouble;
    tell(
      `decisions ${ledger.count('decision')}, offers ${ledger.count('offer')}, pushes ${ledger.count('push')}, pages ${load.pageViews}; ${JSON.stringify(told)}`,
    );
    for (const error of errorsOf(cluster.servers)) tell(error);
    expect(wrong).toEqual([]);
  }, 900_000);

  it('has one run of the night, though both workers are killed and the database restarts at its time', async () => {
    const members = [...cluster.servers, ...cluster.workers];
    // All of them are up again by then, also where they start side by side.
    const slowest = Math.max(...members.map(({ slowestStart }) => slowestStart));
    const { cron, wait } = soon(15_000 + 3 * slowest);
    const due = performance.now() + wait;
    await Promise.all(members.map((member) => member.end('SIGTERM')));
    await Promise.all(members.map((member) => member.start({ NIGHTLY_RUN: cron })));
    expect(performance.now()).toBeLessThan(due);
    await pause(Math.max(0, due - performance.now() + random.below(900)));
    await Promise.all(cluster.workers.map((worker) => worker.end('SIGKILL')));
    await cluster.postgres.restart();
    await Promise.all(cluster.workers.map((worker) => worker.start()));
    const runs = () =>
      cluster.postgres.ask<{ status: string; failure_code: string | null }>(
        `SELECT status, failure_code FROM matching_run WHERE requested_by = 'nightly'`,
      );
    const isOver = async (): Promise<boolean> =>
      (await runs()).some(({ status }) => !['queued', 'running'].includes(status));
    for (let tries = 0; tries < 600 && !(await isOver()); tries++) await pause(200);
    const [run, ...more] = await runs();
    tell(`the run of the night: ${run?.status} ${run?.failure_code ?? ''}`);
    // One that was cut off while it was computed publishes nothing and is not begun again by itself.
    expect([run, more]).toEqual([
      expect.objectContaining({ status: expect.stringMatching(/^(completed|failed)$/) as string }),
      [],
    ]);
  }, 600_000);

  it('has lost nothing and doubled nothing that was acknowledged', async () => {
    const same = { lost: [], doubled: [], unasked: [] };
    const keys = async (sql: string): Promise<string[]> =>
      (await cluster.postgres.ask<{ key: string }>(sql)).map(({ key }) => key);
    const decisions = await keys(
      `SELECT proposal_id || ' ' || decided_by || ' ' || verdict AS key FROM decision`,
    );
    expect(compare(ledger.keys('decision'), decisions)).toEqual(same);
    expect(compare(ledger.keys('offer'), await keys('SELECT proposal_id::text AS key FROM offer'))).toEqual(
      same,
    );
    const pushed = await keys(
      `SELECT reference AS key FROM waiting_list_entry WHERE provider_id = '99990003'`,
    );
    expect(compare(ledger.keys('push'), pushed)).toEqual(same);
    const [receipts] = await cluster.postgres.ask<{ n: number }>(
      `SELECT count(*)::integer AS n FROM push_receipt`,
    );
    expect(receipts).toEqual({ n: ledger.count('push') });
    expect(await brokenInvariants({ query: (sql) => cluster.postgres.ask(sql) })).toEqual([]);
  });

  it('has an audit trail that is whole', async () => {
    const verify = () => {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [join(projectRoot(), 'config', 'run', 'doorstroom.mjs'), 'audit', 'verify', '--json'],
        { env: { PATH: process.env['PATH'], ...cluster.environment }, encoding: 'utf8' },
      );
      if (stdout === '') throw new Error(stderr);
      return { status, ...(JSON.parse(stdout) as AuditVerification) };
    };
    let found = verify();
    for (let tries = 0; tries < 20 && found.waiting > 0; tries++) {
      await pause(1_000);
      found = verify();
    }
    expect({ status: found.status, faults: found.faults, waiting: found.waiting }).toEqual({
      ...{ status: 0, faults: [], waiting: 0 },
    });
    expect(found.sealedEvents).toBeGreaterThanOrEqual(ledger.count());
    tell(`sealed events ${found.sealedEvents}`);
  }, 120_000);

  it('has no process that ended by itself, and no promise that nobody waited for', () => {
    const members = [...cluster.servers, ...cluster.workers];
    expect(members.map(({ name, endedByItself }) => [name, endedByItself])).toEqual(
      members.map(({ name }) => [name, 0]),
    );
    for (const { log } of members) expect(log).not.toContain('nobody waited');
  });
});
