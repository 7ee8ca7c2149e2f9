import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AnnouncedWait, type AnnouncedWeeks } from '../../../../libs/ingest/index.js';
import { asNumber } from '../../../platform/base/database/index.js';

/** A waiting time that a provider announced, as the NZa published it; of no region. */
@Entity('announced_wait')
export class PublishedWait implements Omit<AnnouncedWait, 'intake' | 'treatment'> {
  /** Of the row as published: what it is known by. */
  @PrimaryColumn({ name: 'row_sha256', type: 'text' })
  sha256!: string;
  /** Row of the file, the header being 1. */
  @Column({ name: 'source_row', type: 'integer' })
  row!: number;
  /** Null = the source gives none. */
  @Column({ name: 'provider_key', type: 'text', nullable: true })
  providerKey!: string | null;
  @Column({ name: 'provider_group', type: 'text', nullable: true })
  providerGroup!: string | null;
  @Column({ name: 'provider_name', type: 'text', nullable: true })
  providerName!: string | null;
  @Column({ name: 'provider_type', type: 'text' })
  providerType!: AnnouncedWait['providerType'];
  @Column({ name: 'agb_codes', type: 'text', array: true })
  agbCodes!: readonly string[];
  @Column('text')
  location!: string;
  @Column('text')
  place!: string;
  @Column({ name: 'municipality_codes', type: 'text', array: true })
  municipalityCodes!: readonly string[];
  @Column('text')
  circuit!: AnnouncedWait['circuit'];
  @Column({ name: 'diagnosis_group', type: 'text' })
  diagnosis!: AnnouncedWait['diagnosis'];
  @Column({ name: 'care_type', type: 'text' })
  careType!: AnnouncedWait['careType'];
  /** Null = for clients of every insurer. */
  @Column({ type: 'text', nullable: true })
  insurer!: string | null;
  @Column({ name: 'updated_on', type: 'date', nullable: true })
  updatedOn!: string | null;
  @Column({ name: 'reference_date', type: 'date' })
  referenceDate!: string;
  @Column({ name: 'intake_status', type: 'text' })
  intakeStatus!: AnnouncedWeeks['status'];
  @Column({
    name: 'intake_weeks',
    type: 'numeric',
    precision: 5,
    scale: 1,
    nullable: true,
    transformer: asNumber,
  })
  intakeWeeks!: number | null;
  @Column({ name: 'treatment_status', type: 'text' })
  treatmentStatus!: AnnouncedWeeks['status'];
  @Column({
    name: 'treatment_weeks',
    type: 'numeric',
    precision: 5,
    scale: 1,
    nullable: true,
    transformer: asNumber,
  })
  treatmentWeeks!: number | null;
  /** The kind of remark beside it. Its text names people, and is not kept. */
  @Column('text')
  remark!: AnnouncedWait['remark'];
}
