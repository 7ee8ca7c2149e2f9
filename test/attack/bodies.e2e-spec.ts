import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DEFAULT_POLICY } from '../../libs/policy/index.js';
import { type Actor } from '../../src/platform/base/database/actor.js';
import { Bystander, mostMemory, type Waited } from '../support/attack/bystander.js';
import { entryRow } from '../support/attack/full-region.js';
import { WholeApp } from '../support/attack/whole-app.js';
import { testHome } from '../support/postgres.js';
import { clinician, REGION, SENDER } from '../support/review/region.js';
import { signedInAs } from '../support/sign-in.js';
import { type StartedProcess, startProcess, workerPort } from '../support/start-process.js';

const STEWARD: Actor = { ...clinician(SENDER, 'steward'), role: 'data-steward', profession: null };
const ANALYST: Actor = {
  ...clinician(SENDER, 'analyst'),
  role: 'taskforce-analyst',
  organisation: null,
  profession: null,
};
/**
 * What others may wait at most while somebody tries, in milliseconds: of what the service computes, and by the clock of a
 * machine that has other tests to run as well.
 */
const MOST = { held: 500, clock: 5_000 };

const brackets = (number: number): string => '['.repeat(number) + ']'.repeat(number);
const push = (rows: string): string => `{"mode":"delta","entries":[${rows}]}`;
const listOf = (number: number, row: (i: number) => object): string =>
  push(Array.from({ length: number }, (_, i) => JSON.stringify(row(i))).join(','));

interface Try {
  readonly who: 'a stranger' | 'an analyst' | 'a data steward';
  readonly what: string;
  readonly method?: string;
  readonly path?: string;
  readonly packed?: true;
  readonly times?: number;
  readonly body: () => string;
  readonly status: number;
}
const ROLES = { 'a stranger': null, 'an analyst': ANALYST, 'a data steward': STEWARD } as const;

const TRIES: readonly Try[] = [
  ...(['a stranger', 'an analyst'] as const).flatMap((who): Try[] => {
    const status = who === 'a stranger' ? 401 : 403;
    return [
      { who, what: '24 MB of brackets, packed', packed: true, times: 10, body: () => brackets(12e6), status },
      {
        ...{
          who,
          what: '256 kB of blanks, packed, to a small route',
          method: 'PUT',
          path: '/api/v1/ceilings',
        },
        ...{ packed: true, times: 40, body: () => ' '.repeat(256 * 1024), status },
      },
      { who, what: '20 MB that is no JSON', times: 3, body: () => '{'.repeat(20e6), status },
    ];
  }),
  { who: 'a data steward', what: '24 MB of brackets', body: () => push(brackets(12e6)), status: 400 },
  {
    ...{ who: 'a data steward', what: '24 MB of brackets, packed', packed: true, times: 10 },
    ...{ body: () => brackets(12e6), status: 400 },
  },
  {
    ...{ who: 'a data steward', what: 'a row of 1.5 million fields', status: 400 },
    body: () => push(`{${Array.from({ length: 1.5e6 }, (_, i) => `"f${i}":1`).join(',')}}`),
  },
  {
    ...{ who: 'a data steward', what: '50,000 rows of 400 characters in a reference', status: 200 },
    body: () => listOf(50_000, () => ({ reference: '1.2.3.'.repeat(67) })),
  },
  {
    ...{ who: 'a data steward', what: '6,000 rows of 4,000 characters like an IBAN', status: 200 },
    body: () => listOf(6_000, () => ({ reference: 'NL12 ABNA '.repeat(390) })),
  },
  {
    ...{ who: 'a data steward', what: 'small bodies of the worst kind', times: 20 },
    ...{ method: 'PUT', path: '/api/v1/ceilings', status: 422 },
    body: () => JSON.stringify({ ceilings: Array(600).fill({ insurer: 'NL12 ABNA '.repeat(39), max: 1 }) }),
  },
  {
    ...{ who: 'a data steward', what: 'a list of 60,000 that can be taken', status: 200 },
    body: () => listOf(60_000, (i) => entryRow(`LIST-${i}`)),
  },
  {
    ...{ who: 'a data steward', what: 'a third of it again, changed', status: 200 },
    body: () => listOf(20_000, (i) => entryRow(`LIST-${i}`, { severity: 3 })),
  },
];

