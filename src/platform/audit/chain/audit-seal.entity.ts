import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A batch of events, closed for good: each seal hashes its events and the hash of the seal before it. */
@Entity('audit_seal')
export class AuditSeal {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** From 1, without gaps. */
  @PrimaryColumn('bigint')
  number!: string;
  @Column({ name: 'event_ids', type: 'bigint', array: true })
  eventIds!: string[];
  @Column({ name: 'previous_hash', type: 'text' })
  previousHash!: string;
  @Column('text')
  hash!: string;
  @Column({ name: 'sealed_at', type: 'timestamptz' })
  sealedAt!: Date;
}
