import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A client who asked to be forgotten: the pseudonym stays, so that the next list does not bring everything back. */
@Entity('entry_erasure')
export class EntryErasure {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'entry_id', type: 'text' })
  entryId!: string;
  /** Whose list it was on. */
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @CreateDateColumn({ name: 'erased_at', type: 'timestamptz' })
  erasedAt!: Date;
}
