import { type DemoRegion } from '../../../libs/demo/index.js';
import { type SnapshotRows } from '../../../libs/matching/index.js';
import { contactText, entryId, estimateMinutes, programmeId } from '../../../libs/registry/index.js';

/** A synthetic region as a run reads it, on the day on which it was pushed: nobody has left a list yet. */
export function demoRows({ region, areas, providers }: DemoRegion): SnapshotRows {
  const programmes = providers.flatMap(({ id: provider, programmes: own }) =>
    own.map(({ programme }) => ({
      ...programme,
      id: programmeId(region.id, provider, programme.reference),
      provider,
    })),
  );
  const entries = providers.flatMap(({ id: provider, entries: own }) =>
    own.map((row) => ({
      ...row,
      formerProviders: (row.formerProviders ?? []).map(contactText),
      id: entryId(region.id, provider, row.reference),
      provider,
      programme: row.programme === null ? null : programmeId(region.id, provider, row.programme),
    })),
  );
  return {
    providers: providers.map(({ id, maxOut, maxNetIn, minHighShare }) => ({
      id,
      maxOut,
      maxNetIn,
      minHighShare,
    })),
    programmes: programmes as unknown as SnapshotRows['programmes'],
    slots: providers.flatMap(({ id: provider, programmes: own }) =>
      own.flatMap(({ programme, slots }) =>
        slots.map((slot) => ({
          ...slot,
          programme: programmeId(region.id, provider, programme.reference),
          taken: 0,
        })),
      ),
    ),
    ceilings: providers.flatMap(({ id: provider, ceilings }) =>
      ceilings.map((ceiling) => ({ ...ceiling, provider })),
    ),
    travel: areas.flatMap((from) =>
      areas.map((to) => ({
        from: from.code,
        to: to.code,
        minutes: from.code === to.code ? 10 : estimateMinutes(from, to),
      })),
    ),
    entries: entries as unknown as SnapshotRows['entries'],
    bars: [],
    history: [],
    outcomes: [],
    live: [],
  };
}
