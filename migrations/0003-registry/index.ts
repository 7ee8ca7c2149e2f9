import { type QueryRunner } from 'typeorm';
import { installRoom, removeRoom } from '../repeatable.js';
import { type RoomMigration } from '../room.js';
import { OWN_OR_ENGINE, recordEvents, rowLevelSecurity, rowsOnlyFor, sql } from '../sql.js';
import { CLAIMS } from './claims.js';
import { DEMAND } from './demand.js';
import { SUPPLY } from './supply.js';

/**
 * The present state of a region, each change of it kept in registry_history with the time it was valid; and what holds
 * on to it: entries that are barred from somewhere, slots that are held, entries that need somebody's attention.
 */
export class Registry1790100000003 implements RoomMigration {
  readonly room = 'registry';

  async up(runner: QueryRunner): Promise<void> {
    for (const tables of [SUPPLY, DEMAND]) await runner.query(tables);
    for (const table of ['area', 'travel_time', 'provider'])
      await runner.query(rowLevelSecurity(table, 'true', `acting_role() IN ('engine', 'administrator')`));
    for (const table of ['programme', 'slot'])
      await runner.query(rowLevelSecurity(table, 'true', OWN_OR_ENGINE));
    await runner.query(
      rowLevelSecurity('ceiling', `${OWN_OR_ENGINE} OR acting_role() = 'insurer'`, OWN_OR_ENGINE),
    );
    for (const table of ['waiting_list_entry', 'entry_bar'])
      await runner.query(rowLevelSecurity(table, OWN_OR_ENGINE, OWN_OR_ENGINE));
    await runner.query(rowLevelSecurity('registry_history', OWN_OR_ENGINE, null));
    await runner.query(rowsOnlyFor('registry_change', `acting_role() = 'engine'`));
    await runner.query(CLAIMS);
    await runner.query(
      recordEvents('follow_up', {
        topic: 'follow-up',
        subject: 'id',
        state: 'kind',
        organisations: ['provider_id'],
      }),
    );
    await installRoom(runner, this.room);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeRoom(runner, this.room);
    await runner.query(sql`
      ALTER TABLE webhook_endpoint DROP CONSTRAINT webhook_endpoint_region_id_provider_id_fkey;
      DROP TABLE follow_up, follow_up_kind, slot_hold, registry_change, registry_history, entry_bar, waiting_list_entry, ceiling, slot, programme, provider,
        travel_time, area;
    `);
  }
}
