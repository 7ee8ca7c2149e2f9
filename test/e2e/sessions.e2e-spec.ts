import { type Server } from 'node:http';
import pg from 'pg';
import request from 'supertest';
import { Sessions } from '../../src/platform/identity/session/sessions.service.js';
import { type TestApp, testApp } from '../support/app.js';
import { Browser } from '../support/browser.js';
import { ProbeModule } from '../support/probe.js';

const NORTH = '99990001';
const SOUTH = '99990002';
const CLINICIAN = `clinician-${NORTH}`;

interface Context {
  readonly role: string;
  readonly organisation: { readonly id: string } | null;
  readonly current: boolean;
}

describe('a session', () => {
  let running: TestApp;
  let server: Server;
  let owner: pg.Client;

  beforeAll(async () => {
    running = await testApp({ stages: [ProbeModule] });
    server = running.app.getHttpServer() as Server;
    owner = new pg.Client({ connectionString: running.postgres.superuserUrl });
    await owner.connect();
    await owner.query(`INSERT INTO region (id, name, synthetic) VALUES ('GRONINGEN', 'Groningen', true);
      INSERT INTO provider (region_id, id, name) VALUES ('GRONINGEN', '${NORTH}', 'Noord'), ('GRONINGEN', '${SOUTH}', 'Zuid')`);
  });
  afterAll(async () => {
    await owner.end();
    await running.close();
  });
  beforeEach(() => owner.query('DELETE FROM session'));

  const signIn = async (id: string, query = ''): Promise<Browser> => {
    const browser = new Browser(server);
    await browser.follow(`/auth/sign-in?returnTo=/${query}`);
    await browser.post(browser.at, { persona: id });
    return browser;
  };
  const sessionOf = async (browser: Browser) =>
    (await browser.get('/api/v1/session')).body as {
      signedIn: boolean;
      csrfToken: string;
      contexts: Context[];
      organisation: { id: string } | null;
    };
  const post = async (browser: Browser, path: string, body: object = {}) => {
    const { csrfToken } = await sessionOf(browser);
    return request(server)
      .post(path)
      .set('Cookie', `doorstroom_session=${browser.cookie('doorstroom_session')}`)
      .set('X-CSRF-Token', csrfToken ?? '')
      .send(body);
  };
  const useCookie = (cookie: string) =>
    request(server).get('/api/v1/probe/decide').set('Cookie', `doorstroom_session=${cookie}`);

  it('leaves nothing in the database that could be used as one, or that names anybody', async () => {
    const browser = await signIn(CLINICIAN);
    const { rows } = await owner.query('SELECT * FROM session');
    expect(rows).toHaveLength(1);
    const cookie = browser.cookie('doorstroom_session') ?? '';
    const opened = await running.app.get(Sessions).sealed.open('session', cookie);
    expect(JSON.stringify(rows)).not.toContain(String(opened?.['id']));
    expect(JSON.stringify(rows)).not.toContain('Veldkamp');
  });

  it('is over for every copy of its cookie once somebody signs out', async () => {
    const browser = await signIn(CLINICIAN);
    const copy = browser.cookie('doorstroom_session') ?? '';
    await useCookie(copy).expect(200);
    expect((await post(browser, '/auth/sign-out')).status).toBe(204);
    await useCookie(copy).expect(401);
  });

  it('ends everywhere when its owner says so, and nobody else’s does', async () => {
    const [here, there, other] = [
      await signIn(CLINICIAN),
      await signIn(CLINICIAN),
      await signIn(`${CLINICIAN}-2`),
    ];
    expect((await sessionOf(there)).signedIn).toBe(true);
    await request(server).post('/auth/sign-out-everywhere').expect(401);
    const noToken = await here.send('POST', '/auth/sign-out-everywhere');
    expect(noToken.body).toMatchObject({ code: 'csrf-token-wrong' });
    expect((await post(here, '/auth/sign-out-everywhere')).status).toBe(204);
    expect((await sessionOf(there)).signedIn).toBe(false);
    expect((await sessionOf(other)).signedIn).toBe(true);
  });

  it('of a leaver is ended by the administrator, and by nobody with less', async () => {
    const [leaver, administrator] = [await signIn(CLINICIAN), await signIn('administrator')];
    expect((await post(leaver, '/api/v1/sessions/end', { user: 'administrator' })).status).toBe(403);
    const { body: list } = await administrator.get('/api/v1/sessions');
    expect((list as { items: { user: string }[] }).items.map(({ user }) => user).sort()).toEqual([
      'administrator',
      CLINICIAN,
    ]);
    expect((await post(leaver, '/api/v1/sessions/end', { user: CLINICIAN })).status).toBe(403);
    const ended = await post(administrator, '/api/v1/sessions/end', { user: CLINICIAN });
    expect(ended.body).toEqual({ user: CLINICIAN, ended: 1 });
    expect((await sessionOf(leaver)).signedIn).toBe(false);
    const { rows } = await owner.query(
      `SELECT user_id, subject_id, detail FROM audit_event WHERE action = 'session.revoke'`,
    );
    expect(rows).toEqual([{ user_id: 'administrator', subject_id: CLINICIAN, detail: { sessions: 1 } }]);
  });

  it('is ended alone where one laptop is lost, and only as one of the person it is of', async () => {
    const [lost, kept, administrator] = [
      await signIn(CLINICIAN),
      await signIn(CLINICIAN),
      await signIn('administrator'),
    ];
    await owner.query(
      `UPDATE session SET seen_at = now() - interval '5 minutes' WHERE started_at = (SELECT min(started_at) FROM session)`,
    );
    const { body } = await administrator.get('/api/v1/sessions');
    const { items } = body as { items: { user: string; sessions: { id: string; seen: string }[] }[] };
    const sessions = items.find(({ user }) => user === CLINICIAN)?.sessions ?? [];
    expect(sessions).toHaveLength(2);
    expect(sessions[0]!.seen > sessions[1]!.seen).toBe(true);
    const session = sessions[1]!.id;
    const end = (body: object) => post(administrator, '/api/v1/sessions/end', body);
    expect((await end({ user: 'administrator', session })).body).toMatchObject({ ended: 0 });
    for (const wrong of ['', 'x', session.toUpperCase(), `${session}0`])
      expect((await end({ user: CLINICIAN, session: wrong })).status).toBe(400);
    expect((await end({ user: CLINICIAN, session })).body).toEqual({ user: CLINICIAN, ended: 1 });
    expect((await end({ user: CLINICIAN, session })).body).toMatchObject({ ended: 0 });
    expect((await sessionOf(lost)).signedIn).toBe(false);
    expect((await sessionOf(kept)).signedIn).toBe(true);
    // What is shown of a session is nothing to sign in with.
    await useCookie(session).expect(401);
  });

  it.each([
    ['nothing was done in it for three quarters of an hour', `seen_at = now() - interval '46 minutes'`],
    [
      'its eight hours are over',
      `started_at = now() - interval '9 hours', expires_at = now() - interval '1 second'`,
    ],
  ])('is over when %s', async (_when, change) => {
    const browser = await signIn(CLINICIAN);
    await owner.query(`UPDATE session SET ${change}`);
    expect((await sessionOf(browser)).signedIn).toBe(false);
    expect((await browser.get('/api/v1/probe/decide')).status).toBe(401);
  });

  it('is kept alive by what somebody does, and not by a page that asks for news by itself', async () => {
    const browser = await signIn(CLINICIAN);
    const seenMinutesAgo = async (): Promise<number> => {
      const { rows } = await owner.query<{ m: number }>(
        'SELECT extract(epoch FROM now() - seen_at)::integer / 60 AS m FROM session',
      );
      return rows[0]?.m ?? -1;
    };
    await owner.query(`UPDATE session SET seen_at = now() - interval '30 minutes'`);
    await browser.get('/api/v1/session', { 'X-Background': '1' });
    expect(await seenMinutesAgo()).toBe(30);
    await browser.get('/api/v1/session');
    expect(await seenMinutesAgo()).toBe(0);
  });

  it('cannot be brought back, lengthened or made another, whatever the service does', async () => {
    await signIn(CLINICIAN);
    await expect(
      owner.query(`UPDATE session SET expires_at = expires_at + interval '1 hour'`),
    ).rejects.toThrow(/never grows/);
    for (const change of [
      `role = 'administrator'`,
      `profession = 'psychiater'`,
      `contexts = '[["administrator", null]]'`,
    ])
      await expect(owner.query(`UPDATE session SET ${change}`)).rejects.toThrow(/never becomes another/);
    await owner.query(`UPDATE session SET revoked_at = now(), revoked_because = 'signed-out'`);
    await expect(owner.query(`UPDATE session SET revoked_at = NULL, revoked_because = NULL`)).rejects.toThrow(
      /ends once/,
    );
  });

  it('that was ended behind the back of this instance is over here too', async () => {
    const second = await running.app.get(Sessions).issue({
      region: 'GRONINGEN',
      user: CLINICIAN,
      displayName: 'S.',
      role: 'clinician',
      organisation: NORTH,
      profession: null,
    });
    await useCookie(second.cookie).expect(200);
    await owner.query(`UPDATE session SET revoked_at = now(), revoked_because = 'by-administrator'`);
    // Well within the seconds for which an instance trusts what it has looked up.
    await new Promise((done) => setTimeout(done, 500));
    await useCookie(second.cookie).expect(401);
  });

  describe('of a clinician of two organisations', () => {
    const choose = async (organisation: string): Promise<Browser> =>
      signIn('clinician-at-two', `&role=clinician&organisation=${organisation}`);

    it('begins with the question for which of them', async () => {
      const browser = new Browser(server);
      await browser.follow('/auth/sign-in');
      await browser.post(browser.at, { persona: 'clinician-at-two' }).catch(() => undefined);
      expect((await sessionOf(browser)).signedIn).toBe(false);
      const chosen = await choose(SOUTH);
      expect((await sessionOf(chosen)).organisation).toEqual({ id: SOUTH, name: 'Zuid' });
    });

    it('is for one at a time: a switch is a new session, for the time that was left', async () => {
      const browser = await choose(NORTH);
      const { contexts } = await sessionOf(browser);
      expect(contexts).toEqual([
        { role: 'clinician', organisation: { id: NORTH, name: 'Noord' }, current: true },
        { role: 'clinician', organisation: { id: SOUTH, name: 'Zuid' }, current: false },
      ]);
      const before = browser.cookie('doorstroom_session') ?? '';
      await owner.query(`UPDATE session SET expires_at = now() + interval '7 hours'`);
      const switched = await post(browser, '/auth/switch', { role: 'clinician', organisation: SOUTH });
      expect(switched.status).toBe(204);
      const [line] = switched.headers['set-cookie'] as unknown as string[];
      const after = /doorstroom_session=([^;]+)/.exec(line ?? '')?.[1] ?? '';
      await useCookie(before).expect(401);
      expect((await useCookie(after)).body).toMatchObject({
        organisation: SOUTH,
        user: 'clinician-at-two',
        profession: 'klinisch-psycholoog',
      });
      const { rows } = await owner.query(
        `SELECT max(expires_at) - min(started_at) <= interval '8 hours 5 seconds' AS same FROM session`,
      );
      expect(rows).toEqual([{ same: true }]);
    });

    it('ends in one browser when another begins for the other organisation', async () => {
      const [first, same] = [await choose(NORTH), await choose(NORTH)];
      expect((await sessionOf(first)).signedIn).toBe(true);
      await choose(SOUTH);
      expect((await sessionOf(first)).signedIn).toBe(false);
      expect((await sessionOf(same)).signedIn).toBe(false);
    });

    it.each([
      { role: 'administrator', organisation: null },
      { role: 'clinician', organisation: '99990009' },
      { role: 'data-steward', organisation: NORTH },
    ])('never becomes %j', async (to) => {
      const browser = await choose(NORTH);
      const refused = await post(browser, '/auth/switch', to);
      expect(refused.body).toMatchObject({ code: 'context-not-yours', status: 403 });
      expect((await sessionOf(browser)).organisation).toMatchObject({ id: NORTH });
    });
  });
});
