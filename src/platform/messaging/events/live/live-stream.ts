import { type Response } from 'express';
import { type Actor } from '../../../base/database/index.js';
import { type DomainEvent } from '../event.store.js';
import { type EventKinds } from '../event-kinds.service.js';
import { type LiveChangeDto } from '../events.dto.js';

/** Bytes that may wait for a reader; one that is so far behind is not reading. */
const MOST_WAITING = 64 * 1024;
/** More of one kind than this is told as a number: the page asks for its list anyway. */
const MOST_IDS = 50;

/** What a page is told of some events: one line a kind, apart for what this person did and for what is another's to hear. */
export function changesFor(actor: Actor, events: readonly DomainEvent[], kinds: EventKinds): LiveChangeDto[] {
  const groups = new Map<string, { first: DomainEvent; mine: boolean; concerned: boolean; ids: string[] }>();
  for (const event of events) {
    const mine = event.byUser === actor.user;
    const concerned = !mine && (event.recipientUser === null || event.recipientUser === actor.user);
    const key = `${event.kind} ${mine} ${concerned}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: event, mine, concerned, ids: [event.subjectId] });
    else group.ids.push(event.subjectId);
  }
  return [...groups.values()].flatMap(({ first, mine, concerned, ids }) => {
    const kind = kinds.find(first.kind);
    if (kind === undefined) return [];
    return {
      kind: first.kind,
      topic: kind.topic,
      count: ids.length,
      subjectIds: ids.slice(0, MOST_IDS),
      mine,
      message: concerned ? kinds.textOf(first.kind, first.organisations, actor, ids.length) : null,
    };
  });
}

/** One person's page as server-sent events: `ready`, then `change` whenever something happened, `reset` where too much was missed. */
export class LiveStream {
  private readonly seen: ReadonlySet<string>;
  age = 0;
  /** Whether the one who opened it is still signed in. */
  stillGood: () => Promise<boolean> = () => Promise.resolve(true);

  constructor(
    readonly actor: Actor,
    /** Everything up to here has been told, or was none of this person's business. */
    public position: number,
    private readonly kinds: EventKinds,
    private readonly response: Response,
    onClose: () => void,
  ) {
    this.seen = new Set(kinds.seenBy(actor.role).map(({ kind }) => kind));
    response.on('close', onClose);
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // nginx would otherwise collect events until its buffer is full
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    this.write('retry: 3000\n\n');
  }

  say(event: 'ready' | 'reset', position: number): void {
    this.position = position;
    this.write(`id: ${position}\nevent: ${event}\ndata: {}\n\n`);
  }

  /** @param events in order, of all organisations; only what this person may hear of goes out. */
  tell(events: readonly DomainEvent[]): void {
    const { organisation } = this.actor;
    const mine = events.filter(
      ({ position, kind, organisations }) =>
        position > this.position &&
        organisation !== null &&
        organisations.includes(organisation) &&
        this.seen.has(kind),
    );
    this.position = Math.max(this.position, events.at(-1)?.position ?? 0);
    const last = mine.at(-1);
    if (last === undefined) return;
    const changes = changesFor(this.actor, mine, this.kinds);
    this.write(`id: ${last.position}\nevent: change\ndata: ${JSON.stringify({ changes })}\n\n`);
  }

  /** A comment, which clients skip: proxies cut off what is silent for long. */
  beat(): void {
    this.write(': \n\n');
  }

  end(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableLength > MOST_WAITING) this.response.destroy();
    else this.response.write(text);
  }
}
