import { Recent } from '../../base/time/index.js';

/** What is known of something that is still good, a few seconds old at most. Neither a failure nor a no is kept: the next one asks again. */
export class LiveCache<T> extends Recent<T | null> {
  constructor(now?: () => number) {
    super({
      keptMs: 5_000,
      most: 20_000,
      keeps: (known) => known !== null,
      ...(now === undefined ? {} : { now }),
    });
  }
}
