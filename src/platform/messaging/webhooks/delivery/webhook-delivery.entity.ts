import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber } from '../../../base/database/index.js';
import { type Failure } from './retry.js';

/** One event on its way to one endpoint. */
@Entity('webhook_delivery')
export class WebhookDelivery {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  @Column({ name: 'endpoint_id', type: 'uuid' })
  endpointId!: string;
  /** Whose endpoint. */
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  /** Null for a message that only tests the endpoint. */
  @Column({ name: 'event_id', type: 'bigint', nullable: true })
  eventId!: string | null;
  @Column({ type: 'bigint', nullable: true, transformer: asNumber })
  position!: number | null;
  @Column('text')
  kind!: string;
  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;
  /** When it happened. */
  @Column('timestamptz')
  at!: Date;
  @Column('text')
  state!: 'waiting' | 'delivered' | 'dead';
  @Column('integer')
  attempts!: number;
  @Column({ name: 'next_at', type: 'timestamptz' })
  nextAt!: Date;
  /** HTTP status of the last answer. */
  @Column({ name: 'last_status', type: 'smallint', nullable: true })
  lastStatus!: number | null;
  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError!: Failure | null;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column({ name: 'done_at', type: 'timestamptz', nullable: true })
  doneAt!: Date | null;
}
