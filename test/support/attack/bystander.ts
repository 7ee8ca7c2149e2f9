import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two questions. */
const EVERY_MS = 25;

/** Somebody who asks a service whether it is ready, again and again, while others do something to it. */
export class Bystander {
  private readonly waits: number[] = [];
  private asking = true;
  private readonly loop: Promise<void>;

  constructor(address: string) {
    this.loop = (async () => {
      while (this.asking) {
        const began = performance.now();
        const answer = await fetch(`${address}/health/ready`);
        await answer.arrayBuffer();
        this.waits.push(performance.now() - began);
        if (!answer.ok) throw new Error(`not ready: ${answer.status}`);
        await pause(EVERY_MS);
      }
    })();
    this.loop.catch(() => undefined); // told by `waited`
  }

  /** The longest wait since it began, in milliseconds; it asks no more. */
  async waited(): Promise<number> {
    this.asking = false;
    await this.loop;
    return Math.round(Math.max(...this.waits));
  }
}

/** The most memory that a process has had, in megabytes. */
export const mostMemory = (pid: number): number =>
  Math.round(Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
