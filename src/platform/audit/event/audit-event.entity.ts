import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AuditValue } from './audit-event.js';

/** Who saw or did what (NEN 7513). Only ever added to: the database refuses to change or remove a row. */
@Entity('audit_event')
export class AuditEventRecord {
  /** Drawn by the database, in no order that means anything: the order of the trail is that of its seals. */
  @PrimaryColumn('bigint')
  id!: string;
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** The transaction that wrote it; transactions are sealed whole. */
  @Column('bigint')
  xid!: string;
  @Column('timestamptz')
  at!: Date;
  /** Pseudonym of the person, id of the system, or the engine. */
  @Column({ name: 'user_id', type: 'text' })
  userId!: string;
  @Column({ type: 'text', nullable: true })
  organisation!: string | null;
  @Column('text')
  role!: string;
  /** Verb of the room that wrote it, such as `proposal.approve`. */
  @Column('text')
  action!: string;
  @Column({ name: 'subject_kind', type: 'text' })
  subjectKind!: string;
  /** Null where it is about many or about none. */
  @Column({ name: 'subject_id', type: 'text', nullable: true })
  subjectId!: string | null;
  /** Of a read of many: all of them. */
  @Column({ name: 'subject_ids', type: 'text', array: true, nullable: true })
  subjectIds!: string[] | null;
  /** Category of data. */
  @Column('text')
  category!: string;
  @Column('text')
  ground!: string;
  @Column('text')
  outcome!: 'done' | 'refused';
  /** Codes, numbers and yes/no; never a text. */
  @Column('jsonb')
  detail!: Readonly<Record<string, AuditValue>>;
}

/** Who, what, about whom and why. Their order is that of the hash of a seal: it never changes. */
export const STATED = [
  'userId',
  'organisation',
  'role',
  'action',
  'subjectKind',
  'subjectId',
  'category',
  'ground',
  'outcome',
  'detail',
] as const satisfies readonly (keyof AuditEventRecord)[];
