import { CODE_LISTS } from '../../../libs/kernel/index.js';
import { TARGETS, type Target } from '../../../libs/ingest/index.js';
import { type Bilingual, CELL_SEPARATORS, inBoth } from '../../../libs/words/index.js';
import { csvFile, xlsxFile } from '../../platform/base/table-file/index.js';
import { CSV, type OutFile, XLSX } from './refused-file.js';
import { targetName } from './target-words.js';

type Language = keyof Bilingual;

/** Columns of the template: one for each field, in the order in which a list is filled in. */
export const TEMPLATE_COLUMNS: readonly Target[] = [
  ...[
    'reference',
    'programme',
    'area',
    'diagnosis',
    'intensities',
    'levels',
    'forms',
    'age',
    'title',
    'circuit',
  ],
  ...[
    'language',
    'severity',
    'careType',
    'insurer',
    'maxTravel',
    'flags',
    'registeredOn',
    'referredOn',
    'intakeOn',
  ],
  ...[
    'expectedIntakeWeek',
    'expectedTreatmentWeeks',
    'clientWish',
    'clientWishOn',
    'conditions',
    'notBefore',
  ],
];

/** Which code means what, for each column that takes codes. */
function codeRows(language: Language): string[][] {
  const say = (key: 'column' | 'code' | 'meaning'): string =>
    inBoth(`ingest.mapping.template.${key}`)[language];
  return [
    [say('column'), say('code'), say('meaning')],
    ...TEMPLATE_COLUMNS.flatMap((target) => {
      const { list } = TARGETS[target];
      return list === undefined
        ? []
        : CODE_LISTS[list].map((code) => [targetName(target)[language], code.code, code[language]]);
    }),
  ];
}

/** An empty list to fill in, with what its codes mean: in a workbook on a sheet of its own. */
export async function templateFile(kind: 'csv' | 'csv-codes' | 'xlsx', language: Language): Promise<OutFile> {
  const header = TEMPLATE_COLUMNS.map((target) => targetName(target)[language]);
  const separator = CELL_SEPARATORS[language];
  switch (kind) {
    case 'csv':
      return {
        bytes: csvFile([header], { kind: 'csv', encoding: 'UTF-8', separator }),
        type: CSV,
        extension: 'csv',
      };
    case 'csv-codes':
      return {
        bytes: csvFile(codeRows(language), { kind: 'csv', encoding: 'UTF-8', separator }),
        type: CSV,
        extension: 'csv',
      };
    case 'xlsx': {
      const name = (key: 'sheet' | 'codesSheet'): string =>
        inBoth(`ingest.mapping.template.${key}`)[language];
      const sheets = [
        { name: name('sheet'), rows: [header] },
        { name: name('codesSheet'), rows: codeRows(language) },
      ];
      return { bytes: await xlsxFile(sheets), type: XLSX, extension: 'xlsx' };
    }
  }
}
