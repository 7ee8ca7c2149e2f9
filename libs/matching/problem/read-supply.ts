import { FieldChecks, MAX_WAIT } from './fields.js';

/** The ids that rows may refer to, per kind. */
export interface KnownIds {
  readonly providers: Set<string>;
  readonly programmes: Set<string>;
  readonly areas: Set<string>;
  readonly entries: Set<string>;
}

export const PROVIDER = { en: 'provider', nl: 'aanbieder' };
export const PROGRAMME = { en: 'programme', nl: 'programma' };
export const AREA = { en: 'area', nl: 'gebied' };

/** Shares are compared in whole ten-thousandths: a fifth decimal would be lost in silence. */
export const isTenThousandths = (share: number): boolean => Math.round(share * 10_000) / 10_000 === share;

export function readShare(checks: FieldChecks, value: unknown, path: string): void {
  if (value === null) return;
  if (typeof value !== 'number') {
    checks.whole(value, path, 0, 1);
  } else if (!(value >= 0 && value <= 1)) {
    checks.found.add(path, 'out-of-range', {
      en: `must be a share from 0 to 1, not ${value}`,
      nl: `moet een aandeel van 0 tot en met 1 zijn, niet ${value}`,
    });
  } else if (!isTenThousandths(value)) {
    checks.found.add(path, 'too-precise', {
      en: `must have at most four decimals: ${value}`,
      nl: `mag hoogstens vier decimalen hebben: ${value}`,
    });
  }
}

export function readProviders(checks: FieldChecks, value: unknown, ids: KnownIds): void {
  if (!checks.list(value, '/providers')) return;
  for (let i = 0; i < value.length; i++) {
    const path = `/providers/${i}`;
    const row = value[i];
    if (!checks.object(row, path)) continue;
    checks.id(row.id, `${path}/id`, ids.providers);
    checks.wholeOrNull(row.maxOut, `${path}/maxOut`);
    checks.wholeOrNull(row.maxNetIn, `${path}/maxNetIn`);
    readShare(checks, row.minHighShare, `${path}/minHighShare`);
  }
}

function readWeekly(checks: FieldChecks, value: unknown, path: string, weeks: number): void {
  if (!checks.listOf(weeks, value, path)) return;
  for (let t = 0; t < weeks; t++) checks.whole(value[t], `${path}/${t}`);
}

export function readProgrammes(checks: FieldChecks, value: unknown, ids: KnownIds, weeks: number): void {
  if (!checks.list(value, '/programmes')) return;
  for (let j = 0; j < value.length; j++) {
    const path = `/programmes/${j}`;
    const row = value[j];
    if (!checks.object(row, path)) continue;
    checks.id(row.id, `${path}/id`, ids.programmes);
    checks.known(row.provider, `${path}/provider`, ids.providers, PROVIDER);
    checks.known(row.area, `${path}/area`, ids.areas, AREA);
    checks.flag(row.online, `${path}/online`);
    checks.texts(row.diagnoses, `${path}/diagnoses`);
    checks.texts(row.settings, `${path}/settings`);
    checks.range(row.ages, `${path}/ages`);
    checks.texts(row.languages, `${path}/languages`);
    if (checks.list(row.severities, `${path}/severities`)) {
      const { severities } = row;
      for (let n = 0; n < severities.length; n++)
        checks.whole(severities[n], `${path}/severities/${n}`, 1, 3);
    }
    if (row.insurers !== null) checks.texts(row.insurers, `${path}/insurers`);
    checks.texts(row.excludes, `${path}/excludes`);
    checks.flag(row.intakeStop, `${path}/intakeStop`);
    checks.whole(row.treatmentWait, `${path}/treatmentWait`, 0, MAX_WAIT);
    readWeekly(checks, row.slots, `${path}/slots`, weeks);
    if (Array.isArray(row.minStart)) readWeekly(checks, row.minStart, `${path}/minStart`, weeks);
    else checks.wholeOrNull(row.minStart, `${path}/minStart`);
  }
}

export function readCeilings(checks: FieldChecks, value: unknown, ids: KnownIds): void {
  if (!checks.list(value, '/ceilings')) return;
  for (let c = 0; c < value.length; c++) {
    const path = `/ceilings/${c}`;
    const row = value[c];
    if (!checks.object(row, path)) continue;
    checks.text(row.insurer, `${path}/insurer`);
    checks.known(row.provider, `${path}/provider`, ids.providers, PROVIDER);
    checks.whole(row.max, `${path}/max`);
  }
}

/** One row per area with one cell per area; null where there is no way. */
export function readTravel(checks: FieldChecks, value: unknown, ids: KnownIds): void {
  if (!checks.object(value, '/travel')) return;
  const { areas, minutes } = value;
  if (!checks.list(areas, '/travel/areas')) return;
  for (let a = 0; a < areas.length; a++) checks.id(areas[a], `/travel/areas/${a}`, ids.areas);
  if (!checks.listOf(areas.length, minutes, '/travel/minutes')) return;
  for (let a = 0; a < minutes.length; a++) {
    const path = `/travel/minutes/${a}`;
    const row = minutes[a];
    if (!checks.listOf(areas.length, row, path)) continue;
    for (let b = 0; b < row.length; b++) {
      if (row[b] !== null) checks.whole(row[b], `${path}/${b}`);
    }
  }
}
