import { inspect } from 'node:util';
import { Logger } from 'pino';
import pg from 'pg';
import request from 'supertest';
import { Webhook } from 'standardwebhooks';
import { type TestApp, testApp } from '../../../../test/support/app.js';
import { Receiver } from '../../../../test/support/notify/receiver.js';
import {
  clinician,
  RECEIVER,
  REGION,
  SENDER,
  TestRegion,
  THIRD,
} from '../../../../test/support/review/region.js';
import { signedInAs } from '../../../../test/support/sign-in.js';
import { type Actor, engineActor } from '../../base/database/actor.js';
import { EventKinds, EventSequencer } from '../events/index.js';
import { LOGGER } from '../../base/http/logger.js';
import { WebhookDispatcher } from './delivery/dispatcher.service.js';
import { WebhookDeliveryStore } from './delivery/webhook-delivery.store.js';
import { SecretRenewal } from './endpoint/secret-renewal.service.js';

const KINDS = ['proposal.proposed', 'proposal.withdrawn'];
const steward = (organisation: string, user = `steward-${organisation}`): Actor => ({
  ...clinician(organisation, user),
  role: 'data-steward',
  profession: null,
});

interface Made {
  readonly id: string;
  readonly secret: string;
  readonly version: number;
}
interface Shown {
  readonly id: string;
  readonly state: string;
  readonly disabledReason: string | null;
  readonly waiting: number;
  readonly dead: number;
  readonly version: number;
  readonly failingSince: string | null;
}
interface Sent {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
}

