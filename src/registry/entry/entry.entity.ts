import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type EntryState } from '../../../libs/registry/index.js';

/** A wachtplek as the registry holds it; its history is in registry_history. */
@Entity('waiting_list_entry')
export class WaitingListEntry {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('text')
  id!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  /** The provider's own pseudonym; only the provider can lead it back to a person. */
  @Column('text')
  reference!: string;
  /** Own programme where the client waits now; null = not said. */
  @Column({ name: 'programme_id', type: 'text', nullable: true })
  programmeId!: string | null;
  @Column('text')
  area!: string;
  @Column('text')
  diagnosis!: string;
  @Column({ type: 'text', array: true })
  settings!: readonly string[];
  /** Years, both inclusive. */
  @Column({ name: 'age_from', type: 'smallint' })
  ageFrom!: number;
  @Column({ name: 'age_to', type: 'smallint' })
  ageTo!: number;
  @Column('text')
  language!: string;
  @Column('smallint')
  severity!: number;
  @Column({ type: 'text', nullable: true })
  insurer!: string | null;
  /** Minutes; null = no limit. */
  @Column({ name: 'max_travel', type: 'smallint', nullable: true })
  maxTravel!: number | null;
  @Column({ type: 'text', array: true })
  flags!: readonly string[];
  @Column({ name: 'registered_on', type: 'date' })
  registeredOn!: string;
  @Column({ name: 'referred_on', type: 'date', nullable: true })
  referredOn!: string | null;
  /** The day of the intake, once it has been. */
  @Column({ name: 'intake_on', type: 'date', nullable: true })
  intakeOn!: string | null;
  @Column({ name: 'expected_intake_week', type: 'text', nullable: true })
  expectedIntakeWeek!: string | null;
  /** Weeks from the intake to the start of treatment. */
  @Column({ name: 'expected_treatment_weeks', type: 'smallint', nullable: true })
  expectedTreatmentWeeks!: number | null;
  @Column({ type: 'text', default: 'waiting' })
  state!: EntryState;
  /** The day of the last push that named it. */
  @Column({ name: 'confirmed_on', type: 'date' })
  confirmedOn!: string;
  /** Of what the provider says, as `contentHash` gives it. */
  @Column({ name: 'content_sha256', type: 'text' })
  contentSha256!: string;
  /** Since when it says this. */
  @Column({ name: 'valid_from', type: 'timestamptz', default: () => 'now()' })
  validFrom!: Date;
}
