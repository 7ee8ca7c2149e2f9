import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Response } from 'express';
import { ok, refuse, type Result } from '../../../../libs/kernel/index.js';
import { type Actor, Database, engineActor } from '../../../platform/base/database/index.js';
import { runsNow } from '../run.store.js';
import { type RunNow, RunStream } from './run-stream.js';

const EVERY = 1_000;
/** In looks, that is seconds. */
const BEAT = 15;
/** After this many looks a stream ends, and the client asks again: as whoever it is by then. */
const LONGEST = 600;
const MOST_PER_USER = 4;
const MOST = 200;

interface Following {
  readonly region: string;
  readonly user: string;
  readonly runId: string;
  readonly stream: RunStream;
  age: number;
}

/**
 * Everybody who follows a run in this process. The run's row says how far it is, wherever it is computed; it is
 * looked at once a second for all of them together.
 *
 * Decision: poll the row. Because: it has to be written for GET anyway, and one small query a second for each
 * process costs less than a connection kept aside for LISTEN, which also misses what is said while it is down.
 */
@Injectable()
export class RunStreams implements OnModuleDestroy {
  private readonly following = new Set<Following>();
  private timer: NodeJS.Timeout | null = null;
  private looking = false;

  constructor(private readonly database: Database) {}

  /** Answers with events until the run is over, the client goes or the process stops. */
  async open(
    { region, user, ...actor }: Actor,
    runId: string,
    response: Response,
  ): Promise<Result<null, 'run-unknown' | 'too-many-streams'>> {
    const now = (await this.read({ region, user, ...actor }, [runId])).get(runId);
    if (now === undefined) return refuse('run-unknown');
    if (response.closed) return ok(null); // gone while we looked
    const own = [...this.following].filter((one) => one.region === region && one.user === user);
    if (own.length >= MOST_PER_USER || this.following.size >= MOST) return refuse('too-many-streams');
    const one: Following = {
      ...{ region, user, runId, age: 0 },
      stream: new RunStream(response, () => this.forget(one)),
    };
    this.following.add(one);
    if (!one.stream.tell(now)) this.timer ??= setInterval(() => void this.look(), EVERY).unref();
    return ok(null);
  }

  /** Before the server closes, which waits for answers that are still going on. */
  onModuleDestroy(): void {
    for (const { stream } of this.following) stream.end();
  }

  private forget(one: Following): void {
    this.following.delete(one);
    if (this.following.size > 0 || this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      for (const region of new Set([...this.following].map((one) => one.region))) await this.tell(region);
    } catch {
      // The database is away for a moment; whoever follows hears of it at the next look.
    } finally {
      this.looking = false;
    }
  }

  private async tell(region: string): Promise<void> {
    const here = [...this.following].filter((one) => one.region === region);
    const runs = await this.read(
      engineActor(region),
      here.map(({ runId }) => runId),
    );
    for (const one of here) {
      const now = runs.get(one.runId);
      one.age += 1;
      if (now === undefined || one.age > LONGEST) one.stream.end();
      else if (!one.stream.tell(now) && one.age % BEAT === 0) one.stream.beat();
    }
  }

  private read(actor: Actor, ids: readonly string[]): Promise<Map<string, RunNow>> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await runsNow(tx, actor.region, ids);
      return new Map(rows.map(({ id, ...now }) => [id, now]));
    });
  }
}
