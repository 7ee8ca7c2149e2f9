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
});

/** A problem document without the reference to quote, which is new each time. */
const withoutReference = (text: string): string => text.replace(/"instance":"[^"]*"/, '');