describe('webhooks', () => {
  let test: TestApp;
  let region: TestRegion;
  let receiver: Receiver;

  beforeAll(async () => {
    test = await testApp({ stages: [], env: { REGION, WEBHOOKS_PRIVATE: 'allow' } });
    region = await TestRegion.in(test.postgres);
    test.app.get(EventKinds).add(
      KINDS.map((kind) => ({
        kind,
        topic: 'proposals',
        permission: 'proposals:read',
        what: 'review.events.proposal.proposed',
        notices: [],
      })),
    );
  });
  beforeEach(async () => {
    receiver = await Receiver.open();
  });
  afterEach(async () => {
    await region.query('DELETE FROM webhook_endpoint');
    await receiver.close();
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });

  const as = async (actor: Actor, method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) => {
    const agent = request(test.app.getHttpServer());
    const call = agent[method](`/api/v1/webhooks${path}`).set(await signedInAs(test.app, actor));
    return body === undefined ? call : call.send(body);
  };
  const register = async (actor = steward(SENDER), url = receiver.url): Promise<Made> => {
    const made = await as(actor, 'post', '', { url, kinds: KINDS });
    expect(made.status).toBe(201);
    return made.body as Made;
  };
  const show = async (id: string, actor = steward(SENDER)): Promise<Shown> => {
    const { items } = (await as(actor, 'get', '')).body as { items: Shown[] };
    return items.find((one) => one.id === id)!;
  };
  const sent = async (id: string): Promise<Sent[]> =>
    ((await as(steward(SENDER), 'get', `/${id}/deliveries`)).body as { items: Sent[] }).items;
  const happen = async (): Promise<string> => {
    const { id } = await region.proposal();
    await test.app.get(EventSequencer).sequence();
    return id;
  };
  const run = (now?: Date) => test.app.get(WebhookDispatcher).run(now === undefined ? undefined : () => now);
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  /** As if the waiting time were over. */
  const later = () => region.query(`UPDATE webhook_delivery SET next_at = now() WHERE state = 'waiting'`);

  it('tell a system what happened, signed so that the library of the specification verifies it', async () => {
    const { id, secret } = await register();
    const proposal = await happen();
    expect(await run()).toBeNull();
    expect(receiver.received).toHaveLength(1);
    const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]];
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual({
      type: 'proposal.proposed',
      timestamp: expect.stringMatching(/Z$/) as string,
      data: { id: proposal, event: expect.any(Number) as number, region: REGION, organisation: SENDER },
    });
    expect(await sent(id)).toMatchObject([
      { state: 'delivered', attempts: 1, lastStatus: 204, lastError: null },
    ]);
  });

  it('tell each event once, however many processes look, and only what was chosen', async () => {
    const { id } = await register();
    await as(steward(SENDER), 'put', `/${id}`, {
      url: receiver.url,
      kinds: ['proposal.withdrawn'],
      state: 'active',
      version: 1,
    });
    const proposal = await happen();
    await region.query(`UPDATE proposal SET state = 'withdrawn', version = version + 1 WHERE id = $1`, [
      proposal,
    ]);
    await Promise.all(Array.from({ length: 4 }, () => test.app.get(EventSequencer).sequence()));
    await Promise.all(Array.from({ length: 4 }, () => run()));
    expect(receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
      'proposal.withdrawn',
    ]);
  });

  it('show a secret once, keep it sealed, and never write it to the log', async () => {
    const lines: string[] = [];
    const logger = test.app.get<Logger>(LOGGER);
    const spy = jest.spyOn(logger, 'info').mockImplementation((...args: unknown[]) => {
      lines.push(inspect(args, { depth: 5 }));
    });
    const { id, secret } = await register();
    receiver.behaviour = { kind: 'status', status: 500 };
    await happen();
    await run();
    spy.mockRestore();
    expect(lines.join('\n')).toContain('webhook not delivered');
    expect(lines.join('\n')).not.toContain(secret);
    const everything = JSON.stringify([
      (await as(steward(SENDER), 'get', '')).body,
      (await as(steward(SENDER), 'get', `/${id}/deliveries`)).body,
      await region.query('SELECT * FROM webhook_endpoint'),
      await region.query('SELECT * FROM audit_event'),
    ]);
    expect(everything).not.toContain(secret.slice(6));
  });

  it('rotate a secret with two signatures, so that the receiver can change over without missing one', async () => {
    const { id, secret } = await register();
    const rotated = (await as(steward(SENDER), 'post', `/${id}/secret`)).body as Made;
    expect(rotated.secret).not.toBe(secret);
    await happen();
    await run();
    const { headers, body } = receiver.received[0]!;
    expect(headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
    for (const one of [secret, rotated.secret])
      expect(new Webhook(one).verify(body, headers as Record<string, string>)).toBeTruthy();
    await region.query(`UPDATE webhook_endpoint SET previous_until = now() - interval '1 second'`);
    await test.app.get(WebhookDeliveryStore).dropOldSecrets(engineActor(REGION));
    await happen();
    await run();
    const after = receiver.received[1]!;
    expect(() => new Webhook(secret).verify(after.body, after.headers as Record<string, string>)).toThrow();
    expect(await region.count('webhook_endpoint WHERE previous_secret IS NOT NULL')).toBe(0);
  });

  it('seal secrets with the first session key at the next start', async () => {
    const { id } = await register();
    const before = await region.one<{ secret: string }>('SELECT secret FROM webhook_endpoint WHERE id = $1', [
      id,
    ]);
    await test.app.get(SecretRenewal).onApplicationBootstrap();
    expect(await region.one('SELECT secret FROM webhook_endpoint WHERE id = $1', [id])).toEqual(before);
  });

  describe('to a receiver that', () => {
    it.each([
      ['answers 500', { kind: 'status', status: 500 }, 'answer', 500],
      [
        'redirects into the own network',
        { kind: 'redirect', location: 'http://127.0.0.1:1/' },
        'redirect',
        302,
      ],
      ['hangs up', { kind: 'cut' }, 'unreachable', null],
    ] as const)(
      '%s are tried again, and arrive once it is well',
      async (_, behaviour, lastError, lastStatus) => {
        const { id } = await register();
        receiver.behaviour = behaviour;
        await happen();
        expect(await run()).toBe(5);
        expect(await sent(id)).toMatchObject([{ state: 'waiting', attempts: 1, lastError, lastStatus }]);
        expect(receiver.received).toHaveLength(1);
        expect(await run()).toBeNull();
        expect(receiver.received).toHaveLength(1);
        receiver.behaviour = { kind: 'status', status: 200 };
        await later();
        await run();
        expect(await sent(id)).toMatchObject([{ state: 'delivered', attempts: 2 }]);
        expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
        expect((await show(id)).failingSince).toBeNull();
      },
    );

    it('never answers is given up after ten seconds, while another one is served at once', async () => {
      const other = await Receiver.open();
      const slow = await register();
      const quick = await register(steward(SENDER), other.url);
      receiver.behaviour = { kind: 'hang' };
      await happen();
      const began = performance.now();
      const running = run();
      while (other.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(performance.now() - began).toBeLessThan(5_000);
      await running;
      expect(performance.now() - began).toBeGreaterThan(9_000);
      expect(await sent(slow.id)).toMatchObject([
        { state: 'waiting', lastError: 'timeout', lastStatus: null },
      ]);
      expect(await sent(quick.id)).toMatchObject([{ state: 'delivered' }]);
      await other.close();
    }, 30_000);

    it('never answers holds no queue: what happens meanwhile is sent to another one at once', async () => {
      const other = await Receiver.open();
      const working = await testApp({
        stages: [],
        work: true,
        env: { REGION, WEBHOOKS_PRIVATE: 'allow' },
        beside: test,
      });
      try {
        receiver.behaviour = { kind: 'hang' };
        await register();
        await happen();
        await until(() => receiver.received.length > 0);
        await register(steward(SENDER), other.url);
        const began = performance.now();
        await happen();
        await until(() => other.received.length > 0);
        expect(performance.now() - began).toBeLessThan(5_000);
        // Fifteen more: each is sent, though the one that hangs has its turn before it.
        for (let i = 0; i < 15; i++) await happen();
        await until(() => other.received.length === 16);
        expect(performance.now() - began).toBeLessThan(8_000);
        expect(receiver.received).toHaveLength(1);
      } finally {
        await receiver.close();
        await working.close();
        await other.close();
        receiver = await Receiver.open();
      }
    }, 30_000);

    it('answers without end is not read to the end', async () => {
      const { id } = await register();
      receiver.behaviour = { kind: 'flood' };
      await happen();
      await run();
      expect(await sent(id)).toMatchObject([{ state: 'delivered' }]);
      expect(receiver.flooded).toBeLessThan(16 * 1024 * 1024);
    });

    it('says it is gone gets nothing more, and its organisation is told', async () => {
      const { id } = await register();
      receiver.behaviour = { kind: 'status', status: 410 };
      await happen();
      expect(await run()).toBeNull();
      expect(await show(id)).toMatchObject({ state: 'disabled', disabledReason: 'gone', dead: 1 });
      const { kind } = await region.one<{ kind: string }>(
        'SELECT kind FROM event WHERE subject_id = $1 ORDER BY id DESC',
        [id],
      );
      expect(kind).toBe('webhook.disabled');
      await happen();
      await run();
      expect(receiver.received).toHaveLength(1);
    });

    it('fails for three days is disabled; enabled again, what it missed is replayed with the same id', async () => {
      const { id } = await register();
      receiver.behaviour = { kind: 'status', status: 503 };
      await happen();
      await happen();
      await run();
      await later();
      await run(new Date(Date.now() + 73 * 3_600_000));
      expect(await show(id)).toMatchObject({
        state: 'disabled',
        disabledReason: 'failing',
        waiting: 0,
        dead: 2,
      });
      expect((await as(steward(SENDER), 'post', `/${id}/replay`)).status).toBe(409);
      expect((await as(steward(SENDER), 'post', `/${id}/test`)).status).toBe(409);
      const { version } = await show(id);
      receiver.behaviour = { kind: 'status', status: 200 };
      const enabled = await as(steward(SENDER), 'put', `/${id}`, {
        url: receiver.url,
        kinds: KINDS,
        state: 'active',
        version,
      });
      expect(enabled.body).toMatchObject({ state: 'active', disabledReason: null, failingSince: null });
      const dead = (await sent(id)).map((one) => one.id);
      const one = await as(steward(SENDER), 'post', `/${id}/deliveries/${dead[0]}/replay`);
      expect([one.status, one.body]).toEqual([202, { replayed: 1 }]);
      expect((await as(steward(SENDER), 'post', `/${id}/replay`)).body).toEqual({ replayed: 1 });
      await run();
      expect(await sent(id)).toMatchObject([{ state: 'delivered' }, { state: 'delivered' }]);
      const again = await as(steward(SENDER), 'post', `/${id}/deliveries/${dead[0]}/replay`);
      expect([again.status, (again.body as { code: string }).code]).toEqual([409, 'not-undelivered']);
      const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
      expect(ids.slice(-2).sort()).toEqual(dead.map((delivery) => `msg_${delivery}`).sort());
    });

    it('fails every time gets ten attempts, after which the message waits for somebody to replay it', async () => {
      const { id } = await register();
      receiver.behaviour = { kind: 'status', status: 500 };
      await happen();
      const waits: (number | null)[] = [];
      for (let attempt = 0; attempt < 10; attempt++) {
        waits.push(await run());
        await later();
      }
      expect(waits).toEqual([5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400, null]);
      expect(await sent(id)).toMatchObject([{ state: 'dead', attempts: 10 }]);
      expect((await show(id)).state).toBe('active');
    });
  });

  it('survive a process that dies with a message in its hands', async () => {
    const { id } = await register();
    await happen();
    const outbox = test.app.get(WebhookDeliveryStore);
    const taken = await outbox.take(engineActor(REGION), id);
    expect(taken).toMatchObject({ attempts: 1 });
    // The process is gone now. Nobody else gets the message while its lease runs…
    expect(await run()).toBeNull();
    expect(receiver.received).toHaveLength(0);
    // …and somebody does after it. What the dead one would have written down counts for nothing any more.
    await later();
    await run();
    expect(receiver.received).toHaveLength(1);
    await outbox.settle(
      engineActor(REGION),
      id,
      taken!,
      { kind: 'failed', status: null, error: 'timeout' },
      new Date(),
    );
    expect(await sent(id)).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });

  it('send a test message on request', async () => {
    const { id, secret } = await register();
    const made = await as(steward(SENDER), 'post', `/${id}/test`);
    expect([made.status, made.body]).toMatchObject([202, { kind: 'webhook.test', state: 'waiting' }]);
    await run();
    const { body, headers } = receiver.received[0]!;
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
      type: 'webhook.test',
    });
  });

  it('send one test at a time, however often it is asked for', async () => {
    const { id } = await register();
    const made = await Promise.all(
      Array.from({ length: 6 }, () => as(steward(SENDER), 'post', `/${id}/test`)),
    );
    expect(new Set(made.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
    await run();
    expect(receiver.received).toHaveLength(1);
    const again = await as(steward(SENDER), 'post', `/${id}/test`);
    expect((again.body as { id: string }).id).not.toBe((made[0]!.body as { id: string }).id);
  });

  it('are five at most, also when all are registered at once', async () => {
    // Held back until there is a crowd, then let go at one moment.
    const holder = new pg.Client({ connectionString: test.postgres.ownerUrl });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE webhook_endpoint IN SHARE MODE');
    const asking = Promise.all(
      Array.from({ length: 15 }, () => as(steward(THIRD), 'post', '', { url: receiver.url, kinds: KINDS })),
    );
    while ((await region.count('pg_locks WHERE NOT granted')) < 8)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await holder.query('COMMIT');
    await holder.end();
    const made = await asking;
    const answers = made.map(({ status, body }) => (status === 201 ? 201 : (body as { code: string }).code));
    expect(answers.sort()).toEqual([
      ...Array<number>(5).fill(201),
      ...Array<string>(10).fill('too-many-webhooks'),
    ]);
    expect(await region.count('webhook_endpoint')).toBe(5);
  });

  describe('belong to one organisation:', () => {
    it('another one neither sees nor touches them', async () => {
      const { id, version } = await register();
      await happen();
      const stranger = steward(RECEIVER);
      expect(((await as(stranger, 'get', '')).body as { items: unknown[] }).items).toEqual([]);
      const [delivery] = await sent(id);
      const attempts = [
        await as(stranger, 'put', `/${id}`, { url: receiver.url, kinds: KINDS, state: 'disabled', version }),
        await as(stranger, 'delete', `/${id}`),
        await as(stranger, 'post', `/${id}/secret`),
        await as(stranger, 'post', `/${id}/test`),
        await as(stranger, 'post', `/${id}/replay`),
        await as(stranger, 'get', `/${id}/deliveries`),
        await as(stranger, 'post', `/${id}/deliveries/${delivery!.id}/replay`),
      ];
      expect(attempts.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404]);
      expect(await show(id)).toMatchObject({ state: 'active', version: 1 });
    });

    it('no other role opens the door', async () => {
      for (const actor of [
        clinician(SENDER, 'anna'),
        { ...clinician(SENDER, 'x'), role: 'taskforce-analyst' as const, organisation: null },
      ])
        expect((await as(actor, 'get', '')).status).toBe(403);
    });

    it('nor does SQL as the application role', async () => {
      await register();
      const seen = (actor: Actor) =>
        test.database.transaction(actor, (tx) =>
          tx.query('SELECT (SELECT count(*)::integer FROM webhook_endpoint) AS n'),
        );
      expect(await seen(steward(RECEIVER))).toEqual([{ n: 0 }]);
      expect(await seen(clinician(SENDER, 'anna'))).toEqual([{ n: 0 }]);
      expect(await seen({ ...steward(SENDER), region: 'ELSEWHERE' })).toEqual([{ n: 0 }]);
      expect(await seen(steward(SENDER))).toEqual([{ n: 1 }]);
      await expect(
        test.database.transaction(steward(RECEIVER), (tx) =>
          tx.query(
            `INSERT INTO webhook_endpoint (region_id, provider_id, place, url, kinds, secret, created_by) VALUES ($1, $2, 1, 'https://x', '{a}', 'x', 'y')`,
            [REGION, SENDER],
          ),
        ),
      ).rejects.toThrow(/row-level security/);
    });
  });

  it('refuse a change of what somebody else has changed meanwhile', async () => {
    const { id } = await register();
    const change = { url: receiver.url, kinds: KINDS, state: 'active' };
    expect((await as(steward(SENDER), 'put', `/${id}`, { ...change, version: 1 })).status).toBe(200);
    const late = await as(steward(SENDER), 'put', `/${id}`, { ...change, version: 1 });
    expect([late.status, (late.body as { code: string }).code]).toEqual([409, 'webhook-changed']);
  });

  it.each([
    ['ftp://example.org/', 'url-not-https'],
    ['nonsense', 'url-not-usable'],
    ['https://user@example.org/', 'url-with-password'],
    ['https://example.org/#part', 'url-not-usable'],
    ['https://no-such-name.invalid/', 'name-unknown'],
  ])('refuse %s with a reason in both languages', async (url, code) => {
    const refused = await as(steward(SENDER), 'post', '', { url, kinds: KINDS });
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([400, code]);
  });

  it('refuse kinds there are not, and their own', async () => {
    for (const kinds of [['proposal.invented'], ['webhook.disabled'], []])
      expect((await as(steward(SENDER), 'post', '', { url: receiver.url, kinds })).status).toBe(400);
  });
});

