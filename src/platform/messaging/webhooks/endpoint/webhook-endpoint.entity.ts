import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that a provider's system listens at. */
@Entity('webhook_endpoint')
export class WebhookEndpoint {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  /** AGB code. */
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  /** 1 to 5: an organisation has five at most, also of two that are registered at once. */
  @Column({ name: 'place', type: 'smallint' })
  ordinal!: number;
  @Column('text')
  url!: string;
  /** Of events that it wants. */
  @Column({ type: 'text', array: true })
  kinds!: string[];
  @Column('text')
  state!: 'active' | 'disabled';
  @Column({ name: 'disabled_reason', type: 'text', nullable: true })
  disabledReason!: 'by-hand' | 'failing' | 'gone' | null;
  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;
  /** Sealed for this row. */
  @Column('text')
  secret!: string;
  /** Signs along until `previousUntil`. */
  @Column({ name: 'previous_secret', type: 'text', nullable: true })
  previousSecret!: string | null;
  @Column({ name: 'previous_until', type: 'timestamptz', nullable: true })
  previousUntil!: Date | null;
  /** Since when nothing was delivered. */
  @Column({ name: 'failing_since', type: 'timestamptz', nullable: true })
  failingSince!: Date | null;
  @Column('integer')
  version!: number;
  @Column({ name: 'created_by', type: 'text' })
  createdBy!: string;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
