import { Column, Entity, PrimaryColumn } from 'typeorm';

export const RELEASED = [
  ...(['waits', 'funnel', 'case-table', 'trend', 'time-to-intake'] as const),
  ...(['queues', 'transfers', 'levers'] as const),
] as const;
export type Released = (typeof RELEASED)[number];

/** The sums of which figures are made, as they were when they were last published. The next release replaces them. */
@Entity('figure_release')
export class FigureRelease {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('text')
  kind!: Released;
  /** The first day of the period in which they are shown. */
  @Column('date')
  period!: string;
  @Column({ name: 'taken_at', type: 'timestamptz', default: () => 'now()' })
  takenAt!: Date;
  /** Sums of the views, and what of the policy the figures follow. */
  @Column('jsonb')
  sums!: object;
}
