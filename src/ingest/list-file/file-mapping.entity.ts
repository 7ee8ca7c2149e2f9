import { type DateOrder } from '../../../libs/ingest/index.js';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** How a provider's files of one header are read, as it confirmed. Of what stood in them there are only hashes. */
@Entity('file_mapping')
export class FileMapping {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'provider_id', type: 'text' })
  providerId!: string;
  /** Of the titles, in their order. */
  @PrimaryColumn({ name: 'header_sha256', type: 'text' })
  headerSha256!: string;
  @Column({ type: 'text', array: true })
  columns!: readonly string[];
  /** What holds for every row, by target. */
  @Column('jsonb')
  constants!: Readonly<Record<string, string>>;
  /** By target and the hash of the text. */
  @Column({ name: 'value_codes', type: 'jsonb' })
  valueCodes!: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  @Column({ name: 'date_order', type: 'text', nullable: true })
  dateOrder!: DateOrder | null;
  @CreateDateColumn({ name: 'used_at', type: 'timestamptz' })
  usedAt!: Date;
}
