import { setTimeout as pause } from 'node:timers/promises';

/** What the stream says (`retry`). */
const RETRY_MS = 3_000;

/** A page that follows what happens as a browser does: asks again once its answer has ended, from where it was. */
export class LivePage {
  private readonly controller = new AbortController();
  private last: string | null = null;
  private running = Promise.resolve();
  /** When it heard something, in milliseconds of the clock of this process; beats and greetings are not counted. */
  private readonly heard: number[] = [];
  asked = 0;

  constructor(
    private readonly address: string,
    private readonly credentials: Readonly<Record<string, string>>,
  ) {}

  open(): void {
    this.running = this.follow();
  }

  async close(): Promise<void> {
    this.controller.abort();
    await this.running;
  }

  /** The first time it heard of something after that moment; null = not yet. */
  heardAfter(moment: number): number | null {
    return this.heard.find((at) => at > moment) ?? null;
  }

  private async follow(): Promise<void> {
    const { signal } = this.controller;
    while (!signal.aborted) {
      this.asked += 1;
      await this.read().catch(() => undefined); // cut off: a browser asks again, and so does this
      await pause(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async read(): Promise<void> {
    const response = await fetch(`${this.address}/api/v1/events/live`, {
      headers: { ...this.credentials, ...(this.last === null ? {} : { 'Last-Event-ID': this.last }) },
      signal: this.controller.signal,
    });
    if (!response.ok) return;
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString('utf8');
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const event = field('event');
    this.last = field('id') ?? this.last;
    if (event === 'change') this.heard.push(performance.now());
  }
}
