import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two questions. */
const EVERY_MS = 25;

/** What others waited at most, in milliseconds. */
export interface Waited {
  /** By the clock: what else the machine did is in it. */
  readonly clock: number;
  /** What the service's main thread itself computed meanwhile: the part that is the service's own doing. */
  readonly held: number;
}

/** The processor time of a process's main thread, in milliseconds. */
const mainThread = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

/** Somebody who asks a service whether it is ready, again and again, while others do something to it. */
export class Bystander {
  private readonly waits: Waited[] = [];
  private asking = true;
  private readonly loop: Promise<void>;

  /** @param pid the service's process */
  constructor(address: string, pid: number) {
    this.loop = (async () => {
      while (this.asking) {
        const began = { clock: performance.now(), held: mainThread(pid) };
        const answer = await fetch(`${address}/health/ready`);
        await answer.arrayBuffer();
        this.waits.push({ clock: performance.now() - began.clock, held: mainThread(pid) - began.held });
        if (!answer.ok) throw new Error(`not ready: ${answer.status}`);
        await pause(EVERY_MS);
      }
    })();
    this.loop.catch(() => undefined); // told by `waited`
  }

  /** The longest waits since it began; it asks no more. */
  async waited(): Promise<Waited> {
    this.asking = false;
    await this.loop;
    const longest = (of: keyof Waited): number => Math.round(Math.max(...this.waits.map((wait) => wait[of])));
    return { clock: longest('clock'), held: longest('held') };
  }
}

/** The most memory that a process has had, in megabytes. */
export const mostMemory = (pid: number): number =>
  Math.round(Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
