import { Column } from 'typeorm';
import { type ClientWish } from '../../../libs/kernel/index.js';
import { type CurrentEntry } from '../../../libs/registry/index.js';
import { PushedColumns } from '../pushed.columns.js';

/** What an entry says of the demand, in the table and in the view for later stages alike. */
export abstract class DemandColumns extends PushedColumns {
  @Column('text')
  diagnosis!: string;
  /** Legal title; null = the age band spans 18 and the sender has not said it. */
  @Column({ type: 'text', nullable: true })
  title!: string | null;
  /** Null = not said: any but the forensic one. */
  @Column({ type: 'text', nullable: true })
  circuit!: string | null;
  @Column('text')
  language!: string;
  @Column('smallint')
  severity!: CurrentEntry['severity'];
  /** Zorgvraagtype; null = not known. */
  @Column({ name: 'care_type', type: 'text', nullable: true })
  careType!: string | null;
  @Column({ type: 'text', nullable: true })
  insurer!: string | null;
  /** Minutes; null = no limit. */
  @Column({ name: 'max_travel', type: 'smallint', nullable: true })
  maxTravel!: number | null;
  @Column({ type: 'text', array: true })
  flags!: readonly string[];
  @Column({ name: 'registered_on', type: 'date' })
  registeredOn!: string;
  /** The day of the intake, once it has been. */
  @Column({ name: 'intake_on', type: 'date', nullable: true })
  intakeOn!: string | null;
  @Column({ name: 'expected_intake_week', type: 'text', nullable: true })
  expectedIntakeWeek!: string | null;
  /** Weeks from the intake to the start of treatment. */
  @Column({ name: 'expected_treatment_weeks', type: 'smallint', nullable: true })
  expectedTreatmentWeeks!: number | null;
  @Column({ name: 'client_wish', type: 'text', default: 'not-asked' })
  clientWish!: ClientWish;
  /** The day of the answer, or on which it was taken back; null = never asked. */
  @Column({ name: 'client_wish_on', type: 'date', nullable: true })
  clientWishOn!: string | null;
  /** What the client asks of a place. */
  @Column({ type: 'text', array: true, default: [] })
  conditions!: readonly string[];
  /** The first week in which the client can have an intake; null = any. */
  @Column({ name: 'not_before', type: 'text', nullable: true })
  notBefore!: string | null;
  /** Who treated the client before, as `AGB/yyyy-MM`. */
  @Column({ name: 'former_providers', type: 'text', array: true, default: [] })
  formerProviders!: readonly string[];
}
