import { type INestApplication } from '@nestjs/common';
import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { type Actor } from '../../../src/platform/base/database/actor.js';
import { signedInAs } from '../sign-in.js';

export interface LiveMessage {
  readonly id: string | null;
  readonly event: string;
  readonly data: { readonly changes?: readonly Record<string, unknown>[] };
}

/** A page that listens: reads server-sent events as a browser would. */
export class LiveClient {
  readonly messages: LiveMessage[] = [];
  private readonly waiting = new Set<() => void>();
  /** Whether the other side has closed it. */
  ended = false;
  private reading = Promise.resolve();

  private constructor(
    readonly status: number,
    private readonly controller: AbortController,
  ) {}

  static async open(app: INestApplication, actor: Actor, last?: string): Promise<LiveClient> {
    const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
    const controller = new AbortController();
    const headers = {
      ...(await signedInAs(app, actor)),
      ...(last === undefined ? {} : { 'Last-Event-ID': last }),
    };
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/events/live`, {
      headers,
      signal: controller.signal,
    });
    const client = new LiveClient(response.status, controller);
    client.reading = client.read(response);
    return client;
  }

  close(): void {
    this.controller.abort();
  }

  /** The first message that fits, or a failure after `ms`. */
  async heard(fits: (message: LiveMessage) => boolean, ms = 5_000): Promise<LiveMessage> {
    const until = performance.now() + ms;
    for (;;) {
      const found = this.messages.find(fits);
      if (found !== undefined) return found;
      const left = until - performance.now();
      if (left <= 0) throw new Error(`Not heard. Heard was ${JSON.stringify(this.messages)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.waiting.add(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Waits for the other side to close it, or fails after `ms`. */
  async over(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Still open after ${ms} ms`)), ms);
    });
    await Promise.race([this.reading, late]).finally(() => clearTimeout(timer));
  }

  private async read(response: Response): Promise<void> {
    let text = '';
    try {
      for await (const chunk of response.body ?? []) {
        text += Buffer.from(chunk as Uint8Array).toString('utf8');
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
    } catch (error) {
      if (!this.controller.signal.aborted) throw error;
    } finally {
      this.ended = true;
    }
  }

  private take(block: string): void {
    const field = (name: string): string | null =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2) ?? null;
    const event = field('event');
    if (event === null) return;
    this.messages.push({
      id: field('id'),
      event,
      data: JSON.parse(field('data') ?? '{}') as LiveMessage['data'],
    });
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }
}
