import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A municipality of the region. */
@Entity('area')
export class Area {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('text')
  code!: string;
  @Column('text')
  name!: string;
}

@Entity('provider')
export class Provider {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** AGB code. */
  @PrimaryColumn('text')
  id!: string;
  @Column('text')
  name!: string;
}

@Entity('programme')
export class Programme {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('text')
  id!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column('text')
  reference!: string;
  @Column('text')
  name!: string;
  @Column('text')
  area!: string;
  @Column('boolean')
  online!: boolean;
  @Column({ type: 'text', array: true })
  diagnoses!: string[];
  @Column({ type: 'text', array: true })
  settings!: string[];
  @Column({ name: 'age_from', type: 'smallint' })
  ageFrom!: number;
  @Column({ name: 'age_to', type: 'smallint' })
  ageTo!: number;
  @Column({ type: 'text', array: true })
  languages!: string[];
  @Column({ type: 'smallint', array: true })
  severities!: number[];
  @Column({ type: 'text', array: true, nullable: true })
  insurers!: string[] | null;
  @Column({ type: 'text', array: true })
  excludes!: string[];
  @Column({ name: 'intake_stop', type: 'boolean' })
  intakeStop!: boolean;
  @Column({ name: 'intake_wait', type: 'smallint', nullable: true })
  intakeWait!: number | null;
  @Column({ name: 'treatment_wait', type: 'smallint' })
  treatmentWait!: number;
  @Column({ name: 'min_start', type: 'smallint', nullable: true })
  minStart!: number | null;
}

export const ENTRY_STATES = ['waiting', 'transferring', 'left'] as const;

/** A wachtplek as the registry holds it; its history is in registry_history. */
@Entity('waiting_list_entry')
export class WaitingListEntry {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('text')
  id!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column('text')
  reference!: string;
  @Column({ name: 'programme_id', type: 'text', nullable: true })
  programmeId!: string | null;
  @Column('text')
  area!: string;
  @Column('text')
  diagnosis!: string;
  @Column({ type: 'text', array: true })
  settings!: string[];
  @Column({ name: 'age_from', type: 'smallint' })
  ageFrom!: number;
  @Column({ name: 'age_to', type: 'smallint' })
  ageTo!: number;
  @Column('text')
  language!: string;
  @Column('smallint')
  severity!: number;
  @Column({ name: 'registered_on', type: 'date' })
  registeredOn!: string;
  @Column('text')
  state!: (typeof ENTRY_STATES)[number];
}
