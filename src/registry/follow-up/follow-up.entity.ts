import { Column, Entity, PrimaryColumn, ViewEntity } from 'typeorm';
import { type FollowUpKind } from '../../../libs/registry/index.js';

/** The kinds there are, so that the table refuses others. */
@Entity('follow_up_kind')
export class KnownFollowUpKind {
  @PrimaryColumn('text')
  code!: FollowUpKind;
}

/** What came back to an organisation about an entry and asks for somebody's attention. */
@Entity('follow_up')
export class FollowUp {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column({ name: 'entry_id', type: 'text' })
  entryId!: string;
  @Column('text')
  kind!: FollowUpKind;
  /** The proposal or the offer that it is about; null where it is the entry itself. */
  @Column({ name: 'cause_id', type: 'uuid', nullable: true })
  causeId!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
  /** Null while it is open. */
  @Column({ name: 'done_at', type: 'timestamptz', nullable: true })
  doneAt!: Date | null;
  @Column({ name: 'done_by', type: 'text', nullable: true })
  doneBy!: string | null;
  /** The colleague it is for; null = the organisation as a whole. */
  @Column({ type: 'text', nullable: true })
  owner!: string | null;
  @Column({ name: 'owner_name', type: 'text', nullable: true })
  ownerName!: string | null;
  /** Counts its changes, so that two people do not change it at once. */
  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** Whether it has been asked for and is done, for the later stages (migrations/views/registry). */
@ViewEntity({ name: 'follow_up_state', synchronize: false })
export class FollowUpState {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column('uuid')
  id!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column('text')
  kind!: FollowUpKind;
  @Column({ name: 'cause_id', type: 'uuid', nullable: true })
  causeId!: string | null;
  @Column({ name: 'done_at', type: 'timestamptz', nullable: true })
  doneAt!: Date | null;
}
