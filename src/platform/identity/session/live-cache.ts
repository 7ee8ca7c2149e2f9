import { Recent } from '../../base/time/index.js';

/** Whether something is still good, a few seconds old at most. Neither a failure nor a no is kept: the next one asks again. */
export class LiveCache extends Recent<boolean> {
  constructor(now?: () => number) {
    super({ keptMs: 5_000, most: 20_000, keeps: (good) => good, ...(now === undefined ? {} : { now }) });
  }
}
