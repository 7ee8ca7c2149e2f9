import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Response } from 'express';
import { type Logger } from 'pino';
import { ok, refuse, type Result } from '../../../../../libs/kernel/index.js';
import { type Actor, engineActor } from '../../../base/database/index.js';
import { LOGGER } from '../../../base/http/index.js';
import { EventKinds } from '../event-kinds.service.js';
import { EventListener } from '../event-listener.service.js';
import { EventReader } from '../event-reader.service.js';
import { LiveStream } from './live-stream.js';
import { EventSequencer } from '../event-sequencer.service.js';

const BEAT_MS = 15_000;
/** In beats. Then the stream ends and the browser asks again: as whoever is signed in by then. */
const LONGEST = 40;
/** In beats: how often a stream is asked whether its session is still good. An end is told at once; this finds what runs out by itself. */
const CHECK = 4;
const MOST_PER_USER = 6;
const MOST = 2_000;
/** Whoever missed more asks for everything anew, which is less work than telling it all. */
const MOST_MISSED = 1_000;

/** Everybody whose pages this process keeps up to date. All positions move in one loop, so nothing overtakes anything. */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly streams = new Set<LiveStream>();
  private timer: NodeJS.Timeout | null = null;
  private wanted = false;
  private pumping = false;

  constructor(
    private readonly kinds: EventKinds,
    private readonly reader: EventReader,
    private readonly sequencer: EventSequencer,
    listener: EventListener,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    listener.subscribe(() => this.pump());
  }

  /** @param after position of the last event this page has heard of; null for a page that has just been opened. */
  async open(
    actor: Actor,
    after: number | null,
    response: Response,
    stillGood: () => Promise<boolean>,
  ): Promise<Result<null, 'too-many-streams'>> {
    const now = await this.sequencer.position();
    if (response.closed) return ok(null); // gone while we looked
    const own = [...this.streams].filter(({ actor: one }) => one.user === actor.user);
    if (own.length >= MOST_PER_USER || this.streams.size >= MOST) return refuse('too-many-streams');
    const stream: LiveStream = new LiveStream(actor, now, this.kinds, response, () => this.forget(stream));
    stream.stillGood = stillGood;
    // A number from before the database was restored lies ahead of us, and says nothing.
    const resumes = after !== null && after <= now && now - after <= MOST_MISSED;
    if (resumes) stream.position = after;
    else stream.say(after === null ? 'ready' : 'reset', now);
    this.streams.add(stream);
    this.timer ??= setInterval(() => void this.beat(), BEAT_MS).unref();
    // Their session may have ended between the door and here, before there was a stream to be told of it.
    await this.endStale((one) => one === stream);
    this.pump();
    return ok(null);
  }

  /** Before the server closes, which waits for answers that are still going on. */
  onModuleDestroy(): void {
    for (const stream of this.streams) stream.end();
  }

  private forget(stream: LiveStream): void {
    this.streams.delete(stream);
    if (this.streams.size > 0 || this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
  }

  private async beat(): Promise<void> {
    for (const stream of this.streams) {
      stream.age += 1;
      if (stream.age > LONGEST) stream.end();
      else stream.beat();
    }
    await this.endStale(({ age }) => age % CHECK === 0);
  }

  /** Whoever signed out, or was signed out, hears no more. */
  async endStale(which: (stream: LiveStream) => boolean): Promise<void> {
    for (const stream of [...this.streams].filter(which)) {
      // A database that is away says nothing about a session; the next check does.
      const good = await stream.stillGood().catch(() => true);
      if (!good) stream.end();
    }
  }

  private pump(): void {
    this.wanted = true;
    if (!this.pumping) void this.run();
  }

  private async run(): Promise<void> {
    this.pumping = true;
    try {
      while (this.wanted && this.streams.size > 0) {
        this.wanted = false;
        await this.tellAll();
      }
    } catch (error) {
      // The positions have not moved: the next time somebody wakes us nothing is left out.
      this.logger.warn({ err: error }, 'live pages wait for the database');
    } finally {
      this.pumping = false;
    }
  }

  private async tellAll(): Promise<void> {
    const behind = Math.min(...[...this.streams].map(({ position }) => position));
    const [first] = this.streams;
    if (first === undefined) return;
    const events = await this.reader.after(engineActor(first.actor.region), behind, MOST_MISSED);
    for (const stream of this.streams) stream.tell(events);
    if (events.length === MOST_MISSED) this.wanted = true;
  }
}
