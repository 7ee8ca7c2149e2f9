import { Column, Entity, PrimaryColumn, ViewEntity } from 'typeorm';

/** `estimate`: from coordinates; `matrix`: from a file that somebody imported, which an estimate never replaces. */
export type TravelSource = 'estimate' | 'matrix';

/** One way from an area to an area. */
@Entity('travel_time')
export class AreaTravelTime {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'from_area', type: 'text' })
  from!: string;
  @PrimaryColumn({ name: 'to_area', type: 'text' })
  to!: string;
  /** Null = unreachable or not known. */
  @Column({ type: 'integer', nullable: true })
  minutes!: number | null;
  @Column('text')
  source!: TravelSource;
}

/** The same for the later stages (migrations/views/registry). */
@ViewEntity({ name: 'area_travel', synchronize: false })
export class AreaTravel {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column({ name: 'from_area', type: 'text' })
  from!: string;
  @Column({ name: 'to_area', type: 'text' })
  to!: string;
  @Column({ type: 'integer', nullable: true })
  minutes!: number | null;
}
