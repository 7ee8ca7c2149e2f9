import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Days on which somebody is away, planned by themselves. */
@Entity('absence')
export class PlannedAbsence {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column({ name: 'user_id', type: 'text' })
  user!: string;
  /** The first day. */
  @Column('date')
  since!: string;
  /** The last day. */
  @Column('date')
  until!: string;
  /** Who answers in the meantime; null = the team. */
  @Column({ type: 'text', nullable: true })
  delegate!: string | null;
  @Column({ type: 'integer', default: 1 })
  version!: number;
}
