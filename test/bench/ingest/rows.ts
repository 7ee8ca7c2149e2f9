import { gzipSync } from 'node:zlib';
import { addWeeks, isoWeekOf } from '../../../libs/kernel/index.js';
import { pseudonym } from '../../support/pseudonym.js';
import { daysAgo } from '../../support/small-region.js';
import { csvFile, xlsxFile } from '../../../src/platform/base/table-file/index.js';

const DIAGNOSES = ['dsm5-adhd', 'dsm5-autism', 'dsm5-depressive', 'dsm5-anxiety'];
const NAMES = ['ADHD', 'Autismespectrumstoornis', 'Depressieve stemmingsstoornissen', 'Angststoornissen'];

const reference = (i: number): string => pseudonym(`bench-${i}`);
const week = addWeeks(isoWeekOf(daysAgo(0)), 6);

/** A row of a waiting list as a system pushes it; the same for the same number. */
const row = (i: number, severity = 1 + (i % 3)) => ({
  ...{ reference: reference(i), programme: null, area: '0014', diagnosis: DIAGNOSES[i % 4], settings: ['2'] },
  ...{ age: [23, 27], language: 'nl', severity, insurer: '3311', maxTravel: 45, flags: [] },
  ...{ registeredOn: daysAgo(30 + (i % 300)), expectedIntakeWeek: week },
});

/** A whole list, packed as a system sends it. @param changed of so many rows the severity is another one */
export function packedList(rows: number, changed = 0): Buffer {
  const every = changed === 0 ? Infinity : Math.floor(rows / changed);
  const entries = Array.from({ length: rows }, (_, i) =>
    i % every === 0 && changed > 0 ? row(i, 1 + ((i + 1) % 3)) : row(i),
  );
  return gzipSync(JSON.stringify({ mode: 'snapshot', entries }));
}

const TITLES = [
  'Kenmerk',
  'Achternaam',
  'Gemeente',
  'Diagnose',
  'Leeftijd',
  'Taal',
  'Ernst',
  'Bijzonderheden',
].concat(['Aanmelddatum', 'Setting', 'Zorgverzekeraar', 'Reistijd', 'Opmerking', 'Behandelaar']);

const line = (i: number): string[] => {
  const [year, month, day] = daysAgo(30 + (i % 300)).split('-');
  return [
    ...[reference(i), `Jansen-${i}`, 'Groningen', NAMES[i % 4], String(20 + (i % 50)), 'Nederlands'],
    ...[String(1 + (i % 3)), 'geen', `${day}-${month}-${year}`, '2', '3311', '45'],
    ...['Belt later terug, wil liever in de ochtend', `Behandelaar ${i % 40}`],
  ];
};

/** The same list as an export of a system has it, with a name and a remark that are left out. */
export async function listFile(kind: 'csv' | 'xlsx', rows: number): Promise<Buffer> {
  const table = [TITLES, ...Array.from({ length: rows }, (_, i) => line(i))];
  return kind === 'csv'
    ? csvFile(table, { kind: 'csv', encoding: 'UTF-8', separator: ';' })
    : xlsxFile([{ name: 'Wachtlijst', rows: table }]);
}

/** What a steward answers about that file. */
export const FILE_ANSWERS = {
  columns: TITLES.map((title) => (/^(?:Achternaam|Opmerking|Behandelaar)$/.test(title) ? 'leave-out' : null)),
};
