import { shareInTenThousandths } from '../../constraints/index.js';
import { type Problem } from '../../problem/index.js';

/** Numbers for the problem's ids, and its limits by number. */
export interface Positions {
  readonly problem: Problem;
  readonly entries: ReadonlyMap<string, number>;
  readonly programmes: ReadonlyMap<string, number>;
  readonly providers: ReadonlyMap<string, number>;
  readonly insurers: ReadonlyMap<string, number>;
  /** Provider of each programme, sender and insurer (−1 = none) of each entry. */
  readonly providerOf: Int32Array;
  readonly senderOf: Int32Array;
  readonly insurerOf: Int32Array;
  /** Whole ten-thousandths per provider; −1 = no share asked. */
  readonly share: Int32Array;
  /** Lowest ceiling of insurer × providers + provider; −1 = none. */
  readonly ceiling: Float64Array;
}

const numbered = (ids: Iterable<string>): Map<string, number> => {
  const positions = new Map<string, number>();
  for (const id of ids) if (!positions.has(id)) positions.set(id, positions.size);
  return positions;
};

export function positionsOf(problem: Problem): Positions {
  const providers = numbered(problem.providers.map(({ id }) => id));
  const insurers = numbered(problem.ceilings.map(({ insurer }) => insurer));
  const at = (id: string): number => providers.get(id) ?? -1;
  const ceiling = new Float64Array(insurers.size * providers.size).fill(-1);
  for (const { insurer, provider, max } of problem.ceilings) {
    const c = (insurers.get(insurer) ?? 0) * providers.size + at(provider);
    ceiling[c] = ceiling[c] < 0 ? max : Math.min(ceiling[c], max);
  }
  return {
    problem,
    entries: numbered(problem.entries.map(({ id }) => id)),
    programmes: numbered(problem.programmes.map(({ id }) => id)),
    providers,
    insurers,
    providerOf: Int32Array.from(problem.programmes, ({ provider }) => at(provider)),
    senderOf: Int32Array.from(problem.entries, ({ provider }) => at(provider)),
    insurerOf: Int32Array.from(problem.entries, ({ insurer }) =>
      insurer === null ? -1 : (insurers.get(insurer) ?? -1),
    ),
    share: Int32Array.from(problem.providers, ({ minHighShare }) =>
      minHighShare === null ? -1 : shareInTenThousandths(minHighShare),
    ),
    ceiling,
  };
}
