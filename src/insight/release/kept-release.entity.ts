import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Released } from './figure-release.entity.js';

/** A release as everybody was shown it, behind the gate: kept for ever, and never changed. */
@Entity('kept_release')
export class KeptRelease {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('text')
  kind!: Released;
  /** The first day of the period in which it was the latest. */
  @PrimaryColumn('date')
  period!: string;
  @Column({ name: 'taken_at', type: 'timestamptz' })
  takenAt!: Date;
  @Column('jsonb')
  shown!: object;
}
