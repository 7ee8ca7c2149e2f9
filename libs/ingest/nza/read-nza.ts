import {
  DIAGNOSIS_VERSIONS,
  type DiagnosisCode,
  type FieldProblem,
  ok,
  refuse,
  sha256,
  type Result,
} from '../../kernel/index.js';
import {
  dateCell,
  digitCodes,
  folded,
  oneOf,
  readTable,
  RowReader,
  textCell,
  type FileRow,
  type Reading,
  type RefusedRow,
} from '../table/index.js';
import { type AnnouncedWait } from './announced-wait.js';
import { remarkKind } from './remark.js';
import {
  CARE_TYPES,
  CIRCUITS,
  DIAGNOSIS_GROUPS,
  NZA_COLUMNS,
  PROVIDER_TYPES,
  type NzaColumn,
} from './vocabulary.js';
import { announcedWeeks, type AnnouncedWeeks } from './wait.js';

const KEYS = Object.keys(NZA_COLUMNS) as NzaColumn[];
const UNKNOWN: AnnouncedWeeks = { status: 'unknown', weeks: null };
/** Separates cells in the hashed text: a control character no cell can hold. */
const UNIT = '\u001f';

const insurerOf = (insurer: string, other: string): string | null => {
  if (insurer === '' || (folded(insurer) === 'overig' && other !== '')) return other === '' ? null : other;
  return other === '' ? insurer : `${insurer}, ${other}`;
};

/**
 * The group by its name, in the version of the list that was in use on the day; a name of the other version only is
 * read as that one, since some went on with it. What is told of a refusal is the version of the day.
 */
function groupOf(field: string, text: string, on: string): Result<DiagnosisCode, FieldProblem> {
  const versions = DIAGNOSIS_VERSIONS.toSorted((a, b) => Number(b.from <= on) - Number(a.from <= on));
  const [first, ...others] = versions.map(({ code }) => oneOf(field, text, DIAGNOSIS_GROUPS[code]));
  return first.ok ? first : (others.find(({ ok: found }) => found) ?? first);
}

/**
 * One row by its cells. Every reason against it is given, not only the first.
 * @param today no date may be later
 */
export function readNzaRow(
  row: number,
  cells: Readonly<Record<NzaColumn, string>>,
  today: string,
): Result<AnnouncedWait, RefusedRow> {
  const reader = new RowReader();
  const field = (key: NzaColumn): string => NZA_COLUMNS[key].name;
  const text = (key: NzaColumn, required: boolean): string =>
    reader.take(textCell(field(key), cells[key], required), '');
  const weeks = (key: NzaColumn): AnnouncedWeeks =>
    reader.take(announcedWeeks(field(key), cells[key]), UNKNOWN);

  const group = text('group', false);
  const referenceDate = reader.take(dateCell(field('referenceDate'), cells.referenceDate, today), '');
  if (referenceDate === null) reader.errors.push({ field: field('referenceDate'), code: 'missing' });
  const wait: AnnouncedWait = {
    sha256: sha256(KEYS.map((key) => cells[key]).join(UNIT)),
    row,
    providerKey: text('providerKey', true),
    providerGroup: group === '' || folded(group) === 'n.v.t.' ? null : group,
    providerName: text('name', false) || null,
    providerType: reader.take(
      oneOf(field('providerType'), cells.providerType, PROVIDER_TYPES),
      'institution',
    ),
    agbCodes: reader.take(digitCodes(field('agb'), cells.agb, 8), []),
    location: text('location', true),
    place: text('place', false),
    municipalityCodes: reader.take(digitCodes(field('municipalities'), cells.municipalities, 4), []),
    circuit: reader.take(oneOf(field('circuit'), cells.circuit, CIRCUITS), 'unknown'),
    diagnosis: reader.take(
      groupOf(field('diagnosis'), cells.diagnosis, referenceDate ?? ''),
      'no-distinction',
    ),
    careType: reader.take(oneOf(field('careType'), cells.careType, CARE_TYPES), 'unknown'),
    insurer: insurerOf(text('insurer', false), text('otherInsurer', false)),
    updatedOn: reader.take(dateCell(field('updatedOn'), cells.updatedOn, today), null),
    referenceDate: referenceDate ?? '',
    intake: weeks('intake'),
    treatment: weeks('treatment'),
    remark: remarkKind(cells.remark),
  };
  return reader.errors.length === 0 ? ok(wait) : refuse({ row, errors: reader.errors });
}

/**
 * The whole file: each row taken, the same as an earlier one, or refused with every reason; the order is kept.
 * @returns the reading, or the required columns that the header lacks
 */
export const readNza = (
  header: readonly string[],
  rows: Iterable<FileRow>,
  today: string,
): Result<Reading<AnnouncedWait>, readonly string[]> =>
  readTable(header, rows, NZA_COLUMNS, {
    read: (row, cells) => readNzaRow(row, cells, today),
    key: (wait) => wait.sha256,
    content: (wait) => wait.sha256,
    rowOf: (wait) => wait.row,
  });
