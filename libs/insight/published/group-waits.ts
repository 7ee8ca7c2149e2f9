import { byKey } from '../../kernel/index.js';
import { mean } from '../mean.js';
import { valuesBy, wholeWeeks } from './means.js';
import { type PublishedWait } from './published-wait.js';

/** Fewer locations than this, and the regulator gives no figure. */
export const LEAST_LOCATIONS = 25;

/** Whole weeks over so many locations; null = no figure, since they are fewer than 25. */
export interface PublishedFigure {
  readonly weeks: number | null;
  readonly locations: number;
}

export interface GroupWait {
  readonly group: string;
  readonly intake: PublishedFigure;
  readonly total: PublishedFigure;
}

export const BASIC_CARE = 'Generalistische basis-ggz (vrijgevestigd en instellingen)';
export const INDEPENDENTS = 'Vrijgevestigde aanbieders (gespecialiseerde ggz)';

/** Mean of each location's circuit, of those for each provider, and of the providers: large ones weigh no more. */
function figure(
  waits: readonly PublishedWait[],
  value: (wait: PublishedWait) => number | null,
): PublishedFigure {
  const locations = valuesBy(
    waits,
    ({ provider, location, circuit }) => [provider, location, circuit],
    value,
  );
  if (locations.size < LEAST_LOCATIONS) return { weeks: null, locations: locations.size };
  const providers = valuesBy(
    [...locations].map(([key, weeks]) => ({
      provider: (JSON.parse(key) as string[])[0],
      weeks: mean(weeks),
    })),
    ({ provider }) => [provider],
    ({ weeks }) => weeks,
  );
  return { weeks: wholeWeeks(mean([...providers.values()].map(mean))), locations: locations.size };
}

/**
 * The regulator's unweighted waits of 2018: basic care for adults by everybody, specialist care of institutions by
 * diagnosis group, and specialist care for adults by independent practitioners.
 */
export function groupWaits(waits: readonly PublishedWait[]): GroupWait[] {
  const row = (group: string, counts: (wait: PublishedWait) => boolean): GroupWait => {
    const these = waits.filter(counts);
    return {
      group,
      intake: figure(these, ({ intake }) => intake),
      total: figure(these, ({ total }) => total),
    };
  };
  const ofInstitutions = waits.filter(
    ({ careType, independent }) => careType === 'specialist' && !independent,
  );
  const groups = [...new Set(ofInstitutions.map(({ group }) => group))].filter((group) => group !== null);
  return [
    row(BASIC_CARE, ({ careType, circuit }) => careType === 'basic' && circuit === 'adults'),
    ...groups
      .toSorted(byKey((group) => group))
      .map((group) =>
        row(group, (wait) => wait.careType === 'specialist' && !wait.independent && wait.group === group),
      ),
    row(
      INDEPENDENTS,
      ({ careType, circuit, independent }) =>
        careType === 'specialist' && circuit === 'adults' && independent,
    ),
  ];
}
