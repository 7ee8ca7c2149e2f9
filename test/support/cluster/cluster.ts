import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { type Server } from 'node:http';
import { join } from 'node:path';
import { type Actor } from '../../../src/platform/base/database/actor.js';
import { migrate } from '../../../src/platform/base/database/prepare.js';
import { newTokenKeys } from '../../../src/platform/identity/systems/token-keys.js';
import { createApp } from '../../../src/server.js';
import { testSettings } from '../app.js';
import { testHome } from '../postgres.js';
import { REGION, TestRegion, weekAhead } from '../review/region.js';
import { signedInAs } from '../sign-in.js';
import { workerPort } from '../start-process.js';
import { PASSWORDS } from '../test-server.mjs';
import { Balancer } from './balancer.js';
import { RECEIVERS, SENDERS, STEWARD } from './load.js';
import { Member } from './member.js';
import { Pooler } from './pooler.js';
import { PostgresPair } from './postgres-pair.js';
import { type Fault, type Parts } from './plan.js';
import { processorMs } from '../processor-time.js';

/** Eight to fifteen weeks away, so that none is full and none too near. */
const WEEKS = Array.from({ length: 8 }, (_, i) => weekAhead(8 + i));
const PLACES = 1_000;

/** An installation on more than one machine, in so far as one machine has it: docs/operate.md, "More than one machine". */
export class Cluster {
  private readonly credentials = new Map<string, Readonly<Record<string, string>>>();
  private made = 0;

  private constructor(
    readonly postgres: PostgresPair,
    readonly pooler: Pooler,
    readonly balancer: Balancer,
    readonly servers: readonly Member[],
    readonly workers: readonly Member[],
    readonly environment: Readonly<Record<string, string>>,
    private readonly home: string,
  ) {}

  static async open({ servers, workers }: Parts): Promise<Cluster> {
    const home = join(testHome(), `cluster-${process.pid}`);
    mkdirSync(home, { recursive: true, mode: 0o711 });
    const port = workerPort();
    const postgres = await PostgresPair.start(home, port + 120);
    await migrate(postgres.url('doorstroom_owner'));
    const pooler = await Pooler.start(
      {
        ...{ folder: join(home, 'pooler'), port: port + 110, database: 'doorstroom', size: 20 },
        users: { doorstroom_app: PASSWORDS.application, doorstroom_owner: PASSWORDS.owner },
      },
      postgres.port,
    );
    const environment = {
      DATABASE_URL: pooler.url('doorstroom_app'),
      DATABASE_DIRECT_URL: pooler.sessionUrl('doorstroom_app'),
      DATABASE_OWNER_URL: pooler.sessionUrl('doorstroom_owner'),
      SESSION_KEYS: randomBytes(32).toString('base64url'),
      TOKEN_KEYS: newTokenKeys(),
      REGION,
      DEMO: 'false',
      JOBS: 'separate',
      REQUESTS_PER_MINUTE: '10000000',
      DOORSTROOM_HOME: join(home, 'service'),
      SOLVER_MEMORY_MB: '512',
    };
    const ports = Array.from({ length: servers }, (_, i) => port + 130 + i);
    const balancer = await Balancer.start(join(home, 'balancer'), port + 111, ports);
    return new Cluster(
      postgres,
      pooler,
      balancer,
      ports.map((PORT, i) => {
        const own = { ...environment, PORT: `${PORT}`, LOG_LEVEL: 'warn', PUBLIC_URL: balancer.address };
        return new Member(`server ${i + 1}`, 'main.js', own);
      }),
      Array.from(
        { length: workers },
        (_, i) => new Member(`worker ${i + 1}`, 'worker.js', { ...environment, LOG_LEVEL: 'info' }),
      ),
      environment,
      home,
    );
  }

  async close(): Promise<void> {
    const ended = await Promise.allSettled([
      ...[...this.servers, ...this.workers].map((member) => member.end('SIGKILL')),
      this.balancer.end(),
      this.pooler.end('SIGKILL'),
    ]);
    await this.postgres.stop();
    rmSync(this.home, { recursive: true, force: true });
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
  }

  /** A region with places, proposals that wait for their decisions, and everybody signed in. Answers with the proposals. */
  async fill(proposals: number): Promise<string[]> {
    const region = await TestRegion.in(this.asTestDatabase());
    try {
      for (const week of WEEKS) await region.places('there', week, PLACES);
      const made = Array.from({ length: proposals }, () => ({ week: WEEKS[this.made++ % WEEKS.length]! }));
      const ids: string[] = [];
      for (const seed of made) ids.push((await region.proposal(seed)).id);
      await this.signIn([...SENDERS, ...RECEIVERS, STEWARD]);
      return ids;
    } finally {
      await region.close();
    }
  }

  /** Past the issuer and not the guard, by an instance that nobody else asks. */
  private async signIn(people: readonly Actor[]): Promise<void> {
    const settings = testSettings({ ...this.environment, PUBLIC_URL: this.balancer.address });
    const app = await createApp(settings, this.pooler.url('doorstroom_app'), false);
    await app.init();
    for (const who of people) this.credentials.set(who.user, await signedInAs(app, who));
    (app.getHttpServer() as Server).closeAllConnections();
    await app.close();
  }

  /** Processor time that each kind of part has taken so far, in milliseconds. */
  processorTime(): Readonly<Record<'servers' | 'workers' | 'primary' | 'replica', number>> {
    const of = (members: readonly Member[]): number =>
      members.reduce((ms, { pid }) => ms + (pid === undefined ? 0 : processorMs(pid)), 0);
    const { primary, replica } = this.postgres.pids;
    return {
      ...{ servers: of(this.servers), workers: of(this.workers) },
      ...{ primary: processorMs(primary), replica: processorMs(replica) },
    };
  }

  readonly shown = (who: Actor): Readonly<Record<string, string>> => this.credentials.get(who.user)!;

  private asTestDatabase() {
    return {
      name: 'doorstroom',
      ownerUrl: this.postgres.url('doorstroom_owner'),
      applicationUrl: this.postgres.url('doorstroom_app'),
      superuserUrl: this.postgres.superuserUrl(),
      drop: () => Promise.resolve(),
    };
  }

  /** What is done, as its name says; answers once everything that was up before is up again. */
  async strike({ kind, which }: Fault): Promise<void> {
    const { postgres, pooler } = this;
    switch (kind) {
      case 'kill-server':
        return again(this.servers[which]!);
      case 'kill-worker':
        return again(this.workers[which]!);
      case 'cut-connections':
        return postgres.cut();
      case 'restart-database':
        return postgres.restart();
      case 'crash-database':
        return postgres.crash();
      case 'kill-pooler':
        await pooler.end('SIGKILL');
        return pooler.run();
      case 'stop-replica':
        return postgres.replicaAway(2_000);
      case 'fail-over':
        await postgres.failOver();
        pooler.point(postgres.port);
        return postgres.follow();
    }
  }
}

async function again(member: Member): Promise<void> {
  await member.end('SIGKILL');
  await member.start();
}
