import { Column, Entity } from 'typeorm';
import { CriteriaColumns } from './criteria.columns.js';

/** What a location offers, as its provider last pushed it; its history is in registry_history. */
@Entity('programme')
export class Programme extends CriteriaColumns {
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  /** The provider's own. */
  @Column('text')
  reference!: string;
  /** As the region sees it. */
  @Column('text')
  name!: string;
  /** What clients call it, a code of the list treatments; null = nobody has said. */
  @Column({ name: 'public_name', type: 'text', nullable: true })
  publicName!: string | null;
  /** Years, both inclusive. */
  @Column({ name: 'age_from', type: 'smallint' })
  ageFrom!: number;
  @Column({ name: 'age_to', type: 'smallint' })
  ageTo!: number;
  /** Since when it says this. */
  @Column({ name: 'valid_from', type: 'timestamptz', default: () => 'now()' })
  validFrom!: Date;
}
