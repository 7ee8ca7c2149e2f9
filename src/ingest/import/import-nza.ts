import {
  NZA_COLUMNS,
  readNza,
  summariseNza,
  type AnnouncedWait,
  type NzaSummary,
  type WaitCounts,
} from '../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { splitCsv } from './csv.js';
import { missingColumns } from './missing-columns.js';
import { noRows } from './no-rows.js';
import { inTransaction, type AsOwner, type Owner } from '../../platform/base/database/owner.js';
import { reportOf, thousands, type Figures, type Imported, type Written } from './report.js';
import { readTextFile } from './text-file.js';

const rowOf = (wait: AnnouncedWait): Record<string, unknown> => ({
  row_sha256: wait.sha256,
  source_row: wait.row,
  provider_key: wait.providerKey,
  provider_group: wait.providerGroup,
  provider_name: wait.providerName,
  provider_type: wait.providerType,
  agb_codes: wait.agbCodes,
  location: wait.location,
  place: wait.place,
  municipality_codes: wait.municipalityCodes,
  circuit: wait.circuit,
  diagnosis_group: wait.diagnosis,
  care_type: wait.careType,
  insurer: wait.insurer,
  updated_on: wait.updatedOn,
  reference_date: wait.referenceDate,
  intake_status: wait.intake.status,
  intake_weeks: wait.intake.weeks,
  treatment_status: wait.treatment.status,
  treatment_weeks: wait.treatment.weeks,
  remark: wait.remark,
});

async function write(owner: Owner, waits: readonly AnnouncedWait[], replace: boolean): Promise<Written> {
  const removed = replace
    ? ((
        await owner.query('DELETE FROM announced_wait WHERE NOT row_sha256 = ANY ($1)', [
          waits.map(({ sha256 }) => sha256),
        ])
      ).rowCount ?? 0)
    : 0;
  const { rowCount } = await owner.query(
    `INSERT INTO announced_wait SELECT * FROM jsonb_populate_recordset(NULL::announced_wait, $1::jsonb)
     ON CONFLICT (row_sha256) DO NOTHING`,
    [JSON.stringify(waits.map(rowOf))],
  );
  const imported = rowCount ?? 0;
  return { imported, changed: 0, unchanged: waits.length - imported, removed };
}

const waits = ({ known, partWeeks, stop, unknown }: WaitCounts): string =>
  `known ${thousands(known)} (not whole weeks ${thousands(partWeeks)}) · stop ${thousands(stop)} · unknown ${thousands(unknown)}`;

const figures = (summary: NzaSummary): Figures => [
  ['providers', thousands(summary.providers)],
  ['wait to intake', waits(summary.intake)],
  ['wait to treatment', waits(summary.treatment)],
  ['for one insurer only', thousands(summary.insurerSpecific)],
  ['no municipality', `${thousands(summary.withoutMunicipality)} (kept; in no region)`],
  ['no AGB code', `${thousands(summary.withoutAgb)} (independent practitioners, mostly)`],
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
export async function importNza(
  asOwner: AsOwner,
  file: string,
  options: { readonly today: string; readonly replace?: boolean },
): Promise<Result<Imported, string>> {
  const text = await readTextFile(file);
  if (!text.ok) return text;
  const table = splitCsv(text.value.text, NZA_COLUMNS);
  if (!table.ok) return refuse(`${text.value.path}: ${table.error}`);
  const reading = readNza(table.value.header, table.value.rows, options.today);
  if (!reading.ok)
    return refuse(
      missingColumns(text.value.path, 'the NZa file of announced waits', reading.error, NZA_COLUMNS),
    );
  if (table.value.rows.length === 0) return refuse(noRows(text.value.path));
  const written = await asOwner((owner) =>
    inTransaction(owner, () => write(owner, reading.value.taken, options.replace ?? false)),
  );
  const summary = summariseNza(reading.value);
  const report = reportOf('Announced waits (NZa)', text.value, table.value, reading.value, written, summary);
  return ok({ report, figures: figures(summary) });
}