describe('webhooks where the own network is closed to them', () => {
  let test: TestApp;
  let region: TestRegion;
  let receiver: Receiver;
  beforeAll(async () => {
    test = await testApp({ stages: [], env: { REGION } });
    region = await TestRegion.in(test.postgres);
    receiver = await Receiver.open();
    test.app.get(EventKinds).add([
      {
        kind: KINDS[0]!,
        topic: 'proposals',
        permission: 'proposals:read',
        what: 'review.events.proposal.proposed',
        notices: [],
      },
    ]);
  });
  afterAll(async () => {
    await receiver.close();
    await region.close();
    await test.close();
  });

  it.each([
    ['http://example.org/', 'url-not-https'],
    ['https://127.0.0.1/', 'address-not-public'],
    ['https://127.1/', 'address-not-public'],
    ['https://0x7f000001/', 'address-not-public'],
    ['https://2130706433/', 'address-not-public'],
    ['https://localhost/', 'address-not-public'],
    ['https://[::1]/', 'address-not-public'],
    ['https://[::ffff:127.0.0.1]/', 'address-not-public'],
    ['https://169.254.169.254/latest/meta-data', 'address-not-public'],
    ['https://10.0.0.1/', 'address-not-public'],
  ])('refuse %s', async (url, code) => {
    const refused = await request(test.app.getHttpServer())
      .post('/api/v1/webhooks')
      .set(await signedInAs(test.app, steward(SENDER)))
      .send({ url, kinds: [KINDS[0]] });
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([400, code]);
  });

  it('do not go there either when a name that was fine leads there later', async () => {
    // As if it had been registered when its name led elsewhere.
    await region.query(
      `INSERT INTO webhook_endpoint (region_id, provider_id, place, url, kinds, secret, created_by)
       VALUES ($1, $2, 1, $3, '{proposal.proposed}', 'sealed', 'x')`,
      [REGION, SENDER, receiver.url.replace('http:', 'https:').replace('127.0.0.1', 'localhost')],
    );
    await region.proposal();
    await test.app.get(EventSequencer).sequence();
    await test.app.get(WebhookDispatcher).run();
    expect(receiver.received).toEqual([]);
    expect(await region.one('SELECT state, last_error FROM webhook_delivery')).toEqual({
      state: 'waiting',
      last_error: 'address-not-public',
    });
  });
});
