import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type CeilingRow, type ProgrammeRow, type SlotRow } from '../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../libs/kernel/index.js';
import { programmeId } from '../../libs/registry/index.js';
import { type Change } from '../ingest/index.js';
import { sqlFailure } from '../platform/base/database/database.js';
import { ProblemException, type Refusal } from '../platform/base/http/problem.js';
import { type ListOwner } from './entry.writer.js';
import { NO_PROGRAMME, slotsHeld } from './refusals.js';

const PROGRAMME_COLUMNS = [
  'name',
  'area',
  'online',
  'diagnoses',
  'settings',
  'age_from',
  'age_to',
  'languages',
  'severities',
  'insurers',
  'excludes',
  'intake_stop',
  'intake_wait',
  'treatment_wait',
  'min_start',
];

/** Writes programmes, slots and ceilings; what did not change is not touched, so that history holds changes only. */
@Injectable()
export class SupplyWriter {
  async putProgramme(
    tx: EntityManager,
    { region, provider }: ListOwner,
    row: ProgrammeRow,
  ): Promise<{ id: string; change: Change }> {
    const id = programmeId(region, provider, row.reference);
    const of = (source: string): string =>
      PROGRAMME_COLUMNS.map((column) => `${source}.${column}`).join(', ');
    const written = await tx.query<{ created: boolean }[]>(
      `INSERT INTO programme (region_id, provider_id, id, reference, ${PROGRAMME_COLUMNS.join(', ')})
       VALUES ($1, $2, $3, $4, ${PROGRAMME_COLUMNS.map((_, i) => `$${i + 5}`).join(', ')})
       ON CONFLICT (region_id, id) DO UPDATE SET ${PROGRAMME_COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
       WHERE (${of('programme')}) IS DISTINCT FROM (${of('excluded')})
       RETURNING xmax = 0 AS created`,
      [
        region,
        provider,
        id,
        row.reference,
        row.name,
        row.area,
        row.online,
        row.diagnoses,
        row.settings,
        row.ages[0],
        row.ages[1],
        row.languages,
        row.severities,
        row.insurers,
        row.excludes,
        row.intakeStop,
        row.intakeWait,
        row.treatmentWait,
        row.minStart,
      ],
    );
    return { id, change: written.length === 0 ? 'unchanged' : written[0].created ? 'created' : 'changed' };
  }

  async putSlots(
    tx: EntityManager,
    { region, provider }: ListOwner,
    reference: string,
    rows: readonly SlotRow[],
    thisWeek: string,
  ): Promise<Result<{ changed: number }, Refusal>> {
    const id = programmeId(region, provider, reference);
    const programmes = await tx.query<unknown[]>(
      `SELECT FROM programme WHERE region_id = $1 AND provider_id = $2 AND id = $3`,
      [region, provider, id],
    );
    if (programmes.length === 0) return refuse(NO_PROGRAMME);
    const given = new Map(rows.map(({ week, offered }) => [week, offered]));
    // Who holds a place locks its slot for share: with this lock nobody takes one between the look and the change.
    const before = await tx.query<{ week: string; offered: number; held: number }[]>(
      `SELECT s.week, s.offered,
         (SELECT coalesce(max(h.place), 0)::integer FROM slot_hold h WHERE h.region_id = s.region_id
            AND h.programme_id = s.programme_id AND h.week = s.week AND h.state <> 'released') AS held
       FROM slot s WHERE s.region_id = $1 AND s.programme_id = $2 AND s.week >= $3 ORDER BY s.week FOR UPDATE OF s`,
      [region, id, thisWeek],
    );
    const wanted = new Map([...before.map(({ week }) => [week, 0] as const), ...given]);
    const tooFew = before.filter(({ week, held }) => (wanted.get(week) ?? 0) < held);
    if (tooFew.length > 0) return refuse(slotsHeld(tooFew, [...given.keys()]));
    const offeredBefore = new Map(before.map(({ week, offered }) => [week, offered]));
    const changed = [...wanted].filter(([week, offered]) => offeredBefore.get(week) !== offered);
    await this.writeSlots(tx, { region, provider }, id, changed);
    return ok({ changed: changed.length });
  }

  private async writeSlots(
    tx: EntityManager,
    { region, provider }: ListOwner,
    programme: string,
    slots: readonly (readonly [week: string, offered: number])[],
  ): Promise<void> {
    try {
      await tx.query(
        `INSERT INTO slot (region_id, provider_id, programme_id, week, offered)
         SELECT $1, $2, $3, s.week, s.offered FROM unnest($4::text[], $5::smallint[]) AS s (week, offered)
         ON CONFLICT (region_id, programme_id, week) DO UPDATE SET offered = excluded.offered`,
        [region, provider, programme, slots.map(([week]) => week), slots.map(([, offered]) => offered)],
      );
    } catch (error) {
      // The database's own guard, should a hold ever have slipped in: the same answer, without the week.
      if (sqlFailure(error)?.constraint === 'slot_covers_holds') throw new ProblemException(slotsHeld([], []));
      throw error;
    }
  }

  async putCeilings(
    tx: EntityManager,
    { region, provider }: ListOwner,
    rows: readonly CeilingRow[],
  ): Promise<{ changed: number; removed: number }> {
    const insurers = rows.map(({ insurer }) => insurer);
    const removed = await tx.query<[unknown[], number]>(
      `DELETE FROM ceiling WHERE region_id = $1 AND provider_id = $2 AND insurer <> ALL ($3)`,
      [region, provider, insurers],
    );
    const changed = await tx.query<unknown[]>(
      `INSERT INTO ceiling (region_id, provider_id, insurer, max)
       SELECT $1, $2, c.insurer, c.max FROM unnest($3::text[], $4::integer[]) AS c (insurer, max)
       ON CONFLICT (region_id, insurer, provider_id) DO UPDATE SET max = excluded.max WHERE ceiling.max <> excluded.max
       RETURNING insurer`,
      [region, provider, insurers, rows.map(({ max }) => max)],
    );
    return { changed: changed.length, removed: removed[1] };
  }
}
