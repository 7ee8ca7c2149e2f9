import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A notification that somebody has read by itself; what lies behind their mark is not remembered. */
@Entity('notification_read')
export class NotificationRead {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'user_id', type: 'text' })
  userId!: string;
  /** For whom: an organisation, or the region for who acts for none. */
  @PrimaryColumn('text')
  organisation!: string;
  /** As of the events that it is about. */
  @PrimaryColumn('bigint')
  batch!: string;
  @PrimaryColumn('text')
  kind!: string;
  @Column({ name: 'read_at', type: 'timestamptz' })
  readAt!: Date;
}
