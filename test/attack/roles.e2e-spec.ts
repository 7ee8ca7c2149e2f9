import { type Actor } from '../../src/platform/base/database/actor.js';
import { may } from '../../src/platform/identity/access/permissions.js';
import { fillRegion, fingerprint, type Secret, secretsOf } from '../support/attack/full-region.js';
import { type Answer, everybody, PROVIDERS, WholeApp } from '../support/attack/whole-app.js';
import { allRoutes, type Route } from '../support/routes.js';
import { DOORS, withId } from './doors.js';

const NOBODYS = '00000000-0000-4000-8000-000000000000';
const nameOf = (actor: Actor | null): string => actor?.user ?? 'a stranger';
const owns = (actor: Actor | null, { owners, roles }: Secret): boolean =>
  actor !== null &&
  (roles.includes(actor.role) || (actor.organisation !== null && owners.includes(actor.organisation)));

/** Each route, each role, each organisation: what comes out belongs to whoever asks, and nobody else gets anything done. */
describe('every route, as everybody', () => {
  let test: WholeApp;
  let routes: Route[];
  let secrets: Secret[];

  beforeAll(async () => {
    test = await WholeApp.open();
    await fillRegion(test);
    routes = await allRoutes();
    secrets = await secretsOf(test);
    for (const actor of everybody) await test.credentials(actor);
  }, 60_000);
  afterAll(() => test.close());

  const isGuarded = ({ permission }: Route): boolean => permission !== undefined;
  const mayKnock = (actor: Actor, { permission }: Route): boolean =>
    permission !== undefined && may(actor.role, permission);
  const call = (actor: Actor | null, { address }: Route, id: string): Promise<Answer> => {
    const [method = '', path = ''] = address.split(' ');
    const door = DOORS[address];
    const body = door?.shows === 'one' && door.body !== undefined ? door.body(id) : {};
    return test.call(actor, method, withId(path, id), method === 'GET' ? {} : { body });
  };
  /** What was in an answer and is not for whoever asked. */
  const leaks = (actor: Actor | null, { text }: Answer, asked: string): string[] =>
    secrets
      .filter((secret) => secret.value !== asked && !owns(actor, secret) && secret.kind !== 'run')
      .filter(({ value }) => text.includes(value))
      .map(({ kind, value }) => `${nameOf(actor)} saw ${kind} ${value}`);

  it('is in the table of doors, and every door of the table is a route', () => {
    expect(routes.map(({ address }) => address).sort()).toEqual(Object.keys(DOORS).sort());
  });

  it('finds three organisations that each have something to hide', () => {
    for (const kind of new Set(Object.values(DOORS).flatMap((door) => ('of' in door ? [door.of] : []))))
      expect(`${kind}: ${secrets.filter((one) => one.kind === kind).length > 0}`).toBe(`${kind}: true`);
    for (const provider of PROVIDERS)
      expect(secrets.some(({ owners }) => owners.length === 1 && owners[0] === provider)).toBe(true);
  });

  it('opens for no stranger and for no role without its permission, and nothing changes', async () => {
    const before = await fingerprint(test);
    const wrong: string[] = [];
    for (const route of routes.filter(isGuarded)) {
      for (const actor of [null, ...everybody]) {
        if (actor !== null && mayKnock(actor, route)) continue;
        const answer = await call(actor, route, NOBODYS);
        const expected = actor === null ? '401 not-signed-in' : '403 not-allowed';
        if (`${answer.status} ${answer.code}` !== expected)
          wrong.push(`${route.address} as ${nameOf(actor)}: ${answer.status} ${answer.code}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint(test)).toEqual(before);
  });

  it('treats what belongs to others as what is not there, to the letter, and nothing changes', async () => {
    const before = await fingerprint(test);
    const wrong: string[] = [];
    for (const route of routes.filter(isGuarded)) {
      const door = DOORS[route.address];
      if (door?.shows !== 'one') continue;
      for (const actor of everybody.filter((one) => mayKnock(one, route))) {
        const missing = await call(actor, route, NOBODYS);
        // Or refused for what it says, before anybody has looked whose it is.
        if (missing.status !== 404 && missing.status !== 400)
          wrong.push(`${route.address} of nobody as ${nameOf(actor)}: ${missing.status}`);
        const foreign = secrets.filter((one) => one.kind === door.of && !owns(actor, one));
        for (const { value } of foreign) {
          const answer = await call(actor, route, value);
          if (answer.status !== missing.status)
            wrong.push(`${route.address} of others as ${nameOf(actor)}: ${answer.status}`);
          if (withoutReference(answer.text) !== withoutReference(missing.text))
            wrong.push(`${route.address} tells ${nameOf(actor)} that there is one`);
          wrong.push(...leaks(actor, answer, value));
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint(test)).toEqual(before);
  });

  it('lists what is one’s own and nothing else', async () => {
    const wrong: string[] = [];
    const run = secrets.find(({ kind }) => kind === 'run')!.value;
    for (const route of routes.filter(isGuarded)) {
      if (!route.address.startsWith('GET ')) continue;
      const door = DOORS[route.address];
      if (door === undefined || door.shows === 'one' || door.shows === 'trail') continue;
      const value = route.address.includes(':version') ? '1' : run;
      let shown = 0;
      for (const actor of everybody.filter((one) => mayKnock(one, route))) {
        const answer = await call(actor, route, value);
        if (answer.status !== 200) wrong.push(`${route.address} as ${nameOf(actor)}: ${answer.status}`);
        wrong.push(...leaks(actor, answer, run).map((leak) => `${route.address}: ${leak}`));
        if (door.shows === 'own')
          shown += secrets.filter((one) => one.kind === door.of && answer.text.includes(one.value)).length;
      }
      // Or an empty list would pass for a safe one.
      if (door.shows === 'own' && shown === 0) wrong.push(`${route.address} showed nobody anything`);
    }
    expect(wrong).toEqual([]);
  });

  it('answers the parties of a thing, each with what is theirs', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter(isGuarded)) {
      const door = DOORS[route.address];
      if (door?.shows !== 'one' || door.gone) continue;
      let read = 0;
      for (const actor of everybody.filter((one) => mayKnock(one, route))) {
        for (const secret of secrets.filter((one) => one.kind === door.of && owns(actor, one))) {
          const answer = await call(actor, route, secret.value);
          const isGet = route.address.startsWith('GET ');
          if (answer.status === 200) read += 1;
          // Of some things one side alone has something to see, such as the letter to its own client.
          const fits = isGet
            ? answer.status === 200 || (answer.status === 403 && answer.code !== 'not-allowed')
            : answer.status < 500 && ![401, 404].includes(answer.status) && answer.code !== 'not-allowed';
          if (!fits) wrong.push(`${route.address} as ${nameOf(actor)}: ${answer.status} ${answer.code}`);
          wrong.push(...leaks(actor, answer, secret.value).map((leak) => `${route.address}: ${leak}`));
        }
      }
      if (route.address.startsWith('GET ') && read === 0)
        wrong.push(`${route.address} showed no party anything`);
    }
    expect(wrong).toEqual([]);
  });

  describe('of another region on the same database, with the same organisations', () => {
    const OTHER = 'ELSEWHERE';
    let other: WholeApp;
    const theirs = everybody
      .filter(
        ({ organisation }) => organisation === null || !PROVIDERS.slice(1).includes(organisation as never),
      )
      .map((one): Actor => ({ ...one, region: OTHER }));

    beforeAll(async () => {
      for (const table of ['region', 'policy_version', 'provider']) {
        const key = table === 'region' ? 'id' : 'region_id';
        await test.region.query(
          `INSERT INTO "${table}" SELECT (jsonb_populate_record(t, jsonb_build_object('${key}', $1::text))).* FROM "${table}" t`,
          [OTHER],
        );
      }
      other = await test.beside(OTHER);
    }, 60_000);
    afterAll(() => other.stop());

    it('tells nothing of this one, whatever is asked by the ids of what is here, and changes nothing here', async () => {
      const before = await fingerprint(test);
      const wrong: string[] = [];
      let calls = 0;
      for (const route of routes.filter(isGuarded)) {
        const [method = '', path = ''] = route.address.split(' ');
        const door = DOORS[route.address];
        const [run] = secrets.filter(({ kind }) => kind === 'run');
        const ids = secrets.filter((one) => door?.shows === 'one' && one.kind === door.of).slice(0, 2);
        for (const actor of theirs.filter((one) => mayKnock(one, route)))
          for (const { value } of ids.length > 0 ? ids : [run!]) {
            const body = door?.shows === 'one' && door.body !== undefined ? door.body(value) : {};
            const answer = await other.call(
              actor,
              method,
              withId(path, value),
              method === 'GET' ? {} : { body },
            );
            calls += 1;
            const where = `${route.address} as ${actor.role}`;
            // Or refused for what it says, before anybody has looked whose it is.
            if (ids.length > 0 && ![400, 404].includes(answer.status))
              wrong.push(`${where}: ${answer.status}`);
            if (answer.status === 401 || answer.status >= 500) wrong.push(`${where}: ${answer.status}`);
            wrong.push(
              ...secrets
                .filter((secret) => secret.value !== value && answer.text.includes(secret.value))
                .map(({ kind }) => `${where}: a ${kind} of the first region`),
            );
          }
      }
      expect(wrong).toEqual([]);
      expect(calls).toBeGreaterThan(200);
      expect(await fingerprint(test)).toEqual(before);
    });

    it('takes nobody of this one for somebody of its own, nor the other way round', async () => {
      const asked = async (at: WholeApp, from: WholeApp, actor: Actor): Promise<number> => {
        const headers = await from.credentials(actor);
        return (await fetch(`${at.address}/api/v1/code-lists`, { headers })).status;
      };
      for (const role of ['clinician', 'provider-system'] as const) {
        const [ours, them] = [everybody, theirs].map((all) => all.find((one) => one.role === role)!);
        expect([role, await asked(test, test, ours!), await asked(other, other, them!)]).toEqual([
          role,
          200,
          200,
        ]);
        expect([role, await asked(other, test, ours!), await asked(test, other, them!)]).toEqual([
          role,
          401,
          401,
        ]);
      }
    });
  });
});

/** A problem document without the reference to quote, which is new each time. */
const withoutReference = (text: string): string => text.replace(/"(?:instance|diagnostics)":"[^"]*"/, '');
