import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type EntryPush, type EntryRow } from '../../libs/ingest/index.js';
import { changesOf, contentHash, entryId, type HeldEntry, programmeId } from '../../libs/registry/index.js';
import { type EntryOutcome } from '../ingest/index.js';

/** Whose list it is; the transaction acts for the same organisation, or row-level security stops it. */
export interface ListOwner {
  readonly region: string;
  readonly provider: string;
}

/** The columns a provider says something in, in the order of `columnsOf`. */
const COLUMNS = [
  'programme_id text',
  'area text',
  'diagnosis text',
  'settings text[]',
  'age_from smallint',
  'age_to smallint',
  'language text',
  'severity smallint',
  'insurer text',
  'max_travel smallint',
  'flags text[]',
  'registered_on date',
  'referred_on date',
  'intake_on date',
  'expected_intake_week text',
  'expected_treatment_weeks smallint',
  'content_sha256 text',
];
const NAMES = COLUMNS.map((column) => column.split(' ')[0]);
const ROWS = `jsonb_to_recordset($3::jsonb) AS r (id text, reference text, ${COLUMNS.join(', ')})`;

const columnsOf = ({ region, provider }: ListOwner, row: EntryRow) => ({
  id: entryId(region, provider, row.reference),
  reference: row.reference,
  programme_id: row.programme === null ? null : programmeId(region, provider, row.programme),
  area: row.area,
  diagnosis: row.diagnosis,
  settings: row.settings,
  age_from: row.age[0],
  age_to: row.age[1],
  language: row.language,
  severity: row.severity,
  insurer: row.insurer,
  max_travel: row.maxTravel,
  flags: row.flags,
  registered_on: row.registeredOn,
  referred_on: row.referredOn,
  intake_on: row.intakeOn,
  expected_intake_week: row.expectedIntakeWeek,
  expected_treatment_weeks: row.expectedTreatmentWeeks,
  content_sha256: contentHash(row),
});

/** Writes what a push changes, in a handful of statements whatever the number of rows. */
@Injectable()
export class EntryWriter {
  async apply(
    tx: EntityManager,
    owner: ListOwner,
    push: EntryPush,
    today: string,
    store: boolean,
  ): Promise<EntryOutcome> {
    const changes = changesOf(push, await this.held(tx, owner, store));
    const erased = await this.erased(tx, owner, changes.created);
    const created = changes.created.filter(({ reference }) => !erased.has(reference));
    if (store) {
      await this.create(tx, owner, created, today);
      await this.change(tx, owner, changes.changed, today);
      await this.confirm(tx, owner, changes.unchanged, today);
      await this.leave(tx, owner, changes.left);
    }
    return {
      created: created.length,
      changed: changes.changed.length,
      unchanged: changes.unchanged.length,
      removed: changes.left.length,
      kept: changes.kept,
      frozen: changes.frozen.map(({ reference }) => reference),
      erased: [...erased],
    };
  }

  /** Locked in one order, so that an answer of a client that starts a transfer meanwhile waits, or is seen here. */
  private held(tx: EntityManager, { region, provider }: ListOwner, lock: boolean): Promise<HeldEntry[]> {
    return tx.query(
      `SELECT reference, state, content_sha256 AS hash FROM waiting_list_entry
       WHERE region_id = $1 AND provider_id = $2 ORDER BY id ${lock ? 'FOR NO KEY UPDATE' : ''}`,
      [region, provider],
    );
  }

  /** References among these that a client had erased: they do not come back with the next list. */
  private async erased(
    tx: EntityManager,
    { region, provider }: ListOwner,
    rows: readonly EntryRow[],
  ): Promise<ReadonlySet<string>> {
    if (rows.length === 0) return new Set();
    const erasures = await tx.query<{ id: string }[]>(
      'SELECT entry_id AS id FROM entry_erasure WHERE region_id = $1 AND provider_id = $2',
      [region, provider],
    );
    if (erasures.length === 0) return new Set();
    const ids = new Set(erasures.map(({ id }) => id));
    return new Set(
      rows
        .map(({ reference }) => reference)
        .filter((reference) => ids.has(entryId(region, provider, reference))),
    );
  }

  private async create(
    tx: EntityManager,
    owner: ListOwner,
    rows: readonly EntryRow[],
    today: string,
  ): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO waiting_list_entry (region_id, provider_id, id, reference, ${NAMES.join(', ')}, confirmed_on)
       SELECT $1, $2, r.id, r.reference, ${NAMES.map((name) => `r.${name}`).join(', ')}, $4 FROM ${ROWS}`,
      [owner.region, owner.provider, json(owner, rows), today],
    );
  }

  private async change(
    tx: EntityManager,
    owner: ListOwner,
    rows: readonly EntryRow[],
    today: string,
  ): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `UPDATE waiting_list_entry e SET ${NAMES.map((name) => `${name} = r.${name}`).join(', ')}, state = 'waiting', confirmed_on = $4
       FROM ${ROWS} WHERE e.region_id = $1 AND e.provider_id = $2 AND e.id = r.id AND e.state <> 'transferring'`,
      [owner.region, owner.provider, json(owner, rows), today],
    );
  }

  /** Once a day: a second push of the same list writes nothing. */
  private async confirm(
    tx: EntityManager,
    owner: ListOwner,
    rows: readonly EntryRow[],
    today: string,
  ): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `UPDATE waiting_list_entry SET confirmed_on = $4
       WHERE region_id = $1 AND provider_id = $2 AND reference = ANY ($3) AND confirmed_on <> $4`,
      [owner.region, owner.provider, rows.map(({ reference }) => reference), today],
    );
  }

  private async leave(tx: EntityManager, owner: ListOwner, references: readonly string[]): Promise<void> {
    if (references.length === 0) return;
    await tx.query(
      `UPDATE waiting_list_entry SET state = 'left'
       WHERE region_id = $1 AND provider_id = $2 AND reference = ANY ($3) AND state = 'waiting'`,
      [owner.region, owner.provider, references],
    );
  }
}

const json = (owner: ListOwner, rows: readonly EntryRow[]): string =>
  JSON.stringify(rows.map((row) => columnsOf(owner, row)));
