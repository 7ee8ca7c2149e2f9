import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A programme or provider that is not proposed for an entry again. */
@Entity('entry_bar')
export class EntryBar {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'entry_id', type: 'text' })
  entryId!: string;
  /** The entry's own provider, for row-level security. */
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  /** Id of a programme or of a provider. */
  @PrimaryColumn('text')
  barred!: string;
  /** Code of the reason that was given. */
  @Column('text')
  reason!: string;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  since!: Date;
  /** The first day on which it may be proposed again; null = never. */
  @Column({ type: 'date', nullable: true })
  until!: string | null;
}
