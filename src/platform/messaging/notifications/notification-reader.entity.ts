import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber } from '../../base/database/index.js';

/** How far somebody has read their notifications, for one organisation. */
@Entity('notification_reader')
export class NotificationReader {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'user_id', type: 'text' })
  userId!: string;
  /** For whom: an organisation, or the region for who acts for none. */
  @PrimaryColumn('text')
  organisation!: string;
  /** Position of the last event that has been read. */
  @Column({ name: 'read_until', type: 'bigint', transformer: asNumber })
  readUntil!: number;
}
