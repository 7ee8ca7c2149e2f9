import { type PushMode } from '../../../libs/ingest/index.js';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

export const PUSH_KINDS = ['waiting-list', 'programmes', 'slots', 'ceilings'] as const;
export type PushKind = (typeof PUSH_KINDS)[number];

/** What was pushed and what became of it: counts, and a fingerprint of the whole. */
@Entity('push_receipt')
export class PushReceipt {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column('text')
  kind!: PushKind;
  @Column('text')
  mode!: PushMode;
  /** Of the key that the sender gave it, which is random: the key itself is not kept. */
  @Column({ name: 'idempotency_sha256', type: 'text', nullable: true })
  idempotencySha256!: string | null;
  @Column({ name: 'body_sha256', type: 'text' })
  bodySha256!: string;
  @CreateDateColumn({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;
  @Column({ name: 'received_by', type: 'text' })
  receivedBy!: string;
  @Column('integer')
  rows!: number;
  @Column('integer')
  created!: number;
  @Column('integer')
  changed!: number;
  @Column('integer')
  unchanged!: number;
  @Column('integer')
  removed!: number;
  @Column('integer')
  refused!: number;
  @Column('integer')
  kept!: number;
  @Column({ name: 'former_areas', type: 'integer' })
  formerAreas!: number;
}

/** Why a field of a row was refused. Its value is nowhere. */
@Entity('push_refusal')
export class PushRefusal {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'receipt_id', type: 'uuid' })
  receiptId!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @PrimaryColumn({ name: 'row_number', type: 'integer' })
  row!: number;
  @PrimaryColumn('text')
  field!: string;
  @PrimaryColumn('text')
  code!: string;
  @Column({ name: 'message_nl', type: 'text' })
  nl!: string;
  @Column({ name: 'message_en', type: 'text' })
  en!: string;
}
