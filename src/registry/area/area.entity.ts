import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A municipality of the region, or one that it had. */
@Entity('area')
export class Area {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** Municipality code, four digits. */
  @PrimaryColumn('text')
  code!: string;
  @Column('text')
  name!: string;
  /** Degrees, WGS 84, of the mean of its postcodes; null = not known. */
  @Column({ type: 'double precision', nullable: true })
  latitude!: number | null;
  @Column({ type: 'double precision', nullable: true })
  longitude!: number | null;
  /** The area of today in which it lies; null = it is one itself. */
  @Column({ name: 'merged_into', type: 'text', nullable: true })
  mergedInto!: string | null;
}
