import { type Side } from '../../../libs/kernel/index.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ProposalState } from '../../../libs/matching/index.js';

/** A proposal as one of its two organisations has it on the worklist. `refresh_worklist` in the database writes it, with what it is about. */
@Entity('worklist_line')
export class WorklistLine {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** Whose worklist it stands on. */
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @PrimaryColumn({ name: 'proposal_id', type: 'uuid' })
  proposalId!: string;
  @PrimaryColumn('text')
  side!: Side;
  /** As in libs/review, without what depends on the day: 1 = first. */
  @Column('smallint')
  rank!: number;
  /** Last day on which the proposal can go on. */
  @Column({ name: 'last_day', type: 'date' })
  lastDay!: string;
  /** Weeks beyond the three parts of the norm, summed, where the client waits now. */
  @Column({ name: 'beyond_norm', type: 'integer' })
  beyondNorm!: number;
  /** Whole weeks since registration, when proposed. */
  @Column('integer')
  waited!: number;
  @Column('text')
  state!: ProposalState;
  /** Of the proposal. */
  @Column('integer')
  version!: number;
  /** Null for one that was proposed by hand. */
  @Column({ name: 'run_id', type: 'uuid', nullable: true })
  runId!: string | null;
  /** When it was proposed. */
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  /** The client, for the organisation where they wait; null on the receiving side's line. */
  @Column({ name: 'own_entry', type: 'text', nullable: true })
  ownEntry!: string | null;
  @Column('text')
  diagnosis!: string;
  /** The organisation of the other side. */
  @Column({ name: 'other_provider', type: 'text' })
  otherProvider!: string;
  @Column({ name: 'sending_approved', type: 'boolean' })
  sendingApproved!: boolean;
  @Column({ name: 'receiving_approved', type: 'boolean' })
  receivingApproved!: boolean;
  /** When a qualified clinician of the sending side first looked. */
  @Column({ name: 'sending_seen_at', type: 'timestamptz', nullable: true })
  sendingSeenAt!: Date | null;
  @Column({ name: 'receiving_seen_at', type: 'timestamptz', nullable: true })
  receivingSeenAt!: Date | null;
  /** Since when the slot is held: from the second approval on. */
  @Column({ name: 'held_at', type: 'timestamptz', nullable: true })
  heldAt!: Date | null;
  @Column({ name: 'offer_id', type: 'uuid', nullable: true })
  offerId!: string | null;
  /** Set while the client has the offer and has not answered. */
  @Column({ name: 'answer_by', type: 'date', nullable: true })
  answerBy!: string | null;
  /** When it was over; with why, as a code. */
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
  @Column({ name: 'closed_reason', type: 'text', nullable: true })
  closedReason!: string | null;
}
