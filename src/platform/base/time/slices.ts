import { type Steps } from '../../../../libs/kernel/index.js';

/** A tenth of what a person notices: whoever else is served meanwhile waits no longer than this, a few times over. */
const SLICE_MS = 10;

/** Pieces of work that rest: of these one goes on in each turn of the event loop, so that twenty hold it no longer than one. */
const resting: (() => void)[] = [];

function letOneGoOn(): void {
  resting.shift()?.();
  if (resting.length > 0) setImmediate(letOneGoOn);
}

const nextTurn = (): Promise<void> =>
  new Promise((goOn) => {
    if (resting.push(goOn) === 1) setImmediate(letOneGoOn);
  });

/** Gives others their turn during long work: one of these for each piece of work. */
export class Slices {
  private began = performance.now();

  get isOver(): boolean {
    return performance.now() - this.began >= SLICE_MS;
  }

  /** Gets in line behind those that rest: many that begin at once would each have a slice before anybody else's turn. */
  async begin(): Promise<void> {
    await nextTurn();
    this.began = performance.now();
  }

  /** Waits for the next turn where this one has been long enough. */
  async rest(): Promise<void> {
    if (!this.isOver) return;
    await nextTurn();
    this.began = performance.now();
  }
}

/** Does something with each, giving others their turn every few milliseconds. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  const slices = new Slices();
  await slices.begin();
  for (const item of items) {
    work(item);
    if (slices.isOver) await slices.rest();
  }
}

/** Goes through work that may be left between two steps, giving others their turn every few milliseconds. */
export async function inSteps<T>(steps: Steps<T>): Promise<T> {
  const slices = new Slices();
  await slices.begin();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (slices.isOver) await slices.rest();
  }
}

/** Parts of a list, each short enough to be written down in one go. */
export function* partsOf<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}
