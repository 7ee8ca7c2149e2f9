import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many clients of one insurer a provider may still take in; its history is in registry_history. */
@Entity('ceiling')
export class Ceiling {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** UZOVI number. */
  @PrimaryColumn('text')
  insurer!: string;
  @PrimaryColumn({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column('integer')
  max!: number;
  @Column({ name: 'valid_from', type: 'timestamptz', default: () => 'now()' })
  validFrom!: Date;
}
