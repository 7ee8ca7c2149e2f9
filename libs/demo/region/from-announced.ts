import { type AnnouncedWait } from '../../ingest/index.js';
import { areaOfCode, byCodeUnit, byKey, grouped } from '../../kernel/index.js';
import { municipalitiesOf, type LocatedPostcode } from '../../registry/index.js';
import { type DemoProvider, type DemoSource, type DemoWait } from './source.js';

/** What of an announced wait a region is grown from. */
export type WaitForDemo = Pick<
  AnnouncedWait,
  | 'sha256'
  | 'providerKey'
  | 'providerGroup'
  | 'providerName'
  | 'agbCodes'
  | 'municipalityCodes'
  | 'circuit'
  | 'diagnosis'
  | 'careType'
  | 'insurer'
  | 'referenceDate'
  | 'intake'
  | 'treatment'
  | 'remark'
>;

/** AGB codes from here on are not given out; the built-in providers have those from 99990001 on. */
const FIRST_MADE_UP_CODE = 99_991_001;

/** The group an organisation belongs to, or the name most of its rows give. */
function providerName(rows: readonly WaitForDemo[], id: string): string {
  const group = rows.find(({ providerGroup }) => providerGroup !== null)?.providerGroup;
  if (group) return group;
  const names = grouped(
    rows.flatMap((row) => (row.providerName === null ? [] : [row.providerName])),
    (name) => name,
  );
  const [most] = [...names].sort(([a, as], [b, bs]) => bs.length - as.length || byCodeUnit(a, b));
  return most?.[0] ?? `Vrijgevestigde praktijk ${Number(id) - FIRST_MADE_UP_CODE + 1}`;
}

/** The source's own key of a provider; a row without one belongs to no other. */
const keyOf = ({ providerKey, sha256 }: WaitForDemo): string => providerKey ?? sha256;

/** Rows of one provider belong together by their first AGB code, or by the source's own key where there is none. */
const identity = (wait: WaitForDemo): string => wait.agbCodes[0] ?? `key ${keyOf(wait)}`;

const useful = (wait: WaitForDemo): boolean =>
  wait.insurer === null && wait.remark !== 'closed' && wait.remark !== 'no-care-offered';

/** The regulator publishes again and again: only what a provider announced last counts. */
function latest(waits: readonly WaitForDemo[]): WaitForDemo[] {
  const last = new Map<string, string>();
  for (const wait of waits)
    if (wait.referenceDate > (last.get(keyOf(wait)) ?? '')) last.set(keyOf(wait), wait.referenceDate);
  return waits.filter((wait) => last.get(keyOf(wait)) === wait.referenceDate);
}

const roundedUp = ({ weeks }: { readonly weeks: number | null }): number | null =>
  weeks === null ? null : Math.ceil(weeks);

function areasOf(codes: readonly string[], known: ReadonlySet<string>, today: string): string[] {
  const areas = codes.flatMap((code) => {
    const area = areaOfCode(code, known, today);
    if (area.kind === 'known' || area.kind === 'former') return [area.code];
    return area.kind === 'divided'
      ? area.among
          .filter((one) => known.has(one.code))
          .slice(0, 1)
          .map((one) => one.code)
      : [];
  });
  return [...new Set(areas)];
}

/**
 * A source from imported figures: the municipalities of a care-office region and the waits announced in them. Left
 * out: rows for one insurer only, of closed locations and of care that is not offered. A practice without an AGB code
 * gets one that starts with 9999, which is not given out; practitioners' names are not in the figures.
 * @param postcodes under the municipalities of today
 * @param waits of the whole country or of the region; those without a municipality in it do not count. Of a divided
 * municipality a location is taken to be in its first part: of its postcode nothing is known
 * @param today the day on which codes of other years are understood, `YYYY-MM-DD`
 */
export function announcedSource(
  region: { readonly id: string; readonly name: string },
  postcodes: readonly LocatedPostcode[],
  waits: readonly WaitForDemo[],
  today: string,
): DemoSource {
  const areas = municipalitiesOf(postcodes);
  const known = new Set(areas.map(({ code }) => code));
  const here = latest(waits.filter(useful))
    .map((wait) => ({ ...wait, municipalityCodes: areasOf(wait.municipalityCodes, known, today) }))
    .filter(({ municipalityCodes }) => municipalityCodes.length > 0)
    .sort(byKey(({ sha256 }) => sha256));
  const byProvider = grouped(here, identity);
  const providers: DemoProvider[] = [];
  const demoWaits: DemoWait[] = [];
  let withoutAgb = 0;
  for (const [, rows] of [...byProvider].sort(([a], [b]) => byCodeUnit(a, b))) {
    const id = rows[0].agbCodes[0] ?? String(FIRST_MADE_UP_CODE + withoutAgb++);
    providers.push({ id, name: providerName(rows, id) });
    for (const { municipalityCodes, circuit, diagnosis, careType, intake, treatment } of rows)
      for (const area of municipalityCodes)
        demoWaits.push({
          provider: id,
          area,
          circuit,
          diagnosis,
          careType,
          intake: roundedUp(intake),
          treatment: roundedUp(treatment),
          stop: intake.status === 'stop',
        });
  }
  return { region, basis: 'announced', areas, providers, waits: demoWaits };
}
