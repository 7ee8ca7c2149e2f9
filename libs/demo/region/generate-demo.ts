import { type CeilingRow, type EntryRow, type ProgrammeRow, type SlotRow } from '../../ingest/index.js';
import { byKey, isoWeekOf, seededRandom } from '../../kernel/index.js';
import { EntryDrawer } from './entries.js';
import { ceilingsOf, limitsOf, type DemoLimits } from './limits.js';
import { listsOf } from './lists.js';
import { inProportion } from './proportion.js';
import { slotsOf } from './slots.js';
import { type DemoArea, type DemoProvider, type DemoSource } from './source.js';

export interface DemoOptions {
  /** Any whole number: the same source, seed, number and day give the same region on every machine. */
  readonly seed: number;
  /** How many waiting-list entries. */
  readonly entries: number;
  /** `YYYY-MM-DD`; entries registered before it, slots from its week on. */
  readonly today: string;
}

/** Where clients reach a provider. */
export interface DemoContact {
  readonly contactPhone: string;
  readonly contactMail: string;
  readonly contactAddress: string;
}

/** Everything one provider of the region pushes, and its limits, which the region sets. */
export interface DemoSupply extends DemoProvider, DemoLimits, DemoContact {
  readonly programmes: readonly { readonly programme: ProgrammeRow; readonly slots: readonly SlotRow[] }[];
  readonly ceilings: readonly CeilingRow[];
  readonly entries: readonly EntryRow[];
}

/** A region nobody lives in. Whatever its basis, its entries, slots, limits and ceilings are made up. */
export interface DemoRegion {
  readonly region: { readonly id: string; readonly name: string };
  readonly synthetic: true;
  readonly basis: DemoSource['basis'];
  readonly areas: readonly DemoArea[];
  /** Those that announced a wait in the region, by id. */
  readonly providers: readonly DemoSupply[];
}

/** Made up, and no number of the area 050 begins with a zero. */
const contactOf = (id: string): DemoContact => ({
  contactPhone: `050-000 ${id.slice(4, 6)} ${id.slice(6)}`,
  contactMail: `intake@${id}.example`,
  contactAddress: `Voorbeeldweg ${Number(id.slice(4))}, 9700 AA Groningen`,
});

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * Grows a synthetic region. The entries are divided over the programmes in proportion to the announced weeks to the
 * intake, to within one entry (an unknown wait or a stop counts as the region's median); who waits is drawn by chance.
 */
export function generateDemo(source: DemoSource, { seed, entries, today }: DemoOptions): DemoRegion {
  const random = seededRandom(seed);
  const areas = source.areas.toSorted(byKey(({ code }) => code));
  const lists = listsOf(source, random);
  const slots = slotsOf(lists, entries, isoWeekOf(today), random);
  const counts = inProportion(
    entries,
    lists.map(({ announcedWeeks }) => announcedWeeks),
  );
  const drawer = new EntryDrawer(
    areas,
    today,
    random,
    [...new Set(lists.map(({ provider }) => provider))].sort(),
  );
  const drawn = lists.map((list, i) => drawer.entriesOf(list, counts[i]));

  const providers = source.providers.toSorted(byKey(({ id }) => id)).flatMap(({ id, name }): DemoSupply[] => {
    const own = lists.flatMap((list, i) => (list.provider === id ? [i] : []));
    if (own.length === 0) return [];
    const free = total(own.flatMap((i) => slots[i].map(({ offered }) => offered)));
    const waiting = own.flatMap((i) => drawn[i]);
    return [
      {
        id,
        name,
        ...contactOf(id),
        ...limitsOf(waiting.length, free, random),
        programmes: own.map((i) => ({ programme: lists[i].programme, slots: slots[i] })),
        ceilings: ceilingsOf(free, random),
        entries: waiting,
      },
    ];
  });
  return { region: source.region, synthetic: true, basis: source.basis, areas, providers };
}
