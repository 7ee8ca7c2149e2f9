import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/base/config/project-root.js';
import { type Actor } from '../../src/platform/base/database/actor.js';
import { DEFAULT_POLICY } from '../../libs/policy/index.js';
import { may } from '../../src/platform/identity/access/permissions.js';
import { entryRow, fillRegion, fingerprint } from '../support/attack/full-region.js';
import { type Answer, everybody, PROVIDERS, WholeApp } from '../support/attack/whole-app.js';
import { allRoutes, type Route } from '../support/routes.js';
import { REGION } from '../support/review/region.js';
import { withId } from './doors.js';
import { GROWTH } from './growth.js';
import { randomKey } from '../support/random-key.js';
import { pseudonym } from '../support/pseudonym.js';

const NOBODYS = '00000000-0000-4000-8000-000000000000';
/** Completed by the issuer that calls it, and nothing of its query is read. */
const OTHERS_COMPLETE = ['POST /auth/backchannel-logout'];

/** What is sent as a rehearsal, or as a part, and must not be taken for the whole thing. */
describe('what changes a lot by being misread', () => {
  let test: WholeApp;
  let everyWriting: Route[];
  let writing: Route[];
  const steward = everybody.find(
    ({ role, organisation }) => role === 'data-steward' && organisation === PROVIDERS[0],
  )!;

  beforeAll(async () => {
    test = await WholeApp.open();
    await fillRegion(test);
    everyWriting = (await allRoutes()).filter(({ address }) => !address.startsWith('GET '));
    writing = everyWriting.filter(({ address }) => !OTHERS_COMPLETE.includes(address));
  }, 60_000);
  afterAll(() => test.close());

  const visitor = ({ permission }: Route): Actor | null =>
    permission === undefined ? null : everybody.find(({ role }) => may(role, permission))!;
  const call = (route: Route, query: string): Promise<Answer> => {
    const [method = '', path = ''] = route.address.split(' ');
    return test.call(visitor(route), method, `${withId(path, NOBODYS)}?${query}`, { body: {} });
  };
  const push = (query: string): Promise<Answer> =>
    test.call(steward, 'POST', `/api/v1/waiting-list${query}`, {
      body: { mode: 'delta', entries: [entryRow('OWN-NEW')] },
    });

  it('is refused where it names a parameter that the route does not read, on every route that writes', async () => {
    expect(writing.length).toBeGreaterThan(40);
    const before = await fingerprint(test);
    const wrong: string[] = [];
    for (const route of writing)
      for (const query of ['ditchthis=true', 'x=1&lang=nl', '__proto__=1', '=', 'lang=en&lang%5B%5D=nl']) {
        const { status, code, text } = await call(route, query);
        if (`${status} ${code}` !== '400 unknown-parameter' || /ditchthis|__proto__|\[\]/.test(text))
          wrong.push(`${route.address}?${query}: ${status} ${code}`);
      }
    expect(wrong).toEqual([]);
    expect(await fingerprint(test)).toEqual(before);
  });

  it('is no push when a dry run was meant, however that is written', async () => {
    const before = await fingerprint(test);
    const misspelt = ['dryrun=true', 'dry_run=true', 'DRYRUN=true', 'dry-run=true', 'dryRun%5B%5D=true'];
    for (const query of [...misspelt, 'dryrun', 'dryRun=true&dryrun=false']) {
      const { status, code, text } = await push(`?${query}`);
      expect([query, status, code]).toEqual([query, 400, 'unknown-parameter']);
      expect(text).toContain('Schrijf dryRun precies zo.');
      expect(text).toContain('Write dryRun exactly like that.');
    }
    for (const value of ['1', 'TRUE', 'True', '', 'yes', 'true%20', 'true%00', '%74rue%0a'])
      expect(await push(`?dryRun=${value}`)).toMatchObject({ status: 400, code: 'dry-run-unclear' });
    for (const query of ['?dryRun=true&dryRun=false', '?dryRun=true&dryRun=true', '?dryRun&dryRun=false'])
      expect(await push(query)).toMatchObject({ status: 400, code: 'parameter-twice' });
    // A thousand parameters before it would hide it from what reads queries by default.
    expect(await push(`?${'&'.repeat(1_000)}dryRun=true`)).toMatchObject({ status: 200 });
    expect(await push(`?${'&'.repeat(1_000)}dryrun=true`)).toMatchObject({ status: 400 });
    expect(await push(`?${'lang=nl&'.repeat(1_000)}dryRun=true`)).toMatchObject({ status: 400 });
    expect(await push('?dryRun=true')).toMatchObject({ status: 200 });
    expect(await fingerprint(test)).toEqual(before);
  });

  it('takes nobody off the list by a list that is cut short, until its sender says how many that are', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => entryRow(`CUT-${i + 100}`));
    const send = (mode: string, entries: readonly object[], query = '', key = 'cut'): Promise<Answer> =>
      test.call(steward, 'POST', `/api/v1/waiting-list${query}`, {
        body: { mode, entries },
        headers: { 'Idempotency-Key': randomKey(key) },
      });
    expect(await send('delta', rows, '', 'all')).toMatchObject({ status: 200 });
    const before = await fingerprint(test);
    const { removed } = JSON.parse((await send('snapshot', rows.slice(0, 20))).text) as { removed: number };
    expect(removed).toBeGreaterThanOrEqual(70);
    const wrong = ['', `?confirmRemoved=${removed - 1}`, `?confirmRemoved=${removed + 1}`, '?dryRun=false'];
    for (const query of wrong)
      expect(await send('snapshot', rows.slice(0, 20), query)).toMatchObject({
        status: 409,
        code: 'removes-many',
      });
    for (const query of [`?confirmremoved=${removed}`, `?confirm_removed=${removed}`])
      expect((await send('snapshot', rows.slice(0, 20), query)).text).toContain(
        'Write confirmRemoved exactly',
      );
    for (const value of ['all', 'true', `${removed}.0`, `0${removed}`, `${removed}%00`, `+${removed}`, ''])
      expect(await send('snapshot', rows.slice(0, 20), `?confirmRemoved=${value}`)).toMatchObject({
        status: 400,
        code: 'confirm-removed-unclear',
      });
    expect(await fingerprint(test)).toEqual(before);
    expect(await send('snapshot', rows.slice(0, 20), `?confirmRemoved=${removed}`)).toMatchObject({
      status: 200,
    });
  });

  it('has an end on every route that writes, which is written down and shown', () => {
    const spec = (path: string): string => readFileSync(join(projectRoot(), path), 'utf8');
    expect(Object.keys(GROWTH).sort()).toEqual(everyWriting.map(({ address }) => address).sort());
    const unshown = Object.entries(GROWTH).flatMap(([address, growth]) =>
      typeof growth === 'object' && 'most' in growth && !spec(growth.spec).includes(growth.code)
        ? [address]
        : [],
    );
    expect(unshown).toEqual([]);
  });

  it('lets no list grow beyond what the region has agreed on, in however many messages and however many at once', async () => {
    const most = 200;
    await test.region.query(
      `INSERT INTO policy_version (region_id, version, document, sha256, created_by)
       SELECT $1, coalesce(max(version), 0) + 1, $2, 'x', 'x' FROM policy_version WHERE region_id = $1`,
      [
        REGION,
        JSON.stringify({ ...DEFAULT_POLICY, pushes: { ...DEFAULT_POLICY.pushes, mostEntries: most } }),
      ],
    );
    const sender = everybody.find(
      ({ role, organisation }) => role === 'provider-system' && organisation === PROVIDERS[2],
    )!;
    const part = (n: number): Promise<Answer> =>
      test.call(sender, 'POST', '/api/v1/waiting-list', {
        body: {
          mode: 'delta',
          entries: Array.from({ length: 30 }, (_, i) => entryRow(`GROW-${n}-${i + 100}`)),
        },
      });
    await test.credentials(sender);
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => part(n + 10)));
    const said = new Set(answers.map(({ status, code }) => `${status} ${code}`));
    expect([...said].sort()).toEqual(['200 null', '422 too-many-entries']);
    const [{ listed }] = await test.region.query<{ listed: number }>(
      `SELECT count(*)::integer AS listed FROM waiting_list_entry WHERE provider_id = $1 AND state <> 'left'`,
      [PROVIDERS[2]],
    );
    expect(listed).toBeGreaterThan(most - 30);
    expect(listed).toBeLessThanOrEqual(most);
  });

  it('is a push when it says so, in whatever language the answer is asked', async () => {
    expect(await push('?dryRun=false&lang=en')).toMatchObject({ status: 200 });
    expect(
      await test.region.query(
        `SELECT reference FROM waiting_list_entry WHERE reference = '${pseudonym('OWN-NEW')}'`,
      ),
    ).toHaveLength(1);
  });
});
