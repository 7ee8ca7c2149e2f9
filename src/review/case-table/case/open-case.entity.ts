import { Column, ViewEntity } from 'typeorm';

/** Who is at the case table, for later stages (migrations/views/review). */
@ViewEntity({ name: 'open_case', synchronize: false })
export class OpenCase {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column('uuid')
  id!: string;
  @Column({ name: 'entry_id', type: 'text' })
  entryId!: string;
}
