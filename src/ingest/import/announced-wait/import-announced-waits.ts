import {
  NZA_COLUMNS,
  nzaRule,
  readNza,
  summariseNza,
  type NzaSummary,
  type WaitCounts,
} from '../../../../libs/ingest/index.js';
import { ok, type Result } from '../../../../libs/kernel/index.js';
import { type Replacing, writeConfirmed } from '../file/confirm-removed.js';
import { openTable } from '../file/open-table.js';
import { type AsOwner } from '../../../platform/base/database/index.js';
import { type TableFileOptions } from '../../../platform/base/table-file/index.js';
import { reportOf, thousands, type Figures, type Imported } from '../file/report.js';
import { announcedWaitsGoing, writeAnnouncedWaits } from './announced-wait.store.js';

const waits = ({ known, partWeeks, stop, unknown }: WaitCounts): string =>
  `known ${thousands(known)} (not whole weeks ${thousands(partWeeks)}) · stop ${thousands(stop)} · unknown ${thousands(unknown)}`;

const figures = (summary: NzaSummary): Figures => [
  ['providers', thousands(summary.providers)],
  [
    'diagnosis groups',
    `of the list since February 2022 ${thousands(summary.groups['2022'])} · of that of 2018 ${thousands(summary.groups['2018'])}`,
  ],
  ['wait to intake', waits(summary.intake)],
  ['wait to treatment', waits(summary.treatment)],
  ['for one insurer only', thousands(summary.insurerSpecific)],
  ['no municipality', `${thousands(summary.withoutMunicipality)} (kept; in no region)`],
  ['no AGB code', `${thousands(summary.withoutAgb)} (independent practitioners, mostly)`],
  ...(summary.withoutKey > 0
    ? ([['no id of the provider', `${thousands(summary.withoutKey)} (kept)`]] as const)
    : []),
  ...(summary.withoutLocation > 0
    ? ([['no location', `${thousands(summary.withoutLocation)} (kept)`]] as const)
    : []),
  ['date of update unknown', thousands(summary.withoutUpdateDate)],
  ['with a remark', `${thousands(summary.withRemark)} (its kind is kept, its text is not: it names people)`],
  [
    'weeks despite the remark',
    `${thousands(summary.weeksDespiteRemark)} (the remark speaks of a stop or closure; weeks kept as announced)`,
  ],
];

/**
 * Imports the regulator's published waiting times. A row is known by its content, so the same file again changes
 * nothing; a newer publication comes beside the earlier one, unless `replace` makes the table equal to the file.
 * @param today no date in the file may be later
 */
export async function importAnnouncedWaits(
  asOwner: AsOwner,
  file: string,
  options: Replacing & TableFileOptions & { readonly today: string },
): Promise<Result<Imported, string>> {
  const opened = await openTable(
    file,
    { what: 'the NZa file of announced waits', columns: NZA_COLUMNS, rule: nzaRule },
    options,
  );
  if (!opened.ok) return opened;
  const reading = readNza(opened.value.table, options.today);
  const { taken } = reading;
  const written = await writeConfirmed(
    asOwner,
    options,
    (owner) => announcedWaitsGoing(owner, taken),
    (owner, replace) => writeAnnouncedWaits(owner, taken, replace),
  );
  if (!written.ok) return written;
  const summary = summariseNza(reading);
  const report = reportOf('Announced waits (NZa)', opened.value, reading, written.value, summary);
  return ok({ report, figures: figures(summary) });
}
