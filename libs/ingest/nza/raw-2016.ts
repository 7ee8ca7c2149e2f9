import {
  columnsRule,
  type Column,
  findColumns,
  folded,
  headerFit,
  type HeaderRule,
  type TablePart,
} from '../table/index.js';
import { CARE_TYPES, DIAGNOSIS_GROUPS, NZA_COLUMNS, PROVIDER_TYPES, type NzaColumn } from './vocabulary.js';

/** The columns of the raw file of 2016 that say what later ones do; of its free texts the remark alone is looked at. */
const RAW_COLUMNS = {
  agb: { name: 'AGBCODE_INDIENER', required: true },
  name: { name: 'Naam.zorgaanbieder', required: true },
  place: { name: 'Plaats.zorgaanbieder', required: false },
  location: { name: 'Vestigingslocatie', required: true },
  careType: { name: 'Type.GGZ', required: true },
  circuit: { name: 'Circuit', required: true },
  kind: { name: 'Nadere.typering', required: false },
  intake: { name: 'Aanmeldtijd', required: true },
  treatment: { name: 'Behandeltijd', required: true },
  updatedOn: { name: 'Datum.actualisatie', required: false },
  referenceDate: { name: 'Peildatum', required: true },
  remark: { name: 'Opmerkingen.MQ', required: false },
  institution: { name: 'INST', required: true },
} as const satisfies Readonly<Record<string, Column>>;

const isRaw = (header: readonly string[]): boolean =>
  headerFit(header, RAW_COLUMNS) === Object.values(RAW_COLUMNS).filter(({ required }) => required).length;

/** The header of one of the regulator's files: as published from 2018 on, or the raw one of 2016. */
export const nzaRule: HeaderRule = {
  fit: (cells) => (isRaw(cells) ? 1 : columnsRule(NZA_COLUMNS).fit(cells)),
  use: (header) => columnsRule(isRaw(header) ? RAW_COLUMNS : NZA_COLUMNS).use(header),
};

const GROUPS = new Map(Object.keys(DIAGNOSIS_GROUPS['2018']).map((name) => [folded(name), name]));
const BOTH = 'BGGZ/SGGZ';
const nameOf = <C extends string>(codes: Readonly<Record<string, C>>, code: C): string =>
  Object.keys(codes).find((name) => codes[name] === code) ?? '';
/** A wait for all groups: the file of 2016 was not made by them, and few of its rows are named as one. */
const ALL_GROUPS = nameOf(DIAGNOSIS_GROUPS['2018'], 'no-distinction');

/** Of a practice of one person neither name nor location is taken: they are that person's. */
function asPublished(
  cells: Readonly<Record<keyof typeof RAW_COLUMNS, string>>,
): Partial<Record<NzaColumn, string>> {
  const { agb, place, circuit, intake, treatment, updatedOn, referenceDate, remark, kind } = cells;
  const isIndependent = cells.institution === '0';
  return {
    ...{ agb, circuit, intake, treatment, updatedOn, referenceDate, remark, diagnosisText: kind },
    providerType: isIndependent
      ? nameOf(PROVIDER_TYPES, 'independent')
      : cells.institution === '1'
        ? nameOf(PROVIDER_TYPES, 'institution')
        : cells.institution,
    ...(isIndependent ? {} : { name: cells.name, location: cells.location, place }),
    careType: cells.careType === BOTH ? nameOf(CARE_TYPES, 'combined') : cells.careType,
    diagnosis: GROUPS.get(folded(kind)) ?? ALL_GROUPS,
  };
}

/** A part of the raw file under the header of the later ones; any other part as it is. */
export function underLaterHeader(part: TablePart): TablePart {
  if (!isRaw(part.header)) return part;
  const found = findColumns(part.header, RAW_COLUMNS);
  if (!found.ok) throw new Error('the header of a part was found by its columns before');
  const keys = Object.keys(NZA_COLUMNS) as NzaColumn[];
  return {
    header: keys.map((key) => NZA_COLUMNS[key].name),
    rows: part.rows.map(({ number, cells }) => {
      const said = asPublished(found.value.cellsOf(cells));
      return { number, cells: keys.map((key) => said[key] ?? '') };
    }),
  };
}
