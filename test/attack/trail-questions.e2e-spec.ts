import { createHash } from 'node:crypto';
import { Command } from 'commander';
import { registerAuditCommands } from '../../src/platform/audit/cli/commands.js';
import { type Terminal } from '../../src/platform/base/config/terminal.js';
import { type Actor } from '../../src/platform/base/database/actor.js';
import { may } from '../../src/platform/identity/access/permissions.js';
import { testSettings } from '../support/app.js';
import { fillRegion, type Secret, secretsOf } from '../support/attack/full-region.js';
import { changed, type Operation, operations, places, sample } from '../support/attack/operations.js';
import { type Answer, everybody, WholeApp } from '../support/attack/whole-app.js';
import { REGION, SENDER } from '../support/review/region.js';
import { allRoutes, type Route } from '../support/routes.js';
import { DOORS } from './doors.js';

const OFFICER = everybody.find(({ role }) => role === 'privacy-officer')!;
const ADMINISTRATOR = everybody.find(({ role }) => role === 'administrator')!;

/** What somebody could type who looks for a client: in each form that some field takes. */
const TYPED = [
  '111222333',
  'zq9xJansen',
  'zq9x.jansen',
  '19850314',
  '1985-03-14',
  'c0ffee00-zq9x',
  'zq9x@jansen.nl',
  'jan.jansen',
  '0031',
];
const TYPED_IDS = ['c0ffee00-0000-4000-8000-000111222333'];
/** Any of it, also as a part of something longer, and as an unkeyed hash. */
const TRACES = [
  ...['111222333', 'zq9x', '19850314', '1985-03-14', 'c0ffee00', 'jansen'],
  ...[...TYPED, ...TYPED_IDS].map((text) => createHash('sha256').update(text).digest('hex').slice(0, 40)),
];

interface Event {
  readonly action: string;
  readonly subject: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The trail is never changed: what gets into it by a question stays there. */
describe('what is asked', () => {
  let test: WholeApp;
  let secrets: Secret[];
  const permissions = new Map<string, Route['permission']>();

  beforeAll(async () => {
    test = await WholeApp.open();
    await fillRegion(test);
    secrets = await secretsOf(test);
    for (const { address, permission } of await allRoutes()) permissions.set(address, permission);
  }, 60_000);
  afterAll(() => test.close());

  const traces = async (): Promise<unknown[]> =>
    test.region.query(`SELECT e::text AS event FROM audit_event e WHERE e::text ~* $1`, [TRACES.join('|')]);
  const last = (): Promise<Event> =>
    test.region.one(`SELECT action, subject_id AS subject, detail FROM audit_event ORDER BY id DESC LIMIT 1`);
  const get = (path: string, actor = OFFICER): Promise<Answer> =>
    test.call(actor, 'GET', `/api/v1/audit/${path}`);
  const known = (kind: Secret['kind']): string => secrets.find((one) => one.kind === kind)!.value;

  async function command(...words: string[]): Promise<string> {
    const said: string[] = [];
    const settings = testSettings({
      REGION,
      DATABASE_URL: test.postgres.applicationUrl,
      DATABASE_OWNER_URL: test.postgres.ownerUrl,
    });
    const at: Terminal = {
      settings: () => settings,
      print: (line) => void said.push(line),
      printError: (line) => void said.push(line),
      progress: () => undefined,
      today: () => '2026-01-01',
    };
    const program = new Command().exitOverride();
    registerAuditCommands(program, at);
    await program.parseAsync(words, { from: 'user' });
    process.exitCode = undefined;
    return said.join('\n');
  }

  it.each(TYPED.filter((text) => text !== '111222333' && !text.includes('@')))(
    'about an entry that is not there is kept as a question about nothing: %s',
    async (typed) => {
      const answer = await get(`entries/${encodeURIComponent(typed)}`);
      expect([answer.status, answer.code]).toEqual([404, 'no-such-entry']);
      if (!typed.includes('.')) expect(await last()).toMatchObject({ action: 'audit.export', subject: null });
      expect(await traces()).toEqual([]);
    },
  );

  it.each(['subject', 'user', 'organisation', 'action', 'from', 'to'])(
    'by %s and finds nothing is kept as how many conditions it had',
    async (condition) => {
      const other = condition === 'action' ? 'from=2999-01-01' : 'action=nothing.at.all';
      let taken = 0;
      for (const typed of TYPED) {
        const answer = await get(`events?${condition}=${encodeURIComponent(typed)}&${other}`);
        // About something that the trail does not know at all, the answer is an error and no empty list.
        const taking = condition === 'subject' ? [404, 'no-such-subject'] : [200, answer.code];
        if (answer.status !== taking[0]) continue;
        expect(answer.code).toBe(taking[1]);
        taken += 1;
        expect(await last()).toEqual({
          action: 'audit.search',
          subject: null,
          detail: { events: 0, conditions: 2 },
        });
      }
      expect(taken).toBeGreaterThan(0);
      expect(await traces()).toEqual([]);
    },
  );

  it('at the terminal about an entry that is not there is kept as a question about nothing', async () => {
    for (const typed of TYPED) {
      expect(await command('audit', 'export', '--entry', typed)).toContain('has nothing about this id');
      expect(await last()).toEqual({ action: 'audit.export', subject: null, detail: {} });
    }
    expect(await traces()).toEqual([]);
  });

  it('to end the sessions of somebody who has none is kept without who it was to be', async () => {
    for (const user of TYPED) {
      const answer = await test.call(ADMINISTRATOR, 'POST', '/api/v1/sessions/end', { body: { user } });
      expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { user, ended: 0 }]);
      expect(await last()).toEqual({ action: 'session.revoke', subject: null, detail: { sessions: 0 } });
    }
    expect(await traces()).toEqual([]);
  });

