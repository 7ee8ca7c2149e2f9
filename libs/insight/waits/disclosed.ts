import { gate, isSmall, type Cell } from '../../disclosure/index.js';
import { MEASURES, type MeasureName, type Tally } from './tally.js';

export interface MeasureDisclosure {
  readonly waits: boolean;
  readonly beyondNorm: boolean;
}

/** What of a figure may be shown. */
export type Disclosure = { readonly places: boolean } & Readonly<Record<MeasureName, MeasureDisclosure>>;

export interface Disclosures {
  readonly total: Disclosure;
  group(by: string, key: string): Disclosure;
}

/** The tallies of each group, by the provider that knows who is in them. */
export type Groups = ReadonlyMap<string, ReadonlyMap<string, Tally>>;

/** What a table may not show. `total` tells of the total too: then nothing of the kind may be shown anywhere. */
interface Hidden {
  readonly keys: ReadonlySet<string>;
  readonly total: boolean;
}

interface HiddenInTable {
  readonly places: Hidden;
  readonly waits: Readonly<Record<MeasureName, Hidden>>;
  readonly beyondNorm: Readonly<Record<MeasureName, Hidden>>;
}

/** What may be shown of a region's total and of its groups, over all its groupings at once. */
export function disclosureOf(
  whole: Tally,
  groupings: Readonly<Record<'provider' | 'diagnosis', Groups>>,
  k: number,
): Disclosures {
  const tables: Readonly<Record<string, HiddenInTable>> = {
    provider: hiddenIn(groupings.provider, { k, owned: true }),
    diagnosis: hiddenIn(groupings.diagnosis, { k, owned: false }),
  };
  const anyTotal = (pick: (table: HiddenInTable) => Hidden): boolean =>
    Object.values(tables).some((table) => pick(table).total);
  const disclosed = (isHidden: (pick: (table: HiddenInTable) => Hidden) => boolean): Disclosure => {
    const measure = (name: MeasureName): MeasureDisclosure => ({
      waits: !isHidden(({ waits }) => waits[name]),
      beyondNorm: !isHidden(({ beyondNorm }) => beyondNorm[name]),
    });
    return {
      places: !isHidden(({ places }) => places),
      intake: measure('intake'),
      treatment: measure('treatment'),
      total: measure('total'),
    };
  };
  const tooFew = isSmall(whole.places, k);
  return {
    total: disclosed((pick) => tooFew || anyTotal(pick)),
    group: (by, key) => disclosed((pick) => anyTotal(pick) || pick(tables[by]).keys.has(key)),
  };
}

interface Options {
  readonly k: number;
  /** Each group is a provider. */
  readonly owned: boolean;
}

function hiddenIn(groups: Groups, options: Options): HiddenInTable {
  const places = cover(groups, options, ({ places }) => places, new Set());
  const waits = perMeasure((name) =>
    cover(groups, options, ({ measures }) => measures[name].known, places.keys),
  );
  return {
    places,
    waits,
    beyondNorm: perMeasure((name) => coverBeyond(groups, options, name, waits[name])),
  };
}

const perMeasure = (of: (name: MeasureName) => Hidden): Record<MeasureName, Hidden> =>
  Object.fromEntries(MEASURES.map((name) => [name, of(name)])) as Record<MeasureName, Hidden>;

function cover(
  groups: Groups,
  options: Options,
  count: (group: Tally) => number,
  hidden: ReadonlySet<string>,
): Hidden {
  const cells = [...groups].map(([key, group]): Cell => ({
    key,
    parts: [...group].map(([provider, of]) => ({ knownTo: [provider], count: count(of) })),
    sensitive: hidden.has(key),
    ...(options.owned ? { of: key } : {}),
  }));
  const { hidden: keys, totalShown } = gate(cells, options);
  return { keys, total: !totalShown };
}

/**
 * Who is beyond the norm, who is within and whose wait is not known are counts that give each other away: none may be
 * small.
 */
function coverBeyond(groups: Groups, options: Options, name: MeasureName, waits: Hidden): Hidden {
  const beyond = ({ measures }: Tally): number => measures[name].beyondNorm;
  const within = ({ measures }: Tally): number => measures[name].known - measures[name].beyondNorm;
  const unknown = ({ places, measures }: Tally): number => places - measures[name].known;
  const all = [...groups.values()].flatMap((group) => [...group.values()]);
  // Where it is the same for everybody in the region, the shown groups say nothing of the hidden ones that the total does not.
  const counts = [beyond, within, unknown].filter((count) => all.some((one) => count(one) > 0));
  if (counts.length < 2) return waits;
  let hidden: Hidden = { keys: new Set(waits.keys), total: false };
  for (let size = -1; size !== hidden.keys.size && !hidden.total;) {
    size = hidden.keys.size;
    for (const count of counts) if (!hidden.total) hidden = cover(groups, options, count, hidden.keys);
  }
  return { keys: hidden.keys, total: hidden.total || waits.total };
}
