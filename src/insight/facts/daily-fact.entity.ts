import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Population } from '../../../libs/kernel/index.js';

/**
 * What the region learned on one day of who came, had an intake and went, on that day or any before it: counts by group,
 * negative where something else had been known. What is known of a day is their sum over the days of knowing.
 */
@Entity('daily_fact')
export class DailyFact {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** The day on which the registry learned it. */
  @PrimaryColumn({ name: 'known_on', type: 'date' })
  knownOn!: string;
  /** The day on which it was so. */
  @PrimaryColumn('date')
  day!: string;
  /** On whose list. */
  @PrimaryColumn({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @PrimaryColumn('text')
  diagnosis!: string;
  /** Municipality. */
  @PrimaryColumn('text')
  area!: string;
  @PrimaryColumn({ name: 'age_from', type: 'smallint' })
  ageFrom!: number;
  @PrimaryColumn({ name: 'age_to', type: 'smallint' })
  ageTo!: number;
  @PrimaryColumn('smallint')
  severity!: number;
  @PrimaryColumn('text')
  population!: Population;
  /** Since when they wait: with it the wait on any later day, and so its spread. */
  @PrimaryColumn({ name: 'registered_on', type: 'date' })
  registeredOn!: string;
  @Column('integer')
  came!: number;
  @Column('integer')
  intake!: number;
  /** Off the list without an intake, and neither by a transfer nor by list cleaning. */
  @Column('integer')
  went!: number;
  /** Off the list by a transfer, before an intake here. */
  @Column('integer')
  moved!: number;
  /** Off the list after the intake, and not by a transfer: in treatment, as far as a list can tell. */
  @Column('integer')
  started!: number;
  @Column({ name: 'moved_after', type: 'integer' })
  movedAfter!: number;
  /** Off the list without an intake, because they were found not to wait any more; in none of the others. */
  @Column('integer')
  cleaned!: number;
  /** The same after the intake. */
  @Column({ name: 'cleaned_after', type: 'integer' })
  cleanedAfter!: number;
}

/** A day of knowing of which there are facts, or nothing was learned. */
@Entity('fact_day')
export class FactDay {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'known_on', type: 'date' })
  knownOn!: string;
  @Column({ name: 'filled_at', type: 'timestamptz', default: () => 'now()' })
  filledAt!: Date;
  /** What was known by this day is summed up in it, as who was on a list at its end; of the days before there is nothing. */
  @Column({ type: 'boolean', default: false })
  opening!: boolean;
}
