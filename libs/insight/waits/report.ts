import { byKey, countedGroup, type Treeknorm } from '../../kernel/index.js';
import { disclosureOf, type Disclosure, type Groups, type MeasureDisclosure } from './disclosed.js';
import {
  meanOf,
  medianOf,
  shareOf,
  tally,
  type MeasureName,
  type MeasureTally,
  type Tally,
  type WaitRow,
} from './tally.js';

export const WAITS_SOURCE = 'waiting-lists-pushed-by-providers';

/** Why a figure is not there. */
export type Absence = 'no-norm' | 'no-places' | 'suppressed' | 'unknown-waits';

/** Null where a figure may not or cannot be shown; `reasonAbsent` then says why. */
export interface Measure {
  readonly meanWeeks: number | null;
  readonly medianWeeks: number | null;
  readonly beyondNorm: number | null;
  /** 0..1 */
  readonly shareBeyondNorm: number | null;
  readonly reasonAbsent: Absence | null;
}

export interface WaitFigure {
  readonly places: number | null;
  readonly intake: Measure;
  readonly treatment: Measure;
  readonly total: Measure;
  /** The places themselves are too few to show, or hide others that are. */
  readonly suppressed: boolean;
}

export const WAIT_GROUPINGS = ['region', 'provider', 'diagnosis'] as const;
export type WaitGrouping = (typeof WAIT_GROUPINGS)[number];

export interface WaitReport {
  readonly total: WaitFigure;
  readonly groups: readonly { readonly key: string; readonly figure: WaitFigure }[];
}

export interface WaitReportOptions {
  readonly by: WaitGrouping;
  /** Of the population that the rows are about; null = none holds, and nothing is said of it. */
  readonly norm: Treeknorm | null;
  /** Figures about fewer places are not shown; ≥ 3. */
  readonly k: number;
  /** A provider that sees its own row in full; null for everybody else. */
  readonly own: string | null;
}

/**
 * Waits against the norm for a whole region and its groups, as far as they may be shown. What is hidden is decided
 * over all groupings at once, since they share their total: what one table hides another must not give away.
 */
export function waitReport(rows: readonly WaitRow[], options: WaitReportOptions): WaitReport {
  const { by, norm, k, own } = options;
  const whole = tally(rows, norm);
  const disclosure = disclosureOf(
    whole,
    { provider: partsBy(rows, BY.provider, norm), diagnosis: partsBy(rows, BY.diagnosis, norm) },
    k,
  );
  const mine = by === 'provider' ? own : null;
  const against = norm !== null;
  return {
    total: figureOf(whole, disclosure.total, against),
    groups: [...(by === 'region' ? [] : rowsBy(rows, BY[by]))]
      .map(([key, members]) => ({
        key,
        figure: figureOf(
          tally(members, norm),
          key === mine ? EVERYTHING : disclosure.group(by, key),
          against,
        ),
      }))
      .sort(byKey(({ key }) => key)),
  };
}

type KeyOf = (row: WaitRow) => string;

const BY: Readonly<Record<Exclude<WaitGrouping, 'region'>, KeyOf>> = {
  provider: ({ provider }) => provider,
  diagnosis: ({ diagnosis }) => countedGroup(diagnosis),
};

function rowsBy(rows: readonly WaitRow[], key: KeyOf): Map<string, WaitRow[]> {
  const groups = new Map<string, WaitRow[]>();
  for (const row of rows) {
    const known = groups.get(key(row));
    if (known === undefined) groups.set(key(row), [row]);
    else known.push(row);
  }
  return groups;
}

/** Each group's share of each provider: what that provider takes out when it looks. */
const partsBy = (rows: readonly WaitRow[], key: KeyOf, norm: Treeknorm | null): Groups =>
  new Map(
    [...rowsBy(rows, key)].map(([name, members]) => [
      name,
      new Map([...rowsBy(members, BY.provider)].map(([provider, own]) => [provider, tally(own, norm)])),
    ]),
  );

const ALL: MeasureDisclosure = { waits: true, beyondNorm: true };
const EVERYTHING: Disclosure = { places: true, intake: ALL, treatment: ALL, total: ALL };

function figureOf(group: Tally, may: Disclosure, against: boolean): WaitFigure {
  const measure = (name: MeasureName): Measure =>
    measureOf(group, group.measures[name], may.places, may[name], against);
  return {
    places: may.places && group.places > 0 ? group.places : null,
    intake: measure('intake'),
    treatment: measure('treatment'),
    total: measure('total'),
    suppressed: !may.places && group.places > 0,
  };
}

const absent = (reasonAbsent: Absence): Measure => ({
  meanWeeks: null,
  medianWeeks: null,
  beyondNorm: null,
  shareBeyondNorm: null,
  reasonAbsent,
});

function measureOf(
  group: Tally,
  measured: MeasureTally,
  places: boolean,
  may: MeasureDisclosure,
  against: boolean,
): Measure {
  if (group.places === 0) return absent('no-places');
  if (!places || !may.waits) return absent('suppressed');
  if (measured.known === 0) return absent('unknown-waits');
  return {
    meanWeeks: meanOf(measured),
    medianWeeks: medianOf(measured),
    beyondNorm: may.beyondNorm && against ? measured.beyondNorm : null,
    shareBeyondNorm: may.beyondNorm && against ? shareOf(measured) : null,
    reasonAbsent: absence(may.beyondNorm, against),
  };
}

function absence(shown: boolean, against: boolean): Absence | null {
  if (!against) return 'no-norm';
  return shown ? null : 'suppressed';
}
