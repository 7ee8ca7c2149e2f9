import pg from 'pg';
import request from 'supertest';
import { type TestApp, testApp } from '../../../../../test/support/app.js';
import { type Arrived, PostBox } from '../../../../../test/support/notify/post-box.js';
import { anna, bram, carla, chairOf, REGION, TestRegion } from '../../../../../test/support/review/region.js';
import { signedInAs } from '../../../../../test/support/sign-in.js';
import { SignInListeners } from '../../../identity/index.js';
import { type Actor, engineActor } from '../../../base/database/actor.js';
import { EventKinds, EventSequencer } from '../../events/index.js';
import { isMailAddress } from '../../../../../libs/kernel/index.js';
import { Schedule } from '../../../jobs/index.js';
import { MailWork } from './mail-work.service.js';
import { MailStore } from './mail.store.js';

const HOME = 'https://doorstroom.example';

interface Preference {
  readonly mailOn: boolean;
  readonly frequency: string;
  readonly address: string | null;
  readonly confirmed: boolean;
  readonly refused: boolean;
}

describe('mail', () => {
  let test: TestApp;
  let region: TestRegion;
  let box: PostBox;

  beforeAll(async () => {
    box = await PostBox.open();
    test = await testApp({
      stages: [],
      env: {
        REGION,
        SMTP_URL: box.url,
        MAIL_FROM: 'Doorstroom <no-reply@doorstroom.example>',
        PUBLIC_URL: HOME,
      },
    });
    region = await TestRegion.in(test.postgres);
    test.app.get(EventKinds).add([
      {
        kind: 'proposal.proposed',
        topic: 'proposals',
        permission: 'proposals:read',
        what: 'review.events.proposal.proposed',
        notices: ['review.events.notices.toReview', 'review.events.notices.toReview'],
      },
      {
        kind: 'run.failed',
        topic: 'runs',
        permission: 'matching-runs:start',
        what: 'matching.runEvents.run.failed',
        notices: ['matching.runEvents.notices.failed'],
      },
    ]);
  });
  afterEach(async () => {
    await region.query('DELETE FROM mail');
    await region.query('DELETE FROM mail_preference');
    box.arrived.length = 0;
    box.refuseRecipient = null;
    box.refuseMessage = null;
  });
  afterAll(async () => {
    await region.close();
    await test.close();
    await box.goAway();
  });

  const put = async (actor: Actor, body: object) =>
    request(test.app.getHttpServer())
      .put('/api/v1/notification-preferences')
      .set(await signedInAs(test.app, actor))
      .send(body);
  const read = async (actor: Actor): Promise<Preference> =>
    (
      await request(test.app.getHttpServer())
        .get('/api/v1/notification-preferences')
        .set(await signedInAs(test.app, actor))
    ).body as Preference;
  const confirm = async (actor: Actor, token: string) =>
    request(test.app.getHttpServer())
      .post('/api/v1/notification-preferences/confirm')
      .set(await signedInAs(test.app, actor))
      .send({ token });
  /** Mail wraps long lines (quoted-printable). */
  const plain = ({ raw }: Arrived): string => raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  const tokenIn = (mail: Arrived): string => /#([\w.-]+)/.exec(plain(mail))?.[1] ?? 'none';
  const work = (digest?: string) => test.app.get(MailWork).take(digest === undefined ? {} : { digest });
  const happen = async (times = 1): Promise<void> => {
    for (let i = 0; i < times; i++) await region.proposal();
    await test.app.get(EventSequencer).sequence();
  };
  const later = () => region.query(`UPDATE mail SET next_at = now() WHERE state = 'waiting'`);
  const subscribe = async (actor: Actor, frequency: string, language = 'nl'): Promise<void> => {
    const address = `${actor.user}@organisation.example`;
    expect((await put(actor, { frequency, language, address })).status).toBe(200);
    await work();
    expect((await confirm(actor, tokenIn(box.arrived.at(-1)!))).status).toBe(200);
    box.arrived.length = 0;
  };
  const state = () =>
    region.query('SELECT state, attempts, last_error AS error FROM mail WHERE purpose <> $1', ['confirm']);

  it('is asked for with an address that its owner confirms first', async () => {
    expect(await read(anna)).toEqual({
      mailOn: true,
      frequency: 'off',
      language: 'nl',
      address: null,
      confirmed: false,
      refused: false,
      addressFrom: 'person',
      claimed: null,
      topics: ['proposals'],
      muted: [],
    });
    await put(anna, { frequency: 'digest', language: 'en', address: 'anna@organisation.example' });
    await happen();
    await work('2026-11-02');
    expect(box.arrived.map(({ to }) => to)).toEqual([['anna@organisation.example']]);
    expect(plain(box.arrived[0]!)).toContain('Subject: Doorstroom: is this address right?');
    const token = tokenIn(box.arrived[0]!);
    expect((await confirm(bram, token)).status).toBe(409);
    expect((await confirm(anna, `${token}x`)).status).toBe(409);
    expect((await confirm(anna, token)).body).toMatchObject({ confirmed: true });
    expect(await read(anna)).toMatchObject({ address: 'anna@organisation.example', confirmed: true });
  });

  it('asks one address, however many are given at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        put(anna, { frequency: 'digest', language: 'nl', address: `stranger-${i}@elsewhere.example` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(429)]);
    expect(await region.count(`mail WHERE purpose = 'confirm'`)).toBe(1);
  });

  it('takes no confirmation for an address that is changed at that moment', async () => {
    await put(anna, { frequency: 'digest', language: 'nl', address: 'anna@organisation.example' });
    await work();
    const token = tokenIn(box.arrived[0]!);
    const other = new pg.Client({ connectionString: test.postgres.ownerUrl });
    await other.connect();
    await other.query(`BEGIN; UPDATE mail_preference SET address = 'sealed-of-another', confirmed_at = NULL`);
    const confirming = confirm(anna, token);
    const waits = () => region.count(`pg_locks WHERE NOT granted`);
    for (let i = 0; i < 100 && (await waits()) === 0; i++) await new Promise((done) => setTimeout(done, 50));
    await other.query('COMMIT');
    await other.end();
    expect((await confirming).status).toBe(409);
    expect(await region.count('mail_preference WHERE confirmed_at IS NOT NULL')).toBe(0);
  });

  it('never goes to an address that was not confirmed, nor after a change to the new one', async () => {
    await subscribe(anna, 'digest');
    await region.query(`UPDATE mail SET created_at = now() - interval '1 hour'`);
    await put(anna, { frequency: 'digest', language: 'nl', address: 'other@organisation.example' });
    expect(await read(anna)).toMatchObject({ confirmed: false });
    await happen();
    await work('2026-11-02');
    expect(box.arrived.map(({ raw }) => /Subject: (.*)\r/.exec(raw)?.[1])).toEqual([
      'Doorstroom: klopt dit adres?',
    ]);
  });

  it('keeps the address sealed, and forgets it when mail is no longer wanted', async () => {
    await subscribe(anna, 'digest');
    const row = JSON.stringify(await region.query('SELECT * FROM mail_preference'));
    expect(row).not.toContain('organisation.example');
    expect(JSON.stringify(await region.query('SELECT * FROM audit_event'))).not.toContain('example');
    await put(anna, { frequency: 'off', language: 'nl' });
    expect(await region.one('SELECT address, confirmed_at FROM mail_preference')).toEqual({
      address: null,
      confirmed_at: null,
    });
  });

  it('as a digest counts what is new, once a day, however many processes want to send it', async () => {
    await subscribe(bram, 'digest');
    await happen(3);
    await Promise.all(Array.from({ length: 4 }, () => work('2026-11-02')));
    expect(box.arrived).toHaveLength(1);
    const mail = plain(box.arrived[0]!);
    expect(mail).toContain('- 3 berichten over voorstellen');
    expect(mail).toContain(`${HOME}/meldingen?lang=nl`);
    expect(mail).toMatch(/List-Unsubscribe: <https:\/\/doorstroom\.example\/meldingen\/voorkeuren\?lang=nl>/);
    expect(mail).toMatch(/Auto-Submitted: auto-generated/);
    await happen();
    await work('2026-11-02');
    expect(box.arrived).toHaveLength(1);
    await work('2026-11-03');
    expect(plain(box.arrived[1]!)).toContain('- 1 bericht over voorstellen');
    await work('2026-11-04');
    expect(box.arrived).toHaveLength(2);
  });

  it('says nothing of what was read under the bell already', async () => {
    await subscribe(bram, 'digest');
    await happen(2);
    await request(test.app.getHttpServer())
      .post('/api/v1/notifications/read')
      .set(await signedInAs(test.app, bram))
      .send({ until: 1_000_000 });
    await work('2026-11-02');
    expect(box.arrived).toEqual([]);
  });

  it('counts for each what concerns them, and nothing for a third organisation', async () => {
    await subscribe(anna, 'at-once');
    await subscribe(carla, 'at-once', 'en');
    await happen(2);
    await work();
    expect(box.arrived.map(({ to }) => to)).toEqual([['anna@organisation.example']]);
  });

  it('goes to the region’s own people as well, of what is theirs', async () => {
    const analyst: Actor = { ...chairOf('ilse'), role: 'taskforce-analyst' };
    await subscribe(analyst, 'digest', 'en');
    await subscribe(anna, 'digest');
    const { id } = await region.one<{ id: string }>(
      `INSERT INTO matching_run (region_id, status, requested_by) VALUES ($1, 'queued', 'nightly') RETURNING id`,
      [REGION],
    );
    await region.query(`UPDATE matching_run SET status = 'failed', finished_at = now() WHERE id = $1`, [id]);
    await test.app.get(EventSequencer).sequence();
    await work('2026-11-02');
    expect(box.arrived.map(({ to }) => to)).toEqual([[`${analyst.user}@organisation.example`]]);
    expect(plain(box.arrived[0]!)).toContain('- 1 message about matching runs');
  });

  it('at once comes at once, and what follows within five minutes with the next', async () => {
    await subscribe(anna, 'at-once', 'en');
    await happen();
    await work();
    expect(plain(box.arrived[0]!)).toContain('- 1 message about proposals');
    await happen(2);
    await work();
    expect(box.arrived).toHaveLength(1);
    await region.query(`UPDATE mail SET created_at = now() - interval '6 minutes'`);
    await work();
    expect(plain(box.arrived[1]!)).toContain('- 2 messages about proposals');
    expect(await test.app.get(MailStore).isDue(engineActor(REGION))).toBe(false);
  });

  it('is sent again when the mail server was away, with the same Message-ID', async () => {
    await subscribe(bram, 'digest');
    await happen();
    await box.goAway();
    await work('2026-11-02');
    expect(await state()).toEqual([{ state: 'waiting', attempts: 1, error: 'esocket' }]);
    await work();
    expect(await state()).toMatchObject([{ attempts: 1 }]);
    await box.comeBack();
    await later();
    await work();
    expect(await state()).toEqual([{ state: 'sent', attempts: 2, error: null }]);
    const { id } = await region.one<{ id: string }>(`SELECT id FROM mail WHERE purpose = 'digest'`);
    expect(box.arrived[0]!.raw).toContain(`Message-ID: <${id}@doorstroom.example>`);
  });

  it('is put off when the server says so, and given up after seven attempts', async () => {
    await subscribe(bram, 'digest');
    await happen();
    box.refuseMessage = 451;
    await work('2026-11-02');
    expect(await state()).toEqual([{ state: 'waiting', attempts: 1, error: 'smtp-451' }]);
    for (let attempt = 2; attempt <= 8; attempt++) {
      await later();
      await work();
    }
    expect(await state()).toEqual([{ state: 'given-up', attempts: 7, error: 'smtp-451' }]);
  });

  it('stops where the address is refused, and says so to its owner', async () => {
    await subscribe(bram, 'digest');
    await happen();
    box.refuseRecipient = 550;
    await work('2026-11-02');
    expect(await state()).toEqual([{ state: 'refused', attempts: 1, error: 'smtp-550' }]);
    expect(await read(bram)).toMatchObject({ refused: true, frequency: 'digest' });
    box.refuseRecipient = null;
    await happen();
    await work('2026-11-03');
    expect(box.arrived).toEqual([]);
    await region.query(`UPDATE mail SET created_at = now() - interval '1 hour'`);
    await put(bram, { frequency: 'digest', language: 'nl' });
    await work();
    await confirm(bram, tokenIn(box.arrived[0]!));
    expect(await read(bram)).toMatchObject({ refused: false, confirmed: true });
  });

  it('survives a process that dies with a mail in its hands', async () => {
    await subscribe(bram, 'digest');
    await happen();
    await box.goAway();
    await work('2026-11-02');
    await box.comeBack();
    await later();
    const outbox = test.app.get(MailStore);
    const taken = await outbox.take(engineActor(REGION));
    expect(taken).toMatchObject({ purpose: 'digest', counts: { proposals: 1 } });
    await work();
    expect(box.arrived).toEqual([]);
    await later();
    await work();
    expect(box.arrived).toHaveLength(1);
    await outbox.settle(engineActor(REGION), taken!, 'failed', 'late');
    expect(await state()).toMatchObject([{ state: 'sent' }]);
  });

  it('is not sent to who no longer wants it', async () => {
    await subscribe(bram, 'digest');
    await happen();
    await box.goAway();
    await work('2026-11-02');
    await box.comeBack();
    await put(bram, { frequency: 'off', language: 'nl' });
    await later();
    await work();
    expect(box.arrived).toEqual([]);
    expect(await state()).toMatchObject([{ state: 'given-up', error: 'not-wanted' }]);
  });

  describe('to an address that the identity provider vouches for', () => {
    const CLAIMED = 'anna@issuer.example';
    const agent = () => request(test.app.getHttpServer());
    const putClaimed = async (body: object, mail: string | null = CLAIMED) =>
      agent()
        .put('/api/v1/notification-preferences')
        .set(await signedInAs(test.app, anna, { mail }))
        .send({ frequency: 'digest', language: 'nl', ...body });
    const signIn = (mail: string | null, actor = anna) =>
      test.database.transaction(actor, (tx) => test.app.get(SignInListeners).notify(tx, actor, mail));
    const recipients = () => box.arrived.map(({ to }) => to);

    it('needs no confirmation, and changes with the next sign-in', async () => {
      expect((await putClaimed({})).body).toMatchObject({
        address: CLAIMED,
        claimed: CLAIMED,
        confirmed: true,
        addressFrom: 'issuer',
      });
      await happen();
      await work('2026-11-02');
      expect(recipients()).toEqual([[CLAIMED]]);
      await signIn('new@issuer.example');
      await happen();
      await work('2026-11-03');
      expect(recipients()).toEqual([[CLAIMED], ['new@issuer.example']]);
      expect(JSON.stringify(await region.query('SELECT * FROM mail_preference'))).not.toContain(
        'issuer.example',
      );
      expect(JSON.stringify(await region.query('SELECT * FROM audit_event'))).not.toContain('issuer.example');
    });

    it('gets none once the issuer no longer stands for it, until the person confirms an address', async () => {
      await putClaimed({});
      await signIn(null);
      await signIn(null);
      expect(await read(anna)).toMatchObject({ address: CLAIMED, confirmed: false, addressFrom: 'issuer' });
      await happen();
      await work('2026-11-02');
      expect(recipients()).toEqual([]);
      expect((await putClaimed({ address: CLAIMED }, null)).body).toMatchObject({
        confirmed: false,
        addressFrom: 'person',
      });
      await work();
      expect(plain(box.arrived[0]!)).toContain('klopt dit adres?');
    });

    it('is another than the one that somebody typed: that one is asked about and stays', async () => {
      expect((await putClaimed({ address: 'home@own.example' })).body).toMatchObject({
        confirmed: false,
        addressFrom: 'person',
      });
      await signIn('new@issuer.example');
      expect(await read(anna)).toMatchObject({ address: 'home@own.example', confirmed: false });
    });

    it('is not kept where no mail is wanted, and is nobody else’s', async () => {
      await signIn(CLAIMED);
      expect(await region.query('SELECT FROM mail_preference')).toEqual([]);
      await putClaimed({});
      await signIn('bram@issuer.example', bram);
      expect(await read(anna)).toMatchObject({ address: CLAIMED });
      expect(await read(bram)).toMatchObject({ address: null, claimed: null });
    });
  });

  it('leaves out the topics that somebody wants no mail of, and does not bring them up later', async () => {
    await subscribe(bram, 'digest');
    const topics = (await put(bram, { frequency: 'digest', language: 'nl', muted: ['proposals', 'cases'] }))
      .body as {
      muted: string[];
    };
    expect(topics.muted).toEqual(['proposals', 'cases']);
    await happen(2);
    await work('2026-11-02');
    expect(box.arrived).toEqual([]);
    await put(bram, { frequency: 'digest', language: 'nl', muted: [] });
    await happen();
    await work('2026-11-03');
    expect(plain(box.arrived[0]!)).toContain('- 1 bericht over voorstellen');
    for (const muted of [['nothing'], 'proposals', ['cases', 'cases'], [null]])
      expect((await put(bram, { frequency: 'digest', language: 'nl', muted })).status).toBe(400);
  });

  it('for confirmation is not a way to flood a stranger', async () => {
    const wish = { frequency: 'digest', language: 'nl' };
    expect((await put(anna, { ...wish, address: 'a@x.example' })).status).toBe(200);
    expect((await put(anna, { ...wish, address: 'b@x.example' })).status).toBe(429);
    await region.query(`UPDATE mail SET created_at = now() - interval '2 minutes'`);
    for (let i = 0; i < 4; i++) {
      expect((await put(anna, { ...wish, address: `c${i}@x.example` })).status).toBe(200);
      await region.query(`UPDATE mail SET created_at = now() - interval '2 minutes'`);
    }
    expect((await put(anna, { ...wish, address: 'd@x.example' })).status).toBe(429);
  });

  it.each([
    '',
    'no-at',
    'a@b\r\nBcc: c@d',
    'a b@c.d',
    '"a"@b.c',
    'a@b,c@d',
    'a@b@c',
    'é@b.c',
    `${'a'.repeat(300)}@b.c`,
  ])('refuses %j as an address', async (address) => {
    expect(isMailAddress(address)).toBe(false);
    expect((await put(anna, { frequency: 'digest', language: 'nl', address })).status).toBe(400);
  });

  it('is nobody else’s to see, as the application role in SQL', async () => {
    await subscribe(anna, 'digest');
    const seen = (actor: Actor) =>
      test.database.transaction(actor, (tx) =>
        tx.query<{ p: number; m: number }[]>(
          'SELECT (SELECT count(*)::integer FROM mail_preference) AS p, (SELECT count(*)::integer FROM mail) AS m',
        ),
      );
    expect(await seen(anna)).toEqual([{ p: 1, m: 0 }]);
    expect(await seen({ ...anna, user: 'colleague' })).toEqual([{ p: 0, m: 0 }]);
    expect(await seen(bram)).toEqual([{ p: 0, m: 0 }]);
    expect(await seen({ ...anna, region: 'ELSEWHERE' })).toEqual([{ p: 0, m: 0 }]);
  });

  it('has no room for anything but numbers', async () => {
    await subscribe(anna, 'digest');
    for (const counts of [
      '{"proposals": "anxiety"}',
      '{"Piet Jansen": 1}',
      '{"proposals": {"age": 3}}',
      '[1]',
    ])
      await expect(
        region.query(
          `INSERT INTO mail (region_id, user_id, organisation, purpose, key, counts) SELECT region_id, user_id, organisation, 'digest', 'x', $1 FROM mail_preference`,
          [counts],
        ),
      ).rejects.toThrow(/mail_counts_check/);
  });

  it('goes by the queue as well: a job is asked for where something is due', async () => {
    await put(anna, { frequency: 'digest', language: 'nl', address: 'anna@organisation.example' });
    const { n } = await region.one<{ n: string }>(`SELECT count(*) AS n FROM pgboss.job WHERE name = 'mail'`);
    expect(Number(n)).toBeGreaterThan(0);
    const schedule = test.app.get(Schedule);
    await schedule.tick('mail-digest', new Date('2026-11-02T06:30:00Z'));
    await schedule.tick('mail-digest', new Date('2026-11-02T06:30:01Z'));
    const digests = await region.query(
      `SELECT data ->> 'at' AS at FROM pgboss.job WHERE name = 'mail' AND data ->> 'scheduled' = 'mail-digest'`,
    );
    expect(digests).toEqual([{ at: '2026-11-02T06:30:00.000Z' }]);
  });
});

describe('mail without a mail server', () => {
  it('is refused with a sentence, and turning it off is not', async () => {
    const test = await testApp({ stages: [], env: { REGION } });
    const region = await TestRegion.in(test.postgres);
    const put = async (frequency: string) =>
      request(test.app.getHttpServer())
        .put('/api/v1/notification-preferences')
        .set(await signedInAs(test.app, anna))
        .send({ frequency, language: 'nl', address: 'a@b.example' });
    const refused = await put('digest');
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([409, 'mail-off']);
    expect((await put('off')).body).toMatchObject({ mailOn: false, frequency: 'off' });
    await region.close();
    await test.close();
  });
});
