import { Column, ViewEntity } from 'typeorm';

/** How many entries each organisation has, on its list or off it. The engine sees all of them, an organisation its own. */
@ViewEntity({ name: 'provider_size', synchronize: false })
export class ProviderSize {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** AGB code. */
  @Column('text')
  id!: string;
  @Column('text')
  name!: string;
  @Column('integer')
  entries!: number;
}
