import { Column, PrimaryColumn } from 'typeorm';

/** Whose region it is, and the care that is asked for or given: what an entry and a programme say alike. */
export abstract class PushedColumns {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('text')
  id!: string;
  @Column('text')
  area!: string;
  @Column({ type: 'text', array: true })
  settings!: readonly string[];
  /** Null = as follows from settings; of forms: not said. */
  @Column({ type: 'text', array: true, nullable: true })
  levels!: readonly string[] | null;
  @Column({ type: 'text', array: true, nullable: true })
  intensities!: readonly string[] | null;
  @Column({ type: 'text', array: true, nullable: true })
  forms!: readonly string[] | null;
}
