import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Random, seededRandom } from '../../../libs/kernel/index.js';
import { type Actor } from '../../../src/platform/base/database/actor.js';
import { testHome } from '../postgres.js';
import { clinician, RECEIVER, REGION, SENDER, weekAhead } from '../review/region.js';
import { type StartedProcess, startProcess, workerPort } from '../start-process.js';
import { WholeApp } from './whole-app.js';

const WORKERS = 8;
const WEEK = weekAhead(8);

export interface Asked {
  readonly proposal: string;
  readonly who: Actor;
  readonly verdict: 'approve' | 'refuse';
  readonly version: number;
}
export interface KillReport {
  readonly decisions: number;
  readonly kills: number;
  /** Requests that were cut off: whoever sent them cannot know what became of them. */
  readonly cutOff: number;
  /** Of those, decisions that had been stored although nobody was told. */
  readonly storedUnacknowledged: number;
  readonly seconds: number;
  readonly slowestStartMs: number;
}

/** A server in a process of its own that is killed at random moments while people decide, and started again. */
export class KilledServer {
  private server: StartedProcess | null = null;
  private readonly home = join(testHome(), `kill-${process.pid}`);
  private readonly random: Random;
  private kills = 0;
  private cutOff = 0;
  private storedUnacknowledged = 0;
  private slowestStartMs = 0;
  /** What was acknowledged as stored. */
  readonly acknowledged: Asked[] = [];

  private constructor(
    readonly test: WholeApp,
    private readonly sessionKeys: string,
    private readonly port: number,
    seed: number,
  ) {
    this.random = seededRandom(seed);
  }

  static async open(seed: number): Promise<KilledServer> {
    const sessionKeys = randomBytes(32).toString('base64url');
    const test = await WholeApp.open({ SESSION_KEYS: sessionKeys });
    return new KilledServer(test, sessionKeys, workerPort(), seed);
  }

  async close(): Promise<void> {
    await this.server?.end('SIGKILL');
    rmSync(this.home, { recursive: true, force: true });
    await this.test.close();
  }

  get environment(): Record<string, string> {
    return {
      DATABASE_URL: this.test.postgres.applicationUrl,
      DATABASE_OWNER_URL: this.test.postgres.ownerUrl,
      SESSION_KEYS: this.sessionKeys,
      REGION,
      DEMO: 'false',
      LOG_LEVEL: 'fatal',
      REQUESTS_PER_MINUTE: '10000000',
      DOORSTROOM_HOME: this.home,
    };
  }

  /** Ends the server as an operator would. */
  async stop(): Promise<number | null> {
    const code = (await this.server?.end('SIGTERM')) ?? null;
    this.server = null;
    return code;
  }

  /** Half of them of the sending side, half of the receiving; one in ten of the latter refuses. */
  async decide(decisions: number, kills: number): Promise<KillReport> {
    await this.test.region.places('there', WEEK, 1000);
    const pairs: Asked[][] = [];
    for (let i = 0; i < decisions / 2; i++) {
      const { id } = await this.test.region.proposal({ week: WEEK });
      const refuses = this.random.percent(10);
      pairs.push([
        { proposal: id, who: clinician(SENDER, `sender-${i % 9}`), verdict: 'approve', version: 1 },
        {
          proposal: id,
          who: clinician(RECEIVER, `receiver-${i % 7}`),
          verdict: refuses ? 'refuse' : 'approve',
          version: 2,
        },
      ]);
    }
    for (const { who } of pairs.flat()) await this.test.credentials(who);
    const moments = Array.from(
      { length: kills },
      (_, i) =>
        Math.floor(((i + 1) * decisions) / (kills + 1)) -
        this.random.below(Math.max(1, Math.floor(decisions / (kills + 1) / 2))),
    );
    await this.start();
    const began = performance.now();
    const work = [...pairs];
    const worker = async (): Promise<void> => {
      for (let pair = work.pop(); pair !== undefined; pair = work.pop())
        for (const asked of pair) await this.insist(asked);
    };
    const killing = this.killAt(moments);
    await Promise.all(Array.from({ length: WORKERS }, worker));
    await killing;
    const { kills: killed, cutOff, storedUnacknowledged, slowestStartMs } = this;
    return {
      decisions: this.acknowledged.length,
      kills: killed,
      cutOff,
      storedUnacknowledged,
      seconds: (performance.now() - began) / 1000,
      slowestStartMs,
    };
  }

  private async killAt(moments: readonly number[]): Promise<void> {
    for (const moment of moments) {
      while (this.acknowledged.length < moment) await pause(2);
      await pause(this.random.below(40)); // anywhere in what a decision does
      await this.server!.end('SIGKILL');
      this.kills += 1;
      await this.start();
    }
  }

  private async start(): Promise<void> {
    this.server = await startProcess(
      this.home,
      this.port,
      this.environment,
      undefined,
      join('dist', 'src', 'main.js'),
    );
    this.slowestStartMs = Math.max(this.slowestStartMs, this.server.milliseconds);
  }

  /** As somebody who presses again until there is an answer; after a cut-off, "decided already" by oneself is one. */
  private async insist(asked: Asked): Promise<void> {
    for (let unsure = false; ;) {
      const answer = await this.send(asked);
      if (answer === null) {
        unsure = true;
        this.cutOff += 1;
        await pause(50);
        continue;
      }
      if (answer === 'away') {
        await pause(50);
        continue;
      }
      if (answer === '409 decided-already' && unsure) this.storedUnacknowledged += 1;
      else if (answer !== '200')
        throw new Error(`${asked.verdict} of ${asked.proposal} by ${asked.who.user}: ${answer}`);
      this.acknowledged.push(asked);
      return;
    }
  }

  /** Null where the line was cut while somebody waited; `away` where nobody was there to take the request. */
  private async send({ proposal, who, verdict, version }: Asked): Promise<string | null> {
    try {
      const response = await fetch(`http://127.0.0.1:${this.port}/api/v1/proposals/${proposal}/decisions`, {
        method: 'POST',
        headers: { ...(await this.test.credentials(who)), 'Content-Type': 'application/json' },
        body: JSON.stringify({
          verdict,
          version,
          ...(verdict === 'refuse' ? { reason: 'insufficient-information' } : {}),
        }),
      });
      const body = (await response.json()) as { code?: string };
      if (response.status === 503) return 'away';
      return response.status === 200 ? '200' : `${response.status} ${body.code}`;
    } catch (error) {
      const cause = (error as { cause?: { code?: string } }).cause?.code;
      return cause === 'ECONNREFUSED' ? 'away' : null;
    }
  }
}
