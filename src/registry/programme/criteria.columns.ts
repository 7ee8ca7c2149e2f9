import { Column } from 'typeorm';
import { type CurrentProgramme } from '../../../libs/registry/index.js';
import { PushedColumns } from '../pushed.columns.js';

/** Whom a programme takes and how soon, in the table and in the view for later stages alike. */
export abstract class CriteriaColumns extends PushedColumns {
  @Column('boolean')
  online!: boolean;
  @Column({ type: 'text', array: true })
  diagnoses!: readonly string[];
  /** Every group, and clients without a diagnosis. */
  @Column({ name: 'takes_all', type: 'boolean' })
  takesAll!: boolean;
  @Column({ name: 'takes_undiagnosed', type: 'boolean' })
  takesUndiagnosed!: boolean;
  /** Legal titles under which it treats; null = restricted by none. */
  @Column({ type: 'text', array: true, nullable: true })
  titles!: readonly string[] | null;
  /** Null = restricted by none. */
  @Column({ type: 'text', array: true, nullable: true })
  circuits!: readonly string[] | null;
  @Column({ type: 'text', array: true })
  languages!: readonly string[];
  /** Languages in which it is given with an interpreter. */
  @Column({ type: 'text', array: true, default: [] })
  interpreted!: readonly string[];
  /** Null = not known. */
  @Column({ name: 'female_clinician', type: 'boolean', nullable: true })
  femaleClinician!: boolean | null;
  @Column({ type: 'smallint', array: true })
  severities!: CurrentProgramme['severities'];
  /** Null = takes clients of any insurer and of none. */
  @Column({ type: 'text', array: true, nullable: true })
  insurers!: readonly string[] | null;
  /** Flags that are a ground for exclusion. */
  @Column({ type: 'text', array: true })
  excludes!: readonly string[];
  /** Flags that are a ground for exclusion which clinicians may deviate from. */
  @Column({ name: 'excludes_soft', type: 'text', array: true, default: [] })
  excludesSoft!: readonly string[];
  @Column({ name: 'intake_stop', type: 'boolean' })
  intakeStop!: boolean;
  /** Weeks; null = not known, or an intake stop. */
  @Column({ name: 'intake_wait', type: 'smallint', nullable: true })
  intakeWait!: number | null;
  /** Weeks from intake to treatment; null = not known. */
  @Column({ name: 'treatment_wait', type: 'smallint', nullable: true })
  treatmentWait!: number | null;
  /** Clients a group needs to start; null = starts with anybody. */
  @Column({ name: 'min_start', type: 'smallint', nullable: true })
  minStart!: number | null;
}
