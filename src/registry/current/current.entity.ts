import { Column, ViewEntity } from 'typeorm';
import {
  type CurrentBar,
  type CurrentEntry,
  type CurrentSlot,
  type EntryState,
  type NamedProgramme,
} from '../../../libs/registry/index.js';

/*
 * Views of the registry for the later stages (migrations/views/registry). Row-level security of the tables binds
 * whoever reads them here.
 */

@ViewEntity({ name: 'current_entry', synchronize: false })
export class CurrentEntryView implements CurrentEntry {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column('text')
  id!: string;
  @Column('text')
  provider!: string;
  @Column('text')
  reference!: string;
  @Column('text')
  state!: EntryState;
  /** Id of the own programme waited for. */
  @Column({ type: 'text', nullable: true })
  programme!: string | null;
  @Column('text')
  area!: string;
  @Column('text')
  diagnosis!: string;
  @Column({ type: 'text', array: true })
  settings!: readonly string[];
  @Column({ type: 'smallint', array: true })
  age!: readonly [number, number];
  @Column('text')
  language!: string;
  @Column('smallint')
  severity!: CurrentEntry['severity'];
  @Column({ type: 'text', nullable: true })
  insurer!: string | null;
  @Column({ name: 'max_travel', type: 'smallint', nullable: true })
  maxTravel!: number | null;
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
}

@ViewEntity({ name: 'current_programme', synchronize: false })
export class CurrentProgrammeView implements NamedProgramme {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column('text')
  id!: string;
  @Column('text')
  provider!: string;
  @Column({ name: 'provider_name', type: 'text' })
  providerName!: string;
  @Column('text')
  name!: string;
  @Column('text')
  area!: string;
  @Column({ name: 'area_name', type: 'text' })
  areaName!: string;
  @Column('boolean')
  online!: boolean;
  @Column({ type: 'text', array: true })
  diagnoses!: readonly string[];
  @Column({ type: 'text', array: true })
  settings!: readonly string[];
  @Column({ type: 'smallint', array: true })
  ages!: readonly [number, number];
  @Column({ type: 'text', array: true })
  languages!: readonly string[];
  @Column({ type: 'smallint', array: true })
  severities!: NamedProgramme['severities'];
  @Column({ type: 'text', array: true, nullable: true })
  insurers!: readonly string[] | null;
  @Column({ type: 'text', array: true })
  excludes!: readonly string[];
  @Column({ name: 'intake_stop', type: 'boolean' })
  intakeStop!: boolean;
  @Column({ name: 'intake_wait', type: 'smallint', nullable: true })
  intakeWait!: number | null;
  @Column({ name: 'treatment_wait', type: 'smallint' })
  treatmentWait!: number;
  @Column({ name: 'min_start', type: 'smallint', nullable: true })
  minStart!: number | null;
}

@ViewEntity({ name: 'current_slot', synchronize: false })
export class CurrentSlotView implements CurrentSlot {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column('text')
  programme!: string;
  @Column('text')
  week!: string;
  @Column('smallint')
  offered!: number;
  /** Held or used, for whomever. */
  @Column('integer')
  taken!: number;
}

/** For statements over many programmes at once, which would count one by one in `current_slot`. */
@ViewEntity({ name: 'slot_taken', synchronize: false })
export class SlotTaken {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column('text')
  programme!: string;
  @Column('text')
  week!: string;
  @Column('integer')
  taken!: number;
}

/** One that has ended is among them: compare `until`, the first day on which it no longer holds. */
@ViewEntity({ name: 'current_bar', synchronize: false })
export class CurrentBarView implements CurrentBar {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column('text')
  entry!: string;
  /** Id of a programme or of a provider. */
  @Column('text')
  barred!: string;
  @Column({ type: 'date', nullable: true })
  until!: string | null;
}
