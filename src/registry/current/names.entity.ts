import { Column, ViewEntity } from 'typeorm';

/*
 * What providers, programmes and areas are called, for the later stages (migrations/views/registry). Row-level security
 * of the tables binds whoever reads them here.
 */

@ViewEntity({ name: 'provider_name', synchronize: false })
export class ProviderName {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** AGB code. */
  @Column('text')
  id!: string;
  @Column('text')
  name!: string;
}

@ViewEntity({ name: 'programme_name', synchronize: false })
export class ProgrammeName {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column('text')
  id!: string;
  /** Whose it is. */
  @Column('text')
  provider!: string;
  @Column('text')
  name!: string;
}

@ViewEntity({ name: 'area_name', synchronize: false })
export class AreaName {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** Municipality code. */
  @Column('text')
  code!: string;
  @Column('text')
  name!: string;
}
