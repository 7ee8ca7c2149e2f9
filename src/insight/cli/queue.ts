import { dateCell, readTable, type Column, type TidyTable } from '../../../libs/ingest/index.js';
import {
  queueStatistics,
  type QueueOptions,
  type QueueRefusal,
  type QueueStatistics,
  type Spell,
} from '../../../libs/insight/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { fieldSentence } from '../../../libs/words/index.js';
import { type OpenTable } from './open-table.port.js';

const COLUMNS = {
  referral: { name: 'Referral', aliases: ['Aanmelding', 'Aanmelddatum', 'Verwijzing'], required: true },
  removal: { name: 'Removal', aliases: ['Vertrek', 'Vertrekdatum', 'Uitstroom'], required: true },
} as const satisfies Readonly<Record<string, Column>>;

/** A planned day lies in the future, and is no mistake. */
const NO_LATER_THAN = '9999-12-31';
const ON_SCREEN = 5;

const WHY: Readonly<Record<QueueRefusal, string>> = {
  'empty-list': 'The list holds no rows.',
  'empty-period': 'The period has no days: --from must lie before --to, and a list of one day needs both.',
  'no-target': 'The target wait must be above 0 weeks.',
};

interface NumberedSpell extends Spell {
  readonly row: number;
}

/** Every row, or why not: a list without some of its rows has other figures, and nobody would see it. */
function spellsIn(table: TidyTable): Result<readonly Spell[], string> {
  const { taken, refused } = readTable(table, COLUMNS, {
    read: (row, cells, reader): NumberedSpell => {
      const day = (key: 'referral' | 'removal'): string | null =>
        reader.take(dateCell(COLUMNS[key].name, cells[key], NO_LATER_THAN, reader), null);
      const spell = { row, referral: day('referral') ?? '', removal: day('removal') };
      const { name: field } = COLUMNS.referral;
      if (reader.errors.length === 0 && spell.referral === '') reader.errors.push({ field, code: 'missing' });
      if (spell.removal !== null && spell.removal < spell.referral)
        reader.errors.push({ field: COLUMNS.removal.name, code: 'before-referral' });
      return spell;
    },
    // Two people may come and go on the same days.
    key: ({ row }) => String(row),
    content: ({ row }) => String(row),
    rowOf: ({ row }) => row,
  });
  if (refused.length === 0) return ok(taken);
  const lines = refused
    .slice(0, ON_SCREEN)
    .map(({ row, errors }) => `row ${row}: ${errors.map((error) => fieldSentence(error).en).join(' ')}`);
  const more = refused.length > ON_SCREEN ? [`and ${refused.length - ON_SCREEN} more`] : [];
  return refuse(
    [`${refused.length} rows cannot be read; correct or remove them:`, ...lines, ...more].join('\n  '),
  );
}

/** The statistics of the list in a file. */
export async function queueOf(
  openTable: OpenTable,
  file: string,
  options: QueueOptions,
): Promise<Result<QueueStatistics, string>> {
  const opened = await openTable(file, { what: 'a waiting list', columns: COLUMNS });
  if (!opened.ok) return opened;
  const spells = spellsIn(opened.value.table);
  if (!spells.ok) return refuse(`${opened.value.path}: ${spells.error}`);
  const found = queueStatistics(spells.value, options);
  return found.ok ? found : refuse(`${opened.value.path}: ${WHY[found.error]}`);
}
