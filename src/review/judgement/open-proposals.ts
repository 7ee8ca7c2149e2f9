import { slotKey } from '../../../libs/kernel/index.js';
import { goneReason, type On, type OpenProposal } from '../../../libs/review/index.js';
import { type LiveProposal } from '../../matching/index.js';
import { ceilingKey, type RegistryOf, wayKey } from '../../registry/index.js';

/** What is known of proposals beside themselves and the registry, by id. */
export interface KnownOfProposals {
  readonly opened: ReadonlySet<string>;
  readonly offered: ReadonlySet<string>;
}

/** The open proposals of a provider with what they rest on now. */
export const openProposals = (
  proposals: readonly LiveProposal[],
  registry: RegistryOf,
  { opened, offered }: KnownOfProposals,
  on: On,
): OpenProposal[] =>
  proposals.map((proposal) => {
    const { id, entryId, toProvider, toProgramme, week, state, waited } = proposal;
    const entry = registry.entries.get(entryId);
    const programme = registry.programmes.get(toProgramme) ?? null;
    const travelMinutes =
      entry && programme && (registry.travel.get(wayKey(entry.area, programme.area)) ?? null);
    const slot = { key: slotKey(toProgramme, week), reason: 'slot-gone' as const };
    return {
      ...{ id, state, waited, opened: opened.has(id), offered: offered.has(id) },
      takes: [
        // An approved one holds its place, so it is not among those that are left.
        ...(state === 'approved' ? [] : [slot]),
        ...(entry?.insurer
          ? [{ key: ceilingKey(entry.insurer, toProvider), reason: 'ceiling' as const }]
          : []),
      ],
      gone:
        entry === undefined
          ? 'entry-not-waiting'
          : goneReason(
              week,
              {
                state: entry.state,
                entry,
                barred: registry.barred.get(entryId) ?? [],
                programme,
                travelMinutes: travelMinutes ?? null,
              },
              on,
            ),
    };
  });

/**
 * How much there is left for those that hold nothing yet, by the keys of `takes`. Only of the receiving provider: of
 * other places the proposals at hand are not all there are.
 */
export function leftAt(
  provider: string,
  proposals: readonly LiveProposal[],
  { programmes, slots, ceilings }: RegistryOf,
): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  for (const { toProvider, toProgramme, week } of proposals) {
    if (toProvider !== provider || !programmes.has(toProgramme)) continue;
    const slot = slots.get(slotKey(toProgramme, week));
    left.set(slotKey(toProgramme, week), slot === undefined ? 0 : slot.offered - slot.taken);
  }
  for (const [key, max] of ceilings) if (key.endsWith(` ${provider}`)) left.set(key, max);
  return left;
}
