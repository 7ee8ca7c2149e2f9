import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber } from '../../base/database/index.js';

/** Something that happened, as a trigger of the database wrote it: which kind, to what, whom it concerns. No more. */
@Entity('event')
export class EventRecord {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** Drawn before the commit: a lower one may appear after a higher one. Readers go by the position. */
  @PrimaryColumn('bigint')
  id!: string;
  /** Given once it is committed: the next one is higher, and nothing lower ever comes after it. */
  @Column({ type: 'bigint', nullable: true, transformer: asNumber })
  position!: number | null;
  @Column('text')
  kind!: string;
  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;
  /** AGB codes of the parties, in the order in which the kind has its sentences. */
  @Column({ type: 'text', array: true })
  organisations!: string[];
  /** Whom it is told in words; null = all people of the organisations. */
  @Column({ name: 'recipient_user', type: 'text', nullable: true })
  recipientUser!: string | null;
  @Column({ name: 'by_user', type: 'text', nullable: true })
  byUser!: string | null;
  @Column({ name: 'by_organisation', type: 'text', nullable: true })
  byOrganisation!: string | null;
  /** The transaction that wrote it: what happened at once is one notification. */
  @Column('bigint')
  batch!: string;
  @Column('timestamptz')
  at!: Date;
}
