import { type CareType } from '../../ingest/index.js';
import { byCodeUnit } from '../../kernel/index.js';
import { mean } from '../mean.js';
import { valuesBy, wholeWeeks } from './means.js';
import { type PublishedWait } from './published-wait.js';

/** Registration to treatment in whole weeks; null = no location there has a known one. */
export interface RegionFigure {
  readonly weeks: number | null;
  readonly locations: number;
}

export interface RegionWait {
  /** Care-office region (zorgkantoor). */
  readonly region: string;
  readonly basic: RegionFigure;
  readonly specialist: RegionFigure;
}

/** A postcode area as far as it says where a municipality lies. */
export interface Placed {
  readonly municipalityCode: string;
  readonly careOfficeRegion: string;
}

/** Each municipality in the region of most of its postcodes; of as many, the first by name. */
function regionsOf(areas: readonly Placed[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { municipalityCode, careOfficeRegion } of areas) {
    const of = counts.get(municipalityCode) ?? new Map<string, number>();
    of.set(careOfficeRegion, (of.get(careOfficeRegion) ?? 0) + 1);
    counts.set(municipalityCode, of);
  }
  return new Map(
    [...counts].map(([code, of]) => [
      code,
      [...of].toSorted(([a, n], [b, m]) => m - n || byCodeUnit(a, b))[0][0],
    ]),
  );
}

export interface RegionWaits {
  readonly rows: readonly RegionWait[];
  /** Known waits of places in no region: no municipality, or one that the postcodes don't have. */
  readonly nowhere: number;
}

/**
 * The total wait by care-office region, as the regulator has it of 2018: the mean over the locations of a region, each
 * circuit of a location for itself.
 */
export function regionWaits(waits: readonly PublishedWait[], areas: readonly Placed[]): RegionWaits {
  const regions = regionsOf(areas);
  const placed = waits.flatMap((wait) => {
    const region = wait.municipality === null ? undefined : regions.get(wait.municipality);
    return region === undefined || wait.total === null ? [] : [{ ...wait, region }];
  });
  const of = (careType: CareType): Map<string, number[]> => {
    const locations = valuesBy(
      placed.filter((wait) => wait.careType === careType),
      ({ region, member, location, circuit }) => [region, member, location, circuit],
      ({ total }) => total,
    );
    const means = new Map<string, number[]>();
    for (const [key, weeks] of locations) {
      const [region] = JSON.parse(key) as string[];
      means.set(region, [...(means.get(region) ?? []), mean(weeks)]);
    }
    return means;
  };
  const [basic, specialist] = [of('basic'), of('specialist')];
  const figure = (means: readonly number[] = []): RegionFigure => ({
    weeks: means.length === 0 ? null : wholeWeeks(mean(means)),
    locations: means.length,
  });
  return {
    rows: [...new Set(regions.values())]
      .toSorted(byCodeUnit)
      .map((region) => ({
        region,
        basic: figure(basic.get(region)),
        specialist: figure(specialist.get(region)),
      }))
      .filter(({ basic: one, specialist: other }) => one.locations + other.locations > 0),
    nowhere: waits.filter(
      ({ municipality, total, careType }) =>
        total !== null &&
        (careType === 'basic' || careType === 'specialist') &&
        (municipality === null || !regions.has(municipality)),
    ).length,
  };
}
