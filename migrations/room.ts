import { type MigrationInterface } from 'typeorm';

/** Whose tables, functions and views these are, in the order in which they are made: each builds on those before. */
export const ROOMS = [
  'platform',
  'policy',
  'registry',
  'ingest',
  'matching',
  'review',
  'offer',
  'privacy',
  'insight',
] as const;
export type Room = (typeof ROOMS)[number];

/** A numbered migration says whose tables it makes; migrations/schema.sql is in that order. */
export interface RoomMigration extends MigrationInterface {
  readonly room: Room;
}