  it('and found is kept by its id, its days and what it was found by', async () => {
    const entry = known('entry');
    expect((await get(`entries/${entry}`)).status).toBe(200);
    expect(await last()).toMatchObject({ action: 'audit.export', subject: entry });
    expect(JSON.parse(await command('audit', 'export', '--entry', entry))).toMatchObject({ entry });
    expect((await get(`events?subject=${entry}&from=2000-01-01&action=audit.export`)).status).toBe(200);
    expect(await last()).toMatchObject({
      subject: entry,
      detail: {
        events: 2,
        conditions: 3,
        action: 'audit.export',
        from: expect.not.stringContaining('2000') as unknown,
      },
    });
    await get(`events?user=${encodeURIComponent(OFFICER.user)}`);
    expect(await last()).toMatchObject({ subject: null, detail: { user: OFFICER.user } });
  });

  it('by a pseudonym that is no code is kept under a key, and found by the pseudonym', async () => {
    const user = 'auth0|zq9x';
    const somebody: Actor = { ...everybody.find(({ role }) => role === 'clinician')!, user };
    const { length: before } = await traces();
    await test.call(somebody, 'GET', '/api/v1/proposals');
    const answer = await test.call(ADMINISTRATOR, 'POST', '/api/v1/sessions/end', { body: { user } });
    expect(JSON.parse(answer.text)).toMatchObject({ ended: 1 });
    const { subject } = await last();
    expect(subject).toMatch(/^hmac:[0-9a-f]{8}:[0-9a-f]{40}$/);
    expect(subject).not.toContain(createHash('sha256').update(user).digest('hex').slice(0, 40));
    const found = await get(`events?subject=${encodeURIComponent(user)}`);
    expect(JSON.parse(found.text)).toMatchObject({
      items: [{ action: 'session.revoke', subject: { id: subject } }],
    });
    expect(await last()).toMatchObject({ action: 'audit.search', subject });
    // What that person did is in the trail under the pseudonym itself; it is taken out of what the next test counts.
    expect(before).toBe(0);
    await test.region.query('ALTER TABLE audit_event DISABLE TRIGGER USER');
    await test.region.query('DELETE FROM audit_event WHERE user_id = $1', [user]);
    await test.region.query('ALTER TABLE audit_event ENABLE TRIGGER USER');
  });

  it('in capitals is found under the id as it is: nobody hides a look by how an id is written', async () => {
    const proposal = secrets.find((one) => one.kind === 'proposal' && one.owners.includes(SENDER))!.value;
    const clinician = everybody.find(
      ({ role, organisation }) => role === 'clinician' && organisation === SENDER,
    )!;
    await test.call(clinician, 'POST', `/api/v1/proposals/${proposal.toUpperCase()}/decisions`, {
      body: { verdict: 'approve', version: 999_999 },
    });
    expect(await last()).toMatchObject({ action: 'proposal.approve', subject: proposal });
  });

  /** Somebody who may knock; a stranger where everybody may. */
  function able({ address }: Operation): Actor | null {
    const permission = permissions.get(address);
    if (permission === undefined) return null;
    const all = everybody.filter(({ role }) => may(role, permission));
    return all.find(({ organisation }) => organisation === SENDER) ?? all[0] ?? null;
  }
  function idFor({ address }: Operation): string {
    const door = DOORS[address];
    const own =
      door?.shows === 'one'
        ? secrets.find((one) => one.kind === door.of && one.owners.includes(SENDER))
        : null;
    return own?.value ?? '00000000-0000-4000-8000-000000000000';
  }

  it('in whatever place of whatever operation leaves nothing of it in the trail', async () => {
    const attempts: [Operation, string, unknown][] = [];
    for (const operation of operations) {
      const pathWith = (id: string): string =>
        operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
          const schema = operation.parameters.find((one) => one.in === 'path' && one.name === name)?.schema;
          return encodeURIComponent(schema?.enum === undefined ? id : String(schema.enum[0]));
        });
      const body = operation.body === null ? undefined : sample(operation.body);
      const path = pathWith(idFor(operation));
      for (const typed of [...TYPED, ...TYPED_IDS]) {
        if (operation.path.includes('{')) attempts.push([operation, pathWith(typed), body]);
        for (const { name } of operation.parameters.filter((one) => one.in === 'query'))
          attempts.push([operation, `${path}?${name}=${encodeURIComponent(typed)}`, body]);
        for (const at of body === undefined ? [] : places(body).leaves)
          attempts.push([operation, path, changed(body, at, () => typed)]);
      }
    }
    for (const [operation, path, body] of attempts)
      await test.call(able(operation), operation.method, path, {
        ...(body === undefined ? {} : { body }),
        headers: { 'Idempotency-Key': 'zq9xJansen' },
      });
    expect(attempts.length).toBeGreaterThan(1500);
    expect(await traces()).toEqual([]);
  }, 300_000);
});
