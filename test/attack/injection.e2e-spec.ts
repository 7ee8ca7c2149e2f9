import { type Actor } from '../../src/platform/base/database/actor.js';
import { may } from '../../src/platform/identity/access/permissions.js';
import { someOf } from '../support/draws.js';
import { fillRegion, type Secret, secretsOf } from '../support/attack/full-region.js';
import { changed, type Operation, operations, places, sample } from '../support/attack/operations.js';
import { type Answer, everybody, WholeApp } from '../support/attack/whole-app.js';
import { RECEIVER, SENDER, THIRD } from '../support/review/region.js';
import { allRoutes, type Route } from '../support/routes.js';
import { DOORS } from './doors.js';

const NOBODYS = '00000000-0000-4000-8000-000000000000';
/** Long enough to be found back in an answer, and in nothing else. */
const MARK = 'zq9x';
const TEXTS: readonly string[] = [
  `${MARK}' OR '1'='1'; DELETE FROM offer; --`,
  `${MARK}") UNION SELECT client_id, secret_hash FROM system_client --\\'$1 :id %s`,
  `${MARK}'||(SELECT pg_sleep(30))||'`,
  `<script>${MARK}</script>{{7*7}}\${7*7}`,
  `../../../../etc/passwd#${MARK}`,
  `${MARK}\u0000`,
  `${MARK}\ud800`,
  `${MARK}\r\nX-Evil: ${MARK}`,
  '2147483648',
  '99999999999999999999',
  '-1e999',
  '٣٤٥',
];
/** In a body everything can be something else than text. */
const VALUES: readonly unknown[] = [
  ...TEXTS,
  MARK.repeat(3000),
  '',
  null,
  true,
  -1,
  1.5,
  2 ** 63,
  1e308,
  [],
  [[[[]]]],
  { $ne: null, toString: MARK, valueOf: MARK, length: -1 },
];
/** Their parts are read later, by rules with a spec of their own; only the whole is looked at before. */
const READ_LATER: ReadonlySet<string> = new Set([
  'POST /api/v1/matching-runs/:id/what-if',
  'PUT /api/v1/policy',
]);
/** What only an inside would say. */
const INSIDE =
  /syntax error|SQLSTATE|QueryFailed|violates|invalid byte|relation "|pg_|node_modules|TypeError|\.ts:\d/;

