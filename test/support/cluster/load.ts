import { setTimeout as pause } from 'node:timers/promises';
import { type Random } from '../../../libs/kernel/index.js';
import { type Actor } from '../../../src/platform/base/database/actor.js';
import { randomKey } from '../random-key.js';
import { clinician, RECEIVER, SENDER, THIRD } from '../review/region.js';
import { daysAgo } from '../small-region.js';
import { type Ledger, type WriteKind } from './ledger.js';

/** Who works: as many as stand at the worklists of a region in an hour. */
export const SENDERS = Array.from({ length: 9 }, (_, i) => clinician(SENDER, `sender-${i}`));
export const RECEIVERS = Array.from({ length: 7 }, (_, i) => clinician(RECEIVER, `receiver-${i}`));
export const STEWARD: Actor = { ...clinician(THIRD, 'steward'), role: 'data-steward', profession: null };

type Headers = Readonly<Record<string, string>>;
interface Ask {
  readonly kind: WriteKind;
  readonly key: string;
  readonly who: Actor;
  readonly path: string;
  readonly body: unknown;
  readonly headers?: Headers;
  /** The answer to asking again for what is done. */
  readonly done: string | null;
}

/** What people were told beside what they asked for. */
export interface Trouble {
  /** Lines that were cut while somebody waited, and answers in the place of one (502, 504): nobody knows what became of it. */
  cut: number;
  /** 503, or nobody there: to come back. */
  away: number;
  /** Of what was cut, how much turned out to be done. */
  doneUntold: number;
  /** Answers that no fault explains. */
  readonly wrong: string[];
}

/** People who press again until there is an answer, through the balancer. */
export class Load {
  readonly trouble: Trouble = { cut: 0, away: 0, doneUntold: 0, wrong: [] };
  pageViews = 0;
  private stopped = false;
  private pushes = 0;

  constructor(
    private readonly address: string,
    private readonly credentials: (who: Actor) => Headers,
    private readonly ledger: Ledger,
    private readonly random: Random,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  /** Both decisions of each of the proposals, by so many people at once, each waiting so long before the next. */
  async decide(proposals: string[], people: number, rest: number, offers: boolean): Promise<void> {
    const person = async (): Promise<void> => {
      for (let id = proposals.pop(); id !== undefined && !this.stopped; id = proposals.pop()) {
        const [sender, receiver] = [this.random.pick(SENDERS), this.random.pick(RECEIVERS)];
        const refuses = this.random.percent(10);
        await this.decision(id, sender, 'approve', 1);
        await pause(rest);
        await this.decision(id, receiver, refuses ? 'refuse' : 'approve', 2);
        await pause(rest);
        if (offers && !refuses && this.random.percent(50)) {
          await this.insist({
            ...{ kind: 'offer', key: id, who: sender, path: '/api/v1/offers', body: { proposalId: id } },
            done: 'offered-already',
          });
          await pause(rest);
        }
      }
    };
    await Promise.all(Array.from({ length: people }, person));
  }

  private decision(id: string, who: Actor, verdict: 'approve' | 'refuse', version: number): Promise<void> {
    const reason = verdict === 'refuse' ? { reason: 'insufficient-information' } : {};
    return this.insist({
      ...{ kind: 'decision', key: `${id} ${who.user} ${verdict}`, who, done: 'decided-already' },
      ...{ path: `/api/v1/proposals/${id}/decisions`, body: { verdict, version, ...reason } },
    });
  }

  /** A provider's system that tells of one client more each time, under a key of its own. */
  async push(rest: number): Promise<void> {
    while (!this.stopped) {
      const n = ++this.pushes;
      const reference = randomKey(`client ${n}`).slice(0, 32);
      const entry = {
        ...{ reference, programme: null, area: '0014', diagnosis: 'anxiety', settings: ['2'], age: [23, 27] },
        ...{
          language: 'nl',
          severity: 2,
          insurer: '3311',
          maxTravel: 45,
          flags: [],
          registeredOn: daysAgo(100),
        },
      };
      await this.insist({
        ...{ kind: 'push', key: reference, who: STEWARD, path: '/api/v1/waiting-list', done: null },
        ...{
          body: { mode: 'delta', entries: [entry] },
          headers: { 'Idempotency-Key': randomKey(reference) },
        },
      });
      await pause(rest);
    }
  }

  /** Looks at the pages that are looked at most. */
  async look(rest: number): Promise<void> {
    const paths = ['/api/v1/proposals', '/api/v1/offers', '/api/v1/session'];
    while (!this.stopped) {
      const answer = await this.send('GET', this.random.pick(paths), this.random.pick(SENDERS));
      if (answer === '200') this.pageViews += 1;
      else this.note(answer, 'a page');
      await pause(rest);
    }
  }

  private async insist(ask: Ask): Promise<void> {
    for (let unsure = false; ;) {
      const answer = await this.send('POST', ask.path, ask.who, ask.body, ask.headers);
      // Also where it is to come back: the connection may have been lost after the commit.
      if (answer === 'cut' || answer === 'away' || answer.startsWith('5')) unsure = true;
      const isDone = /^20[01]$/.test(answer) || (unsure && ask.done !== null && answer === `409 ${ask.done}`);
      if (isDone) {
        if (answer.startsWith('409')) this.trouble.doneUntold += 1;
        this.ledger.note(ask.kind, ask.key, performance.now());
        return;
      }
      this.note(answer, `${ask.kind} ${ask.key}`);
      if (/^[24]/.test(answer)) return;
      await pause(100);
    }
  }

  private note(answer: string, what: string): void {
    if (answer === 'cut') this.trouble.cut += 1;
    else if (answer === 'away') this.trouble.away += 1;
    else this.trouble.wrong.push(`${what}: ${answer}`);
  }

  private async send(
    method: string,
    path: string,
    who: Actor,
    body?: unknown,
    headers: Headers = {},
  ): Promise<string> {
    try {
      const response = await fetch(this.address + path, {
        method,
        headers: { ...this.credentials(who), 'Content-Type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(60_000),
      });
      const text = await response.text();
      if (response.status === 503) return 'away';
      if (response.status === 502 || response.status === 504) return 'cut';
      // A receipt comes as well where its row was refused; then nothing was written.
      if (response.ok && !/"refused":[1-9]/.test(text)) return `${response.status}`;
      const code = /"code":"([\w-]+)"/.exec(text)?.[1] ?? '';
      return `${response.status} ${code}`;
    } catch (error) {
      const cause = (error as { cause?: { code?: string } }).cause?.code;
      return cause === 'ECONNREFUSED' ? 'away' : 'cut';
    }
  }
}
