import { Column, ViewEntity } from 'typeorm';
import { type EntryState } from '../../../libs/registry/index.js';
import { DemandColumns } from './demand.columns.js';

/** What an organisation reads of its own list in later stages (migrations/views/registry). */
@ViewEntity({ name: 'own_entry', synchronize: false })
export class OwnEntryView extends DemandColumns {
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  /** The provider's own pseudonym, for nobody else. */
  @Column('text')
  reference!: string;
  @Column('text')
  state!: EntryState;
  @Column({ name: 'programme_id', type: 'text', nullable: true })
  programmeId!: string | null;
  /** The day of the last push that named it. */
  @Column({ name: 'confirmed_on', type: 'date' })
  confirmedOn!: string;
  /** Since when it says what it says. */
  @Column({ name: 'valid_from', type: 'timestamptz' })
  validFrom!: Date;
}
