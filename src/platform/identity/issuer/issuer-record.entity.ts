import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AdapterPayload } from 'oidc-provider';

/** What the token endpoint has to remember for minutes, for all instances together. */
@Entity('issuer_record')
export class IssuerRecord {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** Of the library: what kind of thing this is. */
  @PrimaryColumn('text')
  model!: string;
  @PrimaryColumn('text')
  id!: string;
  @Column('jsonb')
  payload!: AdapterPayload;
  @Column({ type: 'text', nullable: true })
  uid!: string | null;
  @Column({ name: 'grant_id', type: 'text', nullable: true })
  grantId!: string | null;
  @Column({ name: 'consumed_at', type: 'timestamptz', nullable: true })
  consumedAt!: Date | null;
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
