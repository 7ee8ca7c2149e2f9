import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Free intakes of a programme in one week; its history is in registry_history. */
@Entity('slot')
export class Slot {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'programme_id', type: 'text' })
  programmeId!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  /** ISO week, as `2026-W49`. */
  @PrimaryColumn('text')
  week!: string;
  /** Never fewer than are held. */
  @Column('smallint')
  offered!: number;
  @Column({ name: 'valid_from', type: 'timestamptz', default: () => 'now()' })
  validFrom!: Date;
}
