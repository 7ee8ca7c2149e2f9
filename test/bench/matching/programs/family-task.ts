import { type FamilyName } from '../../../../libs/demo/index.js';

/** Problems of one family and number of entries, one for each seed. */
export interface FamilyTask {
  readonly family: FamilyName;
  readonly entries: number;
  readonly seeds: number;
  /** Seconds that HiGHS gets on the whole model for the best there is; 0 = it is not asked. */
  readonly seconds: number;
}

export interface FamilyResult {
  readonly seed: number;
  readonly value: number;
  readonly gap: number;
  readonly proved: boolean;
  readonly cpuSeconds: number;
  /** What HiGHS alone says is the best there is; null where it did not get that far. */
  readonly best: number | null;
}
