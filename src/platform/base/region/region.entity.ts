import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What everything else belongs to: every table carries its id, and a transaction acts for one of them. */
@Entity('region')
export class Region {
  /** Capitals, digits and dashes, such as `GRONINGEN`. */
  @PrimaryColumn('text')
  id!: string;
  @Column('text')
  name!: string;
  /** Made up for a demo: such a region is never in one database with a real one. */
  @Column('boolean')
  synthetic!: boolean;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
