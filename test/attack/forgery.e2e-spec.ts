import { createHmac, randomUUID } from 'node:crypto';
import { type JWK, SignJWT } from 'jose';
import { type Actor } from '../../src/platform/base/database/actor.js';
import { may } from '../../src/platform/identity/access/permissions.js';
import { SESSION_COOKIE, Sessions } from '../../src/platform/identity/session/sessions.service.js';
import { newTokenKeys, tokenKeys } from '../../src/platform/identity/systems/token-keys.js';
import { entryRow, fillRegion, fingerprint, type Secret, secretsOf } from '../support/attack/full-region.js';
import { everybody, WholeApp } from '../support/attack/whole-app.js';
import { anna, bram, clinician, RECEIVER, REGION, SENDER } from '../support/review/region.js';
import { allRoutes, type Route } from '../support/routes.js';
import { signedInAs } from '../support/sign-in.js';
import { DOORS, withId } from './doors.js';

const NOBODYS = '00000000-0000-4000-8000-000000000000';
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What somebody makes up to be let in, or gets a browser to send: at every route, not at one that stands for the others. */
describe('what is forged, borrowed or sent twice', () => {
  let test: WholeApp;
  let guarded: Route[];
  let secrets: Secret[];

  beforeAll(async () => {
    test = await WholeApp.open();
    await fillRegion(test);
    guarded = (await allRoutes()).filter(({ permission }) => permission !== undefined);
    secrets = await secretsOf(test);
    for (const actor of everybody) await test.credentials(actor);
  }, 60_000);
  afterAll(() => test.close());

  /** The route with something of the sending side in it, so that what gets through would do something. */
  function aimed({ address }: Route): { method: string; path: string; body: object } {
    const [method = '', path = ''] = address.split(' ');
    const door = DOORS[address];
    const own =
      door !== undefined && 'of' in door
        ? secrets.find(({ kind, owners }) => kind === door.of && owners.includes(SENDER))
        : null;
    const id = own?.value ?? NOBODYS;
    return {
      method,
      path: withId(path, id),
      body: door?.shows === 'one' && door.body !== undefined ? door.body(id) : {},
    };
  }
  const bodyOf = ({ method, body }: { method: string; body: object }) => (method === 'GET' ? {} : { body });

  it('takes no token that our token endpoint did not hand out', async () => {
    const { settings } = test;
    const issuer = `${settings.http.publicUrl}/oidc`;
    const now = Math.floor(Date.now() / 1000);
    const good = {
      iss: issuer,
      aud: `${settings.http.publicUrl}/api/v1`,
      sub: 'system-x',
      client_id: 'system-x',
      region: REGION,
      organisation: SENDER,
      role: 'administrator',
      iat: now,
      exp: now + 300,
      jti: randomUUID(),
    };
    const key = tokenKeys(settings).private[0]!;
    const ours = tokenKeys(settings).public[0]!;
    const theirs = (JSON.parse(newTokenKeys()) as { keys: JWK[] }).keys[0]!;
    const sign = (claims: object, header: object = {}, by: JWK = key) =>
      new SignJWT({ ...good, ...claims })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid!, ...header })
        .sign(by);
    const head = part({ alg: 'none', typ: 'at+jwt', kid: key.kid });
    const shared = `${part({ alg: 'HS256', typ: 'at+jwt', kid: key.kid })}.${part(good)}`;
    const forged: readonly string[] = [
      `${head}.${part(good)}.`,
      `${shared}.${createHmac('sha256', JSON.stringify(ours)).update(shared).digest('base64url')}`,
      await sign({ iat: now - 900, exp: now - 600 }),
      await sign({ aud: 'https://other.example/api/v1' }),
      await sign({ iss: 'https://other.example/oidc' }),
      await sign({ region: 'ELSEWHERE' }),
      await sign({}, {}, { ...theirs, kid: key.kid! }),
      await sign({}, { jwk: ours, jku: 'https://other.example/keys' }, { ...theirs, kid: key.kid! }),
      'x',
      `${'x'.repeat(20_000)}`,
    ];
    const before = await fingerprint(test);
    const wrong: string[] = [];
    for (const route of guarded) {
      const call = aimed(route);
      for (const [i, token] of forged.entries()) {
        // The session beside it would be let in: a wrong token must not fall back on it.
        const answer = await test.call(i % 2 === 0 ? anna : null, call.method, call.path, {
          ...bodyOf(call),
          headers: { Authorization: `Bearer ${token}` },
        });
        const tooLong = token.length > 16_000 && answer.status === 431;
        if (!tooLong && `${answer.status} ${answer.code}` !== '401 token-refused')
          wrong.push(`${route.address} with forgery ${i}: ${answer.status} ${answer.code}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint(test)).toEqual(before);
  });

  it('takes no session that is changed, of another region, or of a role nobody signs in with', async () => {
    const sessions = test.app.get(Sessions, { strict: false });
    const cookieOf = async (actor: Actor): Promise<Record<string, string>> => {
      const { cookie, csrfToken } = await sessions.issue(actor);
      return { Cookie: `${SESSION_COOKIE}=${cookie}`, 'X-CSRF-Token': csrfToken };
    };
    const { Cookie: good = '', ...token } = await cookieOf(anna);
    const parts = good.split('.');
    const flipped = (at: number): string =>
      parts.map((one, i) => (i === at ? (one.startsWith('A') ? 'B' : 'A') + one.slice(1) : one)).join('.');
    const forged: Record<string, string>[] = [
      await cookieOf({ ...anna, region: 'ELSEWHERE' }),
      await cookieOf({ ...anna, role: 'engine' }),
      await cookieOf({ ...anna, role: 'provider-system' }),
      await cookieOf({ ...anna, role: '__proto__' as 'engine' }),
      ...[2, 3, 4].map((at) => ({ Cookie: flipped(at), ...token })),
      { Cookie: `${SESSION_COOKIE}=`, ...token },
      { Cookie: `${SESSION_COOKIE}=j:{"actor":{"role":"administrator"}}`, ...token },
      { Cookie: `${SESSION_COOKIE}=${part({ alg: 'none' })}.${part({ role: 'administrator' })}.`, ...token },
    ];
    const before = await fingerprint(test);
    const wrong: string[] = [];
    for (const route of guarded) {
      const call = aimed(route);
      for (const [i, headers] of forged.entries()) {
        const answer = await test.call(null, call.method, call.path, { ...bodyOf(call), headers });
        if (answer.status !== 401)
          wrong.push(`${route.address} with forgery ${i}: ${answer.status} ${answer.code}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint(test)).toEqual(before);
  });

  it('lets nobody who holds the key of the cookies be more than the row of their session says', async () => {
    const { sealed } = test.app.get(Sessions, { strict: false });
    const { Cookie = '', ...token } = await signedInAs(test.app, anna);
    const content = await sealed.open('session', Cookie.slice(SESSION_COOKIE.length + 1));
    const seenWith = async (changes: object) => {
      const cookie = await sealed.seal('session', { ...content, ...changes }, 60);
      const headers = { Cookie: `${SESSION_COOKIE}=${cookie}`, ...token };
      const me = await test.call(null, 'GET', '/api/v1/session', { headers });
      const sessions = await test.call(null, 'GET', '/api/v1/sessions', { headers });
      const become = await test.call(null, 'POST', '/auth/switch', {
        headers,
        body: { role: 'administrator', organisation: null },
      });
      return { me: JSON.parse(me.text) as unknown, codes: [sessions.code, become.code] };
    };
    const own = await seenWith({});
    expect(own).toMatchObject({
      me: { signedIn: true, user: { id: anna.user, role: 'clinician' }, organisation: { id: SENDER } },
      codes: ['not-allowed', 'context-not-yours'],
    });
    for (const claim of [
      { role: 'administrator' },
      { role: 'administrator', organisation: null, user: 'somebody-else' },
      { organisation: RECEIVER },
      { profession: 'psychiater', qualified: 'psychiater' },
      { contexts: [['administrator', null]] },
      { until: 9_999_999_999 },
    ])
      expect([claim, await seenWith(claim)]).toEqual([claim, own]);
    // A name or an address is in no table, so the row is not found with another one.
    for (const claim of [{ displayName: bram.displayName }, { mail: 'x@y.example' }, { issuerSession: 'x' }])
      expect([claim, await seenWith(claim)]).toMatchObject([
        claim,
        { me: { signedIn: false }, codes: ['not-signed-in', 'not-signed-in'] },
      ]);
  });

  it('changes nothing for a page of another site, whatever it makes the browser send', async () => {
    const { 'X-CSRF-Token': foreign = '' } = await signedInAs(test.app, { ...bram, user: 'somebody-else' });
    const before = await fingerprint(test);
    const wrong: string[] = [];
    for (const route of guarded.filter(({ address }) => !address.startsWith('GET '))) {
      const able = everybody.find(({ role }) => role !== 'provider-system' && may(role, route.permission!));
      if (able === undefined) throw new Error(`Nobody may ${route.address}`);
      const { Cookie = '', 'X-CSRF-Token': token = '' } = await test.credentials(able);
      const { method, path, body } = aimed(route);
      const attempts: readonly [string, string, Record<string, string>, object | string][] = [
        [method, path, {}, body],
        [method, path, { 'X-CSRF-Token': '' }, body],
        [method, path, { 'X-CSRF-Token': foreign }, body],
        [method, path, { 'X-CSRF-Token': `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` }, body],
        [method, `${path}?csrfToken=${token}&_csrf=${token}&x-csrf-token=${token}`, {}, body],
        [method, path, { Origin: 'https://evil.example', Referer: 'https://evil.example/' }, body],
        [method, path, { 'Content-Type': 'text/plain' }, JSON.stringify(body)],
        [method, path, { 'Content-Type': 'application/x-www-form-urlencoded' }, `_csrf=${token}`],
        [method, path, { 'Content-Type': 'multipart/form-data; boundary=x' }, `--x--`],
        ['POST', path, { 'X-HTTP-Method-Override': method }, body],
      ];
      for (const [i, [verb, address, headers, sent]] of attempts.entries()) {
        const answer = await test.call(null, verb, address, {
          ...(typeof sent === 'string' ? { raw: sent } : { body: sent }),
          headers: { Cookie, ...headers },
        });
        const refused =
          answer.code === 'csrf-token-wrong' ||
          answer.status === 415 ||
          (verb !== method && [404, 405].includes(answer.status));
        if (!refused) wrong.push(`${route.address}, attempt ${i}: ${answer.status} ${answer.code}`);
      }
      const read = await test.call(null, 'GET', `${path}?_method=${method}`, {
        headers: { Cookie, 'X-HTTP-Method-Override': method },
      });
      if (read.status >= 500) wrong.push(`GET of ${route.address}: ${read.status}`);
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint(test)).toEqual(before);
  });

  describe('a second time', () => {
    const post = (actor: Actor, path: string, body: object, headers: Record<string, string> = {}) =>
      test.call(actor, 'POST', `/api/v1${path}`, { body, headers });
    const steward = (organisation: string): Actor =>
      clinician(organisation, `steward-${organisation}`, { role: 'data-steward', profession: null });
    const pushOf = (...references: string[]) => ({
      mode: 'delta',
      entries: references.map((one) => entryRow(one)),
    });

    it('takes one of twenty identical decisions that arrive together, and none later', async () => {
      const { id } = await test.region.proposal();
      const decide = () => post(anna, `/proposals/${id}/decisions`, { verdict: 'approve', version: 1 });
      const answers = await Promise.all(Array.from({ length: 20 }, decide));
      expect(answers.map(({ status, code }) => `${status} ${code}`).sort()).toEqual([
        '200 null',
        ...Array.from({ length: 19 }, () => '409 decided-already'),
      ]);
      expect((await decide()).code).toBe('decided-already');
      expect(await test.region.count('decision WHERE proposal_id = $1', [id])).toBe(1);
      await post(bram, `/proposals/${id}/decisions`, { verdict: 'approve', version: 2 });
      const offers = await Promise.all(
        Array.from({ length: 10 }, () => post(anna, '/offers', { proposalId: id })),
      );
      expect(offers.filter(({ status }) => status === 201)).toHaveLength(1);
      const [offer] = await test.region.query<{ id: string }>('SELECT id FROM offer WHERE proposal_id = $1', [
        id,
      ]);
      const accept = () => post(anna, `/offers/${offer.id}/answer`, { answer: 'accepted', version: 1 });
      const accepted = await Promise.all(Array.from({ length: 10 }, accept));
      expect(accepted.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(await test.region.count('transfer WHERE offer_id = $1', [offer.id])).toBe(1);
      const back = await Promise.all(
        Array.from({ length: 10 }, () =>
          post(anna, `/offers/${offer.id}/return`, { reason: 'client-withdrew' }),
        ),
      );
      expect(back.filter(({ status }) => status === 200)).toHaveLength(1);
    });

    it('stores one of ten pushes with the same key that arrive together', async () => {
      const key = { 'Idempotency-Key': '3f2a9c1e-7b54-4d08-9e61-c5a0d8f4b712' };
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => post(steward(SENDER), '/waiting-list', pushOf('REPLAYED-A'), key)),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
      expect(new Set(answers.map(({ text }) => (JSON.parse(text) as { id: string }).id)).size).toBe(1);
      expect(await test.region.count('push_receipt WHERE idempotency_sha256 IS NOT NULL')).toBe(1);
      expect((await post(steward(SENDER), '/waiting-list', pushOf('REPLAYED-B'), key)).status).toBe(409);
    });

    it('gives another organisation that uses the same key nothing of the first one’s receipt', async () => {
      const key = { 'Idempotency-Key': '8c41d7b2-06ef-4a93-b5d8-2e9f7a1c6034' };
      const first = await post(steward(SENDER), '/waiting-list', pushOf('REPLAYED-C'), key);
      const second = await post(steward(RECEIVER), '/waiting-list', pushOf('REPLAYED-C'), key);
      const [one, other] = [first, second].map(
        ({ text }) => JSON.parse(text) as { id: string; created: number },
      );
      expect([one!.created, other!.created]).toEqual([1, 1]);
      expect(one!.id).not.toBe(other!.id);
      expect(second.headers.get('idempotent-replayed')).toBeNull();
    });
  });
});
