import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a location offers, as its provider last pushed it; its history is in registry_history. */
@Entity('programme')
export class Programme {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('text')
  id!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  /** The provider's own. */
  @Column('text')
  reference!: string;
  /** As the region sees it. */
  @Column('text')
  name!: string;
  @Column('text')
  area!: string;
  @Column('boolean')
  online!: boolean;
  @Column({ type: 'text', array: true })
  diagnoses!: readonly string[];
  @Column({ type: 'text', array: true })
  settings!: readonly string[];
  /** Years, both inclusive. */
  @Column({ name: 'age_from', type: 'smallint' })
  ageFrom!: number;
  @Column({ name: 'age_to', type: 'smallint' })
  ageTo!: number;
  @Column({ type: 'text', array: true })
  languages!: readonly string[];
  @Column({ type: 'smallint', array: true })
  severities!: readonly number[];
  /** Null = takes clients of any insurer and of none. */
  @Column({ type: 'text', array: true, nullable: true })
  insurers!: readonly string[] | null;
  /** Flags that are a ground for exclusion. */
  @Column({ type: 'text', array: true })
  excludes!: readonly string[];
  @Column({ name: 'intake_stop', type: 'boolean' })
  intakeStop!: boolean;
  /** Weeks; null = not known, or an intake stop. */
  @Column({ name: 'intake_wait', type: 'smallint', nullable: true })
  intakeWait!: number | null;
  /** Weeks from intake to treatment. */
  @Column({ name: 'treatment_wait', type: 'smallint' })
  treatmentWait!: number;
  /** Clients a group needs to start; null = starts with anybody. */
  @Column({ name: 'min_start', type: 'smallint', nullable: true })
  minStart!: number | null;
  /** Since when it says this. */
  @Column({ name: 'valid_from', type: 'timestamptz', default: () => 'now()' })
  validFrom!: Date;
}
