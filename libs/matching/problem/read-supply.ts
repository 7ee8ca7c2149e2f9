import { CONSTRAINTS } from '../constraints/constraints.js';
import { FieldChecks, MAX_WAIT, type Fields } from './fields.js';

/** The ids that rows may refer to, per kind. */
export interface KnownIds {
  readonly providers: Set<string>;
  readonly programmes: Set<string>;
  readonly areas: Set<string>;
  readonly entries: Set<string>;
}

/** What is said of care in terms of need, of an entry and of a programme alike. */
export const CARE = ['levels', 'intensities', 'forms'] as const;

export const PROVIDER = { en: 'provider', nl: 'aanbieder' };
export const PROGRAMME = { en: 'programme', nl: 'programma' };
export const AREA = { en: 'area', nl: 'gebied' };

/** What constraints say of a provider or programme, each in a property of its own name. */
function readLimits(
  checks: FieldChecks,
  of: 'provider' | 'programme',
  row: Fields,
  path: string,
  weeks: number,
): void {
  for (const { name, [of]: field } of CONSTRAINTS) {
    if (!field || (field.optional && row[name] === undefined)) continue;
    field.read(checks, row[name], `${path}/${name}`, weeks);
  }
}

/** Lists of which every row is a limit, such as ceilings. */
export function readLimitLists(checks: FieldChecks, value: Fields, ids: KnownIds): void {
  for (const { list } of CONSTRAINTS) list?.read(checks, value[list.name], ids.providers);
}

export function readProviders(checks: FieldChecks, value: unknown, ids: KnownIds, weeks: number): void {
  if (!checks.list(value, '/providers')) return;
  for (let i = 0; i < value.length; i++) {
    const path = `/providers/${i}`;
    const row = value[i];
    if (!checks.object(row, path)) continue;
    checks.id(row.id, `${path}/id`, ids.providers);
    readLimits(checks, 'provider', row, path, weeks);
  }
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
    if (row.takesAll !== undefined) checks.flag(row.takesAll, `${path}/takesAll`);
    if (row.takesUndiagnosed !== undefined) checks.flag(row.takesUndiagnosed, `${path}/takesUndiagnosed`);
    checks.texts(row.settings, `${path}/settings`);
    for (const name of CARE)
      if (row[name] !== undefined && row[name] !== null) checks.texts(row[name], `${path}/${name}`);
    checks.range(row.ages, `${path}/ages`);
    readOptionalTexts(checks, row.titles, `${path}/titles`);
    readOptionalTexts(checks, row.circuits, `${path}/circuits`);
    checks.texts(row.languages, `${path}/languages`);
    if (checks.list(row.severities, `${path}/severities`)) {
      const { severities } = row;
      for (let n = 0; n < severities.length; n++)
        checks.whole(severities[n], `${path}/severities/${n}`, 1, 3);
    }
    if (row.insurers !== null) checks.texts(row.insurers, `${path}/insurers`);
    checks.texts(row.excludes, `${path}/excludes`);
    readOptionalTexts(checks, row.excludesSoft, `${path}/excludesSoft`);
    checks.flag(row.intakeStop, `${path}/intakeStop`);
    if (row.interpreted !== undefined && row.interpreted !== null)
      checks.texts(row.interpreted, `${path}/interpreted`);
    if (row.femaleClinician !== undefined && row.femaleClinician !== null)
      checks.flag(row.femaleClinician, `${path}/femaleClinician`);
    if (row.group !== undefined) checks.flag(row.group, `${path}/group`);
    checks.wholeOrNull(row.treatmentWait, `${path}/treatmentWait`, 0, MAX_WAIT);
    if (row.imputedTreatmentWait !== undefined)
      checks.wholeOrNull(row.imputedTreatmentWait, `${path}/imputedTreatmentWait`, 0, MAX_WAIT);
    readLimits(checks, 'programme', row, path, weeks);
  }
}

function readOptionalTexts(checks: FieldChecks, value: unknown, path: string): void {
  if (value !== undefined && value !== null) checks.texts(value, path);
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
