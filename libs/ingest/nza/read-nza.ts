import {
  byKey,
  DIAGNOSIS_VERSIONS,
  type DiagnosisCode,
  type FieldProblem,
  sha256,
  type Result,
} from '../../kernel/index.js';
import {
  AGB,
  codesCell,
  dateCell,
  folded,
  MUNICIPALITY,
  oneOf,
  readTable,
  type RowReader,
  saysUnknown,
  textCell,
  type Reading,
  type TidyTable,
} from '../table/index.js';
import { type AnnouncedWait } from './announced-wait.js';
import { underLaterHeader } from './raw-2016.js';
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

const UNKNOWN: AnnouncedWeeks = { status: 'unknown', weeks: null };
/** Separates cells in the hashed text: a control character no cell can hold. */
const UNIT = '\u001f';

const insurerOf = (insurer: string, other: string): string | null => {
  if (insurer === '' || (folded(insurer) === 'overig' && other !== '')) return other === '' ? null : other;
  return other === '' ? insurer : `${insurer}, ${other}`;
};

/**
 * The group by its name, in the version of the list that was in use on the day (before the first one, in that); a name
 * of another version only is read as that one, since some went on with it. What is told of a refusal is the version of
 * the day.
 */
function groupOf(field: string, text: string, on: string): Result<DiagnosisCode, FieldProblem> {
  const later = DIAGNOSIS_VERSIONS.filter(({ from }) => from > on).toSorted(byKey(({ from }) => from));
  const versions = [...DIAGNOSIS_VERSIONS.filter(({ from }) => from <= on), ...later];
  const [first, ...others] = versions.map(({ code }) => oneOf(field, text, DIAGNOSIS_GROUPS[code]));
  return first.ok ? first : (others.find(({ ok: found }) => found) ?? first);
}

/** What a row says, as one text: its values as they were read, and its remarks as they stand there. */
const contentOf = (
  { sha256: _, row: __, remark: ___, ...values }: AnnouncedWait,
  { remark, diagnosisText, intakeText, treatmentText }: Readonly<Record<NzaColumn, string>>,
): string => [JSON.stringify(values), remark, diagnosisText, intakeText, treatmentText].join(UNIT);

/**
 * One row by its cells. Every reason against it is given, not only the first.
 * @param today no date may be later
 */
export function readNzaRow(
  row: number,
  cells: Readonly<Record<NzaColumn, string>>,
  today: string,
  reader: RowReader,
): AnnouncedWait {
  const field = (key: NzaColumn): string => NZA_COLUMNS[key].name;
  const text = (key: NzaColumn): string => reader.take(textCell(field(key), cells[key], false), '');
  const named = (key: NzaColumn): string | null => (saysUnknown(cells[key]) ? null : text(key));
  const weeks = (key: NzaColumn): AnnouncedWeeks =>
    reader.take(announcedWeeks(field(key), cells[key]), UNKNOWN);
  const day = (key: NzaColumn): string | null =>
    reader.take(dateCell(field(key), cells[key], today, reader), null);

  const wrong = reader.errors.length;
  const referenceDate = day('referenceDate');
  if (referenceDate === null && reader.errors.length === wrong)
    reader.errors.push({ field: field('referenceDate'), code: 'missing' });
  const wait: AnnouncedWait = {
    sha256: '',
    row,
    providerKey: named('providerKey'),
    providerGroup: named('group'),
    providerName: text('name') || null,
    providerType: reader.take(
      oneOf(field('providerType'), cells.providerType, PROVIDER_TYPES),
      'institution',
    ),
    agbCodes: reader.take(codesCell(field('agb'), cells.agb, AGB, reader), []),
    location: named('location') ?? '',
    place: named('place') ?? '',
    municipalityCodes: reader.take(
      codesCell(field('municipalities'), cells.municipalities, MUNICIPALITY, reader),
      [],
    ),
    circuit: known(reader, field('circuit'), cells.circuit, CIRCUITS),
    diagnosis: reader.take(
      groupOf(field('diagnosis'), cells.diagnosis, referenceDate ?? ''),
      'no-distinction',
    ),
    careType: known(reader, field('careType'), cells.careType, CARE_TYPES),
    insurer: insurerOf(text('insurer'), text('otherInsurer')),
    updatedOn: day('updatedOn'),
    referenceDate: referenceDate ?? '',
    intake: weeks('intake'),
    treatment: weeks('treatment'),
    remark: remarkKind(cells.remark),
  };
  return reader.errors.length === 0 ? { ...wait, sha256: sha256(contentOf(wait, cells)) } : wait;
}

/** A code of a list that has one for what is not known. */
const known = <C extends string>(
  reader: RowReader,
  field: string,
  text: string,
  codes: Readonly<Record<string, C | 'unknown'>>,
): C | 'unknown' =>
  saysUnknown(text) ? 'unknown' : reader.take<C | 'unknown'>(oneOf(field, text, codes), 'unknown');

/** The whole file: each row taken, the same as an earlier one, or refused with every reason; the order is kept. */
export const readNza = (table: TidyTable, today: string): Reading<AnnouncedWait> =>
  readTable({ ...table, parts: table.parts.map(underLaterHeader) }, NZA_COLUMNS, {
    read: (row, cells, reader) => readNzaRow(row, cells, today, reader),
    key: (wait) => wait.sha256,
    content: (wait) => wait.sha256,
    rowOf: (wait) => wait.row,
  });
