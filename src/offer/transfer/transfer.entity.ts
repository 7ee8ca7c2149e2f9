import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ReturnReasonCode } from '../../../libs/kernel/index.js';
import { type ReturnTicket, type TransferState } from '../../../libs/offer/index.js';
import { RouteColumns } from '../../matching/index.js';

/** A client on the way to the organisation whose offer was accepted. */
@Entity('transfer')
export class Transfer extends RouteColumns {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'offer_id', type: 'uuid' })
  offerId!: string;
  /** The ISO week that the client chose. */
  @Column({ name: 'intake_week', type: 'text' })
  intakeWeek!: string;
  @Column({ type: 'text', default: 'planned' })
  state!: TransferState;
  @Column({ type: 'integer', default: 1 })
  version!: number;
  /** The original registration date, which survives every transfer. */
  @Column({ name: 'registered_on', type: 'date' })
  registeredOn!: string;
  /** The entry as it was when the client accepted. */
  @Column('jsonb')
  ticket!: ReturnTicket;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
  @Column({ name: 'intake_held_at', type: 'timestamptz', nullable: true })
  intakeHeldAt!: Date | null;
  /** When treatment began, or the client returned. */
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
  @Column({ name: 'return_reason', type: 'text', nullable: true })
  returnReason!: ReturnReasonCode | null;
}

/** The pairs of states that a transfer may pass between; the same as `TRANSFER` in libs/offer. */
@Entity('transfer_transition')
export class TransferTransition {
  @PrimaryColumn({ name: 'from_state', type: 'text' })
  fromState!: TransferState;
  @PrimaryColumn({ name: 'to_state', type: 'text' })
  toState!: TransferState;
}