/** Whoever sends what is long, deep, wide or packed: others are served meanwhile. */
describe('bodies sent to keep the service busy', () => {
  const home = join(testHome(), `bodies-${process.pid}`);
  const measured: string[] = [];
  let test: WholeApp;
  let server: StartedProcess;
  const bystanderOf = (started: StartedProcess): Bystander =>
    new Bystander(started.address, started.process.pid ?? 0);
  const expectServed = ({ held, clock }: Waited): void => {
    expect(held).toBeLessThan(MOST.held);
    expect(clock).toBeLessThan(MOST.clock);
  };

  beforeAll(async () => {
    const environment = { SESSION_KEYS: randomBytes(32).toString('base64url') };
    test = await WholeApp.open(environment);
    // As long as a region may allow lists to be.
    const pushes = { ...DEFAULT_POLICY.pushes, mostEntries: 100_000 };
    await test.region.query(
      `INSERT INTO policy_version (region_id, version, document, sha256, created_by)
       SELECT $1, count(*) + 1, $2, 'x', 'x' FROM policy_version`,
      [REGION, JSON.stringify({ ...DEFAULT_POLICY, pushes })],
    );
    server = await startProcess(
      home,
      workerPort(),
      {
        ...environment,
        ...{ DATABASE_URL: test.postgres.applicationUrl, DATABASE_OWNER_URL: test.postgres.ownerUrl },
        ...{ REGION, DEMO: 'false', LOG_LEVEL: 'warn', JOBS: 'separate', REQUESTS_PER_MINUTE: '10000' },
      },
      undefined,
      join('dist', 'src', 'main.js'),
    );
  }, 120_000);
  afterAll(async () => {
    console.info(`The longest that others waited:\n${measured.join('\n')}`);
    await server.end('SIGTERM');
    rmSync(home, { recursive: true, force: true });
    await test.close();
  }, 60_000);

  it.each(TRIES)(
    '$who: $what',
    async ({
      who,
      what,
      method = 'POST',
      path = '/api/v1/waiting-list',
      packed,
      times = 1,
      body,
      status,
    }) => {
      const actor = ROLES[who];
      const headers = {
        ...(actor === null ? {} : await signedInAs(test.app, actor)),
        'Content-Type': 'application/json',
        ...(packed === undefined ? {} : { 'Content-Encoding': 'gzip' }),
      };
      const sent = packed === undefined ? Buffer.from(body()) : gzipSync(body());
      const bystander = bystanderOf(server);
      const began = performance.now();
      const send = async (): Promise<number | string> => {
        // A refused body need not be taken to its end: then the line is cut while it is still being sent.
        const answer = await fetch(`${server.address}${path}`, { method, headers, body: sent }).catch(
          () => 'cut off',
        );
        return typeof answer === 'string' ? answer : answer.status;
      };
      const answers = await Promise.all(Array.from({ length: times }, send));
      const took = Math.round(performance.now() - began);
      const waited = await bystander.waited();
      measured.push(
        `${who}, ${what}: ${waited.held} ms of work, ${waited.clock} ms by the clock (${times} in ${took} ms; the service had ${mostMemory(server.process.pid ?? 0)} MB at most)`,
      );
      for (const answer of answers) expect([status, 'cut off']).toContain(answer);
      expect(answers).toContain(status);
      expectServed(waited);
    },
    180_000,
  );

  it('a stranger: two hundred that begin to send and stop', async () => {
    const { hostname, port } = new URL(server.address);
    const bystander = bystanderOf(server);
    const lines = Array.from({ length: 200 }, () => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined).resume(); // the line is cut, as it should be
      socket.write('POST /api/v1/waiting-list HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{');
      return new Promise<void>((resolve) => socket.on('close', () => resolve()));
    });
    const began = performance.now();
    await Promise.all(lines);
    expect(performance.now() - began).toBeLessThan(15_000);
    expectServed(await bystander.waited());
  }, 60_000);

  it('never takes memory without end', () => {
    expect(mostMemory(server.process.pid ?? 0)).toBeLessThan(1_000);
  });
});
