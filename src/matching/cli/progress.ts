import { SingleBar } from 'cli-progress';
import { type Progress } from '../../../libs/matching/index.js';

/** Shows how far a run is; what it shows goes to stderr, so that stdout stays free for the answer. */
export interface ProgressReport {
  show(progress: Progress): void;
  end(): void;
}

const EVERY_MS = 2_000;
const percent = (gap: number | null): string => (gap === null ? '–' : `${(100 * gap).toFixed(3)} %`);
const number = (value: number | null): string => (value === null ? '–' : value.toLocaleString('en'));

/** Full when proved optimal: each tenth of the gap is another quarter, from 100 % to 0.01 %. */
const proved = (gap: number | null): number =>
  gap === null ? 0 : gap <= 0 ? 100 : Math.max(0, Math.min(99, Math.round(-25 * Math.log10(gap))));

function bar(): ProgressReport {
  const line = new SingleBar({
    format: '{bar} {phase}, step {iteration} | value {value} | gap {gap} | {duration_formatted}',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 24,
  });
  line.start(100, 0, { phase: 'start', iteration: 0, value: '–', gap: '–' });
  return {
    show: ({ phase, iteration, value, gap }) =>
      line.update(proved(gap), { phase, iteration, value: number(value), gap: percent(gap) }),
    end: () => line.stop(),
  };
}

function lines(now: () => number): ProgressReport {
  let phase = '';
  let last = -Infinity;
  return {
    show: (progress) => {
      if (progress.phase === phase && now() - last < EVERY_MS) return;
      [phase, last] = [progress.phase, now()];
      const { iteration, value, bound, gap } = progress;
      process.stderr.write(
        `${phase}, step ${iteration}: value ${number(value)}, bound ${number(bound)}, gap ${percent(gap)}\n`,
      );
    },
    end: () => undefined,
  };
}

/** A bar for a person, a line every two seconds for a log. */
export const progressReport = (now: () => number): ProgressReport =>
  process.stderr.isTTY ? bar() : lines(now);
