import { Column, ViewEntity } from 'typeorm';

/** An entry that its client had erased: a view that privacy publishes, since the registry may not know that room. */
@ViewEntity({ name: 'erased_entry', synchronize: false })
export class ErasedEntry {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column({ name: 'entry_id', type: 'text' })
  entryId!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
}
