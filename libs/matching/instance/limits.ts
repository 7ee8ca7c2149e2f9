import { type Problem } from '../problem/problem.js';
import { byId, type Numbering } from './number.js';

const limit = (value: number | null): number => value ?? -1;

/** Provider limits in canonical order; −1 = no limit, shares in whole ten-thousandths. */
export function compileProviders(problem: Problem) {
  const providers = byId(problem.providers);
  return {
    providerIds: providers.map(({ id }) => id),
    providers: providers.length,
    maxOut: Int32Array.from(providers, ({ maxOut }) => limit(maxOut)),
    maxNetIn: Int32Array.from(providers, ({ maxNetIn }) => limit(maxNetIn)),
    // Four decimals at most, so this only takes the binary noise off.
    minHighShare: Int32Array.from(providers, ({ minHighShare }) => Math.round((minHighShare ?? 0) * 10_000)),
  };
}

/** Ceilings, of several for one (insurer, provider) the lowest; numbered by insurer, then provider. */
export function compileCeilings(
  problem: Problem,
  insurers: Numbering<string | null>,
  providerAt: ReadonlyMap<string, number>,
) {
  const providers = problem.providers.length;
  const lowest = new Map<number, number>();
  for (const { insurer, provider, max } of problem.ceilings) {
    const at = insurers.of(insurer) * providers + providerAt.get(provider)!;
    lowest.set(at, Math.min(max, lowest.get(at) ?? max));
  }
  const listed = [...lowest].sort(([a], [b]) => a - b);
  const ceilingAt = new Int32Array(insurers.size * providers).fill(-1);
  listed.forEach(([at], c) => (ceilingAt[at] = c));
  return {
    insurers: insurers.keys().map((insurer) => insurer ?? ''),
    ceilings: listed.length,
    ceilingInsurer: Int32Array.from(listed, ([at]) => Math.floor(at / providers)),
    ceilingProvider: Int32Array.from(listed, ([at]) => at % providers),
    ceilingMax: Int32Array.from(listed, ([, max]) => max),
    ceilingAt,
  };
}
