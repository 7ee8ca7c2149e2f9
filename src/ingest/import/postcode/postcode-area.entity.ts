import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Pc4Area } from '../../../../libs/ingest/index.js';

/** Where a postcode lies, as imported from a public file; of no region. */
@Entity('pc4_area')
export class PostcodeArea implements Omit<Pc4Area, 'row'> {
  /** Four digits. */
  @PrimaryColumn('text')
  pc4!: string;
  @Column('text')
  place!: string;
  @Column({ name: 'municipality_code', type: 'text' })
  municipalityCode!: string;
  @Column('text')
  municipality!: string;
  @Column('text')
  province!: string;
  /** Of the zorgkantoor, in capitals as the source writes it. */
  @Column({ name: 'care_office_region', type: 'text' })
  careOfficeRegion!: string;
  /** Degrees, WGS 84. */
  @Column('double precision')
  latitude!: number;
  @Column('double precision')
  longitude!: number;
  /** Whether they are the postcode's own, or the mean of those of its municipality. */
  @Column('text')
  coordinates!: Pc4Area['coordinates'];
}
