import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type MailPurpose } from './compose.js';

/** A mail that is to be sent, or was. It holds counts by topic and no text. */
@Entity('mail')
export class MailRecord {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  @Column({ name: 'user_id', type: 'text' })
  userId!: string;
  @Column('text')
  organisation!: string;
  @Column('text')
  purpose!: MailPurpose;
  /** Of the same person and purpose there is one of each: the day of a digest, or a position. */
  @Column('text')
  key!: string;
  @Column('jsonb')
  counts!: Readonly<Record<string, number>>;
  @Column('text')
  state!: 'waiting' | 'sent' | 'refused' | 'given-up';
  @Column('integer')
  attempts!: number;
  @Column({ name: 'next_at', type: 'timestamptz' })
  nextAt!: Date;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column({ name: 'done_at', type: 'timestamptz', nullable: true })
  doneAt!: Date | null;
  /** A code; what the server said may repeat the address. */
  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError!: string | null;
}
