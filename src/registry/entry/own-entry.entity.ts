import { Column, ViewEntity } from 'typeorm';
import { type ClientWish } from '../../../libs/kernel/index.js';
import { type EntryState } from '../../../libs/registry/index.js';

/** What an organisation reads of its own list in later stages (migrations/views/registry). */
@ViewEntity({ name: 'own_entry', synchronize: false })
export class OwnEntryView {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column('text')
  id!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  /** The provider's own pseudonym, for nobody else. */
  @Column('text')
  reference!: string;
  @Column('text')
  state!: EntryState;
  @Column('text')
  diagnosis!: string;
  @Column('smallint')
  severity!: number;
  @Column({ type: 'text', array: true })
  flags!: readonly string[];
  @Column({ name: 'registered_on', type: 'date' })
  registeredOn!: string;
  @Column({ name: 'intake_on', type: 'date', nullable: true })
  intakeOn!: string | null;
  @Column({ name: 'expected_intake_week', type: 'text', nullable: true })
  expectedIntakeWeek!: string | null;
  @Column({ name: 'expected_treatment_weeks', type: 'smallint', nullable: true })
  expectedTreatmentWeeks!: number | null;
  @Column({ name: 'programme_id', type: 'text', nullable: true })
  programmeId!: string | null;
  @Column({ name: 'client_wish', type: 'text' })
  clientWish!: ClientWish;
  /** The day of the last push that named it. */
  @Column({ name: 'confirmed_on', type: 'date' })
  confirmedOn!: string;
  /** Since when it says what it says. */
  @Column({ name: 'valid_from', type: 'timestamptz' })
  validFrom!: Date;
}
