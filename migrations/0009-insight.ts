import { type QueryRunner } from 'typeorm';
import { installRoom, removeRoom } from './repeatable.js';
import { type RoomMigration } from './room.js';

/**
 * What insight may read: the views of migrations/views/insight, owned by the migrating role, so that a taskforce analyst,
 * who may see no entry, can see sums over them. They hold counts and sums only; what leaves the service passes the
 * disclosure gate of libs/insight.
 */
export class Insight1790100000009 implements RoomMigration {
  readonly room = 'insight';

  async up(runner: QueryRunner): Promise<void> {
    await installRoom(runner, this.room);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeRoom(runner, this.room);
  }
}
