import { Controller, Get, Module, Post } from '@nestjs/common';
import pg from 'pg';
import request from 'supertest';
import { type TestApp, testApp } from '../../../../test/support/app.js';
import { clinician, REGION, SENDER, TestRegion } from '../../../../test/support/review/region.js';
import { signedInAs } from '../../../../test/support/sign-in.js';
import { EventKinds } from '../../messaging/events/index.js';
import { CurrentActor, RequirePermission } from '../../identity/index.js';
import { type Actor, Database, engineActor } from '../database/index.js';
import { TakesList } from './body/index.js';

interface Limits {
  readonly statement: string;
  readonly lock: string;
}

const limitsOf = (database: Database, actor: Actor): Promise<Limits> =>
  database.transaction(actor, async (tx) => {
    const [row] = await tx.query<[Limits]>(
      `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock`,
    );
    return row;
  });

@Controller('api/v1/limits')
@RequirePermission('waiting-list:push')
class LimitsProbe {
  constructor(private readonly database: Database) {}

  @Get()
  ofRead(@CurrentActor() actor: Actor): Promise<Limits> {
    return limitsOf(this.database, actor);
  }

  @Post()
  ofWrite(@CurrentActor() actor: Actor): Promise<Limits> {
    return limitsOf(this.database, actor);
  }

  @Post('list')
  @TakesList()
  ofList(@CurrentActor() actor: Actor): Promise<Limits> {
    return limitsOf(this.database, actor);
  }
}
@Module({ controllers: [LimitsProbe] })
class LimitsProbeModule {}

const steward = { ...clinician(SENDER, 'steward'), role: 'data-steward', profession: null } as const;

describe('a request that the database cannot serve', () => {
  let test: TestApp;
  let region: TestRegion;
  let owner: pg.Client;
  let signedIn: Record<string, string>;

  beforeAll(async () => {
    test = await testApp({ stages: [LimitsProbeModule], env: { REGION, WEBHOOKS_PRIVATE: 'allow' } });
    region = await TestRegion.in(test.postgres);
    test.app.get(EventKinds).add([
      {
        ...{ kind: 'proposal.proposed', topic: 'proposals', permission: 'proposals:read' },
        ...{ what: 'review.events.proposal.proposed', notices: [] },
      },
    ]);
    owner = new pg.Client({ connectionString: test.postgres.ownerUrl });
    await owner.connect();
    signedIn = await signedInAs(test.app, steward);
  });
  afterAll(async () => {
    await owner.end();
    await region.close();
    await test.close();
  });

  const list = () => request(test.app.getHttpServer()).get('/api/v1/webhooks').set(signedIn);
  const register = () =>
    request(test.app.getHttpServer())
      .post('/api/v1/webhooks')
      .set(signedIn)
      .send({ url: 'http://127.0.0.1:9/', kinds: ['proposal.proposed'] });

  it('waits for a lock no longer than a person would, and is told when to come back', async () => {
    await list().expect(200);
    await owner.query('BEGIN; LOCK TABLE webhook_endpoint IN ACCESS EXCLUSIVE MODE');
    try {
      const began = performance.now();
      const answers = await Promise.all([list(), list(), list()]);
      expect(performance.now() - began).toBeLessThan(6_000);
      for (const answer of answers) {
        expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([
          503,
          'database-busy',
          '5',
        ]);
        expect(answer.body.messages.nl).toContain('over 5 seconden');
        expect(answer.body.messages.en).toContain('in 5 seconds');
      }
    } finally {
      await owner.query('ROLLBACK');
    }
    await list().expect(200);
  });

  /** A disk cannot be filled here without filling that of others: the state that PostgreSQL gives then is raised instead. */
  it('is told that there is no room on a full disk, and nothing of it is kept', async () => {
    await owner.query(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'could not extend file "base/1/2": No space left on device' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON webhook_endpoint FOR EACH ROW EXECUTE FUNCTION full_disk()`);
    try {
      const answer = await register();
      expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([
        503,
        'storage-full',
        '300',
      ]);
      expect(JSON.stringify(answer.body)).not.toMatch(/base\/1|No space left/);
    } finally {
      await owner.query('DROP TRIGGER full_disk ON webhook_endpoint; DROP FUNCTION full_disk()');
    }
    expect(await region.count('webhook_endpoint')).toBe(0);
  });

  it('has the limits of its kind of work, and the next one on that connection its own', async () => {
    const server = test.app.getHttpServer();
    const asked = [
      request(server).get('/api/v1/limits'),
      request(server).post('/api/v1/limits').send({}),
      request(server).post('/api/v1/limits/list').send({}),
    ];
    const answers: object[] = [];
    for (const one of asked) answers.push((await one.set(signedIn)).body);
    expect(answers).toEqual([
      { statement: '20s', lock: '2500ms' },
      { statement: '30s', lock: '5s' },
      { statement: '2min', lock: '10s' },
    ]);
    expect(await limitsOf(test.database, engineActor(REGION))).toEqual({ statement: '10min', lock: '30s' });
  });
});
