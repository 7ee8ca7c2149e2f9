import { type Work } from '../../solution/solution.js';
import { gapOf } from '../report.js';
import { type SolveHooks, type SolveOptions, type SolverName } from '../solver.js';

/** Watches the clock, the memory and the cancel button for a run, and passes its progress on. */
export class Run {
  private readonly began: number;
  private peakMB = 0;
  private stopped: Work['stopped'] = 'budget';

  constructor(
    private readonly options: Pick<SolveOptions, 'seconds'>,
    private readonly hooks: SolveHooks,
  ) {
    this.began = hooks.now();
  }

  /**
   * True once the run is to end early; asked between steps, a few times a second. `part` is how much of the time a
   * phase may have used by its end, so that there is always a plan when the clock runs out.
   */
  over(part = 1): boolean {
    this.peakMB = Math.max(this.peakMB, this.hooks.memoryMB());
    if (this.stopped === 'cancelled' || this.hooks.cancelled()) {
      this.stopped = 'cancelled';
      return true;
    }
    const { seconds } = this.options;
    if (seconds === undefined || this.seconds() < seconds * part) return false;
    this.stopped = 'clock';
    return true;
  }

  /** What is left of the wall-clock limit, or of a part of it; undefined = there is none. */
  secondsLeft(part = 1): number | undefined {
    return this.options.seconds === undefined
      ? undefined
      : Math.max(0, this.options.seconds * part - this.seconds());
  }

  /** Somebody else's clock ran out. */
  outOfTime(): void {
    if (this.stopped === 'budget') this.stopped = 'clock';
  }

  private seconds(): number {
    return (this.hooks.now() - this.began) / 1000;
  }

  report(phase: string, iteration: number, value: number | null, bound: number | null): void {
    const gap = value === null || bound === null ? null : gapOf(value, bound);
    this.hooks.progress({ phase, iteration, value, bound, gap });
  }

  work(solver: SolverName, iterations: number): Work {
    this.peakMB = Math.max(this.peakMB, this.hooks.memoryMB());
    return { iterations, seconds: this.seconds(), peakMB: this.peakMB, solver, stopped: this.stopped };
  }
}
