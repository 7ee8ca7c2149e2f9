import { gunzipSync } from 'node:zlib';
import { type Problem } from '../../../libs/matching/index.js';

/** What a what-if can change, as it was in the snapshot of a run: nothing of who waits. */
export interface WhatIfValues {
  readonly firstWeek: string;
  readonly weeks: number;
  readonly weights: Required<Problem['policy']['weights']>;
  readonly longWaitingFloor: number;
  readonly limits: readonly {
    readonly provider: string;
    readonly maxOut: number | null;
    readonly maxNetIn: number | null;
    readonly minHighShare: number | null;
  }[];
  readonly ceilings: Problem['ceilings'];
  readonly programmes: readonly {
    readonly programme: string;
    readonly intakeStop: boolean;
    readonly slots: readonly number[];
  }[];
}

/** In a thread: of a large region it takes a while to read, because of the entries that are not asked for. */
export function storedValues({ problemGzip }: { readonly problemGzip: Uint8Array }): Promise<WhatIfValues> {
  const problem = JSON.parse(gunzipSync(problemGzip).toString()) as Problem;
  const { firstWeek, weeks, policy, providers, programmes, ceilings } = problem;
  return Promise.resolve({
    firstWeek,
    weeks,
    weights: { ...policy.weights, waited: policy.weights.waited ?? 0 },
    longWaitingFloor: policy.longWaitingFloor ?? 0,
    limits: providers.map(({ id, maxOut, maxNetIn, minHighShare }) => ({
      provider: id,
      maxOut,
      maxNetIn,
      minHighShare,
    })),
    ceilings: ceilings.map(({ insurer, provider, max }) => ({ insurer, provider, max })),
    programmes: programmes.map(({ id, intakeStop, slots }) => ({ programme: id, intakeStop, slots })),
  });
}
