import { type Progress } from '../../../libs/matching/index.js';
import { type PlanControl } from '../engine/engine.js';

/** Milliseconds between two looks: a person who stops a run sees it end within a second. */
const EVERY = 500;

/**
 * Stands beside a run that computes: keeps what it says until the next look, then writes it and hears whether
 * somebody asked for its end. A look that fails is no reason to lose a run; the next one will do.
 */
export class RunWatch implements PlanControl {
  private readonly stopper = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private latest: Progress | null = null;
  private looking: Promise<void> | null = null;

  constructor(private readonly look: (progress: Progress | null) => Promise<{ stop: boolean }>) {
    this.timer = setInterval(() => {
      this.looking ??= this.next().finally(() => (this.looking = null));
    }, EVERY);
    this.timer.unref();
  }

  get signal(): AbortSignal {
    return this.stopper.signal;
  }

  // A property, since it is handed on by itself.
  readonly progress = (progress: Progress): void => {
    this.latest = progress;
  };

  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async next(): Promise<void> {
    if (this.stopper.signal.aborted) return;
    const progress = this.latest;
    this.latest = null;
    const { stop } = await this.look(progress).catch(() => ({ stop: false }));
    if (stop) this.stopper.abort();
  }
}
