import { Column, ViewEntity } from 'typeorm';

/**
 * What entries, programmes, slots and ceilings said before, each with the time it was valid. Triggers write it and
 * nobody changes it, so its table has no key; TypeORM wants one of every table, and none of a view.
 */
@ViewEntity({ name: 'registry_history', synchronize: false })
export class RegistryHistory {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column({ name: 'table_name', type: 'text' })
  tableName!: 'ceiling' | 'programme' | 'slot' | 'waiting_list_entry';
  /** The id within the region, or what stands for one: the parts of its key joined by `:`. */
  @Column({ name: 'row_key', type: 'text' })
  rowKey!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column({ name: 'valid_from', type: 'timestamptz' })
  validFrom!: Date;
  @Column({ name: 'valid_to', type: 'timestamptz' })
  validTo!: Date;
  /** Who was acting; null for what the database's owner did. */
  @Column({ name: 'changed_by', type: 'text', nullable: true })
  changedBy!: string | null;
  /** The row as JSON, by column. */
  @Column('jsonb')
  was!: Readonly<Record<string, unknown>>;
}