/** Everything an attacker can type, in every place the contract has: refused or taken, but never obeyed and never a fault. */
describe('every place of every operation', () => {
  let test: WholeApp;
  let secrets: Secret[];
  let run: string;
  const permissions = new Map<string, Route['permission']>();

  beforeAll(async () => {
    test = await WholeApp.open();
    await fillRegion(test);
    secrets = await secretsOf(test);
    run = (await test.region.one<{ id: string }>(`SELECT id FROM matching_run WHERE status = 'failed'`)).id;
    for (const { address, permission } of await allRoutes()) permissions.set(address, permission);
  }, 60_000);
  afterAll(() => test.close());

  /** Somebody at the sending provider who may knock; a stranger where everybody may. */
  function sender({ address }: Operation): Actor | null {
    const permission = permissions.get(address);
    if (permission === undefined) return null;
    const able = everybody.filter(({ role }) => may(role, permission));
    return able.find(({ organisation }) => organisation === SENDER) ?? able[0] ?? null;
  }
  /** One of their own things, so that what is typed gets as far as it can; of runs the one that takes no computing. */
  function idFor({ address }: Operation): string {
    if (address.includes('/matching-runs/')) return run;
    const door = DOORS[address];
    const own =
      door?.shows === 'one'
        ? secrets.find((one) => one.kind === door.of && one.owners.includes(SENDER))
        : null;
    return (
      own?.value ?? (address.endsWith(':reference') || address.includes('/:reference/') ? 'GROEP-1' : NOBODYS)
    );
  }
  const address = (operation: Operation, query = ''): string =>
    operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const schema = operation.parameters.find((one) => one.in === 'path' && one.name === name)?.schema;
      return schema?.enum === undefined ? idFor(operation) : String(schema.enum[0]);
    }) + query;

  const rowsOfOthers = async (): Promise<unknown> => {
    const tables = await test.region.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns JOIN pg_class ON relname = table_name AND relkind = 'r'
       WHERE table_schema = 'public' AND column_name = 'provider_id' ORDER BY 1`,
    );
    return Promise.all(
      tables.map(({ name }) =>
        test.region.one(
          `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS rows FROM "${name}" t WHERE provider_id IN ($1, $2)`,
          [RECEIVER, THIRD],
        ),
      ),
    );
  };

  function faults(what: string, answer: Answer): string[] {
    const found: string[] = [];
    if (answer.status >= 500 || answer.status === 429) found.push(`${what}: ${answer.status}`);
    if (INSIDE.test(answer.text)) found.push(`${what}: says ${INSIDE.exec(answer.text)?.[0]} of the inside`);
    if (answer.status >= 400 && answer.text.includes(MARK)) found.push(`${what}: repeats what was typed`);
    const isPage = !/json|event-stream/.test(answer.headers.get('content-type') ?? 'none');
    if (isPage && answer.text.includes('<script>')) found.push(`${what}: gives a script back`);
    for (const [name, value] of answer.headers)
      if (value.includes(MARK) || name === 'x-evil') found.push(`${what}: header ${name}`);
    return found;
  }

  it('takes anything in its path, query and headers', async () => {
    const before = await rowsOfOthers();
    const wrong: string[] = [];
    let tried = 0;
    for (const operation of operations) {
      const actor = sender(operation);
      const body = operation.body === null ? {} : { body: sample(operation.body) };
      const unsafe = operation.method === 'GET' ? {} : body;
      for (const { name, in: place } of operation.parameters) {
        for (const value of someOf(TEXTS, tried++)) {
          if (place === 'header' && /[^\x20-\x7e]/.test(value)) continue; // HTTP itself has no such header
          const typed = encodeURIComponent(Buffer.from(value).toString());
          const path =
            place === 'path'
              ? address({ ...operation, path: operation.path.replace(`{${name}}`, typed) })
              : address(operation, place === 'query' ? `?${name}=${typed}` : '');
          const headers = place === 'header' ? { headers: { [name]: value } } : {};
          const answer = await test.call(actor, operation.method, path, { ...unsafe, ...headers });
          wrong.push(...faults(`${operation.address} ${place} ${name}=${value.slice(0, 40)}`, answer));
        }
        if (place !== 'query') continue;
        for (const typed of [
          `${name}=1&${name}=2`,
          `${name}[]=1`,
          `${name}[a]=1`,
          `__proto__[x]=1`,
          `${name}=%`,
          `${name}=%ff`,
        ]) {
          const answer = await test.call(actor, operation.method, address(operation, `?${typed}`), unsafe);
          wrong.push(...faults(`${operation.address} ?${typed}`, answer));
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(await rowsOfOthers()).toEqual(before);
  }, 120_000);

  it('takes anything in its body', async () => {
    const before = await rowsOfOthers();
    const wrong: string[] = [];
    let tried = 0;
    for (const operation of operations) {
      if (operation.body === null) continue;
      const actor = sender(operation);
      const whole = sample(operation.body);
      for (const place of places(whole).leaves) {
        for (const value of someOf(VALUES, tried++)) {
          const body = changed(whole, place, () => value);
          const answer = await test.call(actor, operation.method, address(operation), { body });
          wrong.push(
            ...faults(
              `${operation.address} ${place.join('.')}=${String(JSON.stringify(value)).slice(0, 40)}`,
              answer,
            ),
          );
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(await rowsOfOthers()).toEqual(before);
  }, 120_000);

  it('takes a million where there is a list, without anybody having to wait for it', async () => {
    const wrong: string[] = [];
    const million = `[${'0,'.repeat(999_999)}0]`;
    for (const operation of operations) {
      if (operation.body === null) continue;
      const whole = sample(operation.body);
      for (const place of [[], ...places(whole).lists]) {
        const raw = JSON.stringify(changed(whole, place, () => MARK)).replace(`"${MARK}"`, million);
        const began = performance.now();
        const answer = await test.call(sender(operation), operation.method, address(operation), { raw });
        const what = `${operation.address} ${place.join('.')} a million`;
        wrong.push(...faults(what, answer));
        if (!isRefused(answer, /./)) wrong.push(`${what}: taken`);
        if (performance.now() - began > 5_000) wrong.push(`${what}: ${performance.now() - began} ms`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('takes any body at all', async () => {
    const wrong: string[] = [];
    const bodies: readonly (string | Uint8Array)[] = [
      '',
      'null',
      '[]',
      '"text"',
      '0',
      '{',
      '{"a":1,"a":2}',
      `{"${MARK}":{}}`,
      '['.repeat(50_000),
      `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
      Uint8Array.from([0xff, 0xfe, 0x00]),
      Uint8Array.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
    ];
    for (const operation of operations.filter(({ method }) => method !== 'GET')) {
      const actor = sender(operation);
      for (const raw of bodies) {
        const answer = await test.call(actor, operation.method, address(operation), { raw });
        wrong.push(...faults(`${operation.address} ${String(raw).slice(0, 20)}`, answer));
      }
      for (const type of [
        'text/plain',
        'application/xml',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ]) {
        const answer = await test.call(actor, operation.method, address(operation), {
          raw: `${MARK}=1`,
          headers: { 'Content-Type': type },
        });
        wrong.push(...faults(`${operation.address} as ${type}`, answer));
        if (operation.path.startsWith('/api/') && answer.status !== 415 && operation.body !== null)
          wrong.push(`${operation.address} takes ${type}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('is refused with a field that is not its own, wherever it is put', async () => {
    const wrong: string[] = [];
    const foreign: readonly [string, unknown][] = [
      ['state', 'approved'],
      ['version_', 99],
      ['provider', 'third'],
      ['provider_id', 'third'],
      ['region_id', 'ELSEWHERE'],
      ['regionId', 'ELSEWHERE'],
      ['organisation', 'third'],
      ['role', 'engine'],
      ['user', 'somebody'],
      ['decidedBy', 'somebody'],
      ['registered_on', 'long ago'],
      ['__proto__', { role: 'engine' }],
      ['constructor', { prototype: { role: 'engine' } }],
      ['prototype', { role: 'engine' }],
    ];
    for (const operation of operations) {
      if (operation.body === null) continue;
      const actor = sender(operation);
      const whole = sample(operation.body);
      for (const place of places(whole).objects) {
        if (place.length > 0 && READ_LATER.has(operation.address)) continue;
        for (const [name, value] of foreign) {
          if (Object.hasOwn(at(whole, place), name)) continue;
          const body = changed(whole, place, (object) =>
            Object.defineProperty({ ...(object as object) }, name, { value, enumerable: true }),
          );
          const answer = await test.call(actor, operation.method, address(operation), { body });
          wrong.push(...faults(`${operation.address} ${[...place, name].join('.')}`, answer));
          if (!isRefused(answer, UNKNOWN))
            wrong.push(
              `${operation.address} takes ${[...place, name].join('.')}: ${answer.status} ${answer.text.slice(0, 120)}`,
            );
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(({} as Record<string, unknown>)['role']).toBeUndefined();
  }, 120_000);
});

const at = (whole: unknown, place: readonly (string | number)[]): object =>
  place.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], whole) as object;

const UNKNOWN = /whitelistValidation|(?:unknown|identifying)-field|unknown field|not-a-contact/;
/** Refused as a whole, or with the row it stood in, and for that reason. */
function isRefused({ status, text }: Answer, why: RegExp): boolean {
  if (status >= 400) return why.test(text);
  const { refused, refusals } = JSON.parse(text) as { refused?: number; refusals?: unknown };
  return (refused ?? 0) > 0 && why.test(JSON.stringify(refusals));
}
