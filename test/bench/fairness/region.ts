import { builtInSource, generateDemo, type DemoRegion } from '../../../libs/demo/index.js';
import { type SnapshotRows } from '../../../libs/matching/index.js';
import { estimateMinutes, type CurrentEntry } from '../../../libs/registry/index.js';

/** Minutes within an area, as the registry estimates them. */
const WITHIN = 10;

/** The demo region that is shipped; the first Monday is fixed, so that the figures of two machines are the same. */
export const TODAY = '2026-11-30';
export const demoRegion = (seed: number, entries: number): DemoRegion =>
  generateDemo(builtInSource({ id: 'GRONINGEN', name: 'Groningen' }), { seed, entries, today: TODAY });

const idOf = (provider: string, reference: string): string => `${provider}/${reference}`;

export const entriesOf = ({ providers }: DemoRegion, prefix = ''): CurrentEntry[] =>
  providers.flatMap(({ id: provider, entries }) =>
    entries.map(({ reference, referredOn: _, ...row }) => ({
      ...row,
      formerProviders: [],
      id: `${prefix}${idOf(provider, reference)}`,
      provider,
      programme: row.programme === null ? null : idOf(provider, row.programme),
      severity: row.severity as CurrentEntry['severity'],
    })),
  ) as unknown as CurrentEntry[];

/** What a run would read of the region, had all of it been pushed. */
export function rowsOf(demo: DemoRegion): SnapshotRows {
  const { areas, providers } = demo;
  return {
    providers: providers.map(({ id, maxOut, maxNetIn, minHighShare }) => ({
      id,
      maxOut,
      maxNetIn,
      minHighShare,
    })),
    programmes: providers.flatMap(({ id: provider, programmes }) =>
      programmes.map(({ programme: { reference, name: _, ...row } }) => ({
        ...row,
        id: idOf(provider, reference),
        provider,
      })),
    ) as unknown as SnapshotRows['programmes'],
    slots: providers.flatMap(({ id, programmes }) =>
      programmes.flatMap(({ programme, slots }) =>
        slots.map((slot) => ({ ...slot, programme: idOf(id, programme.reference), taken: 0 })),
      ),
    ),
    ceilings: providers.flatMap(({ id, ceilings }) => ceilings.map((row) => ({ ...row, provider: id }))),
    travel: areas.flatMap((from) =>
      areas.map((to) => ({
        from: from.code,
        to: to.code,
        minutes: from.code === to.code ? WITHIN : estimateMinutes(from, to),
      })),
    ),
    entries: entriesOf(demo),
    bars: [],
    history: [],
    outcomes: [],
    live: [],
  };
}
