import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { type OfferFacts, type OfferState } from '../../../libs/offer/index.js';
import { RouteColumns } from '../../matching/index.js';

/** An approved proposal as it was put to the client, and what the client answered. */
@Entity('offer')
export class Offer extends RouteColumns {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ name: 'proposal_id', type: 'uuid' })
  proposalId!: string;
  /** The ISO week that both clinicians approved. */
  @Column('text')
  week!: string;
  @Column({ type: 'text', default: 'offered' })
  state!: OfferState;
  @Column({ type: 'integer', default: 1 })
  version!: number;
  /** Who made it: what comes back of it is theirs. */
  @Column({ name: 'offered_by', type: 'text' })
  offeredBy!: string;
  @Column({ name: 'offered_by_name', type: 'text', nullable: true })
  offeredByName!: string | null;
  @Column({ name: 'offered_at', type: 'timestamptz', default: () => 'now()' })
  offeredAt!: Date;
  /** The last day on which the client can answer. */
  @Column({ name: 'answer_by', type: 'date' })
  answerBy!: string;
  @Column({ name: 'answered_by', type: 'text', nullable: true })
  answeredBy!: string | null;
  /** Of who recorded the answer; null where nobody answered. */
  @Column({ name: 'answered_by_name', type: 'text', nullable: true })
  answeredByName!: string | null;
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
  /** Why the client declined: a code of the policy version that is cited. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
  @Column({ name: 'policy_version', type: 'integer', nullable: true })
  policyVersion!: number | null;
  /** The week that the client accepted. */
  @Column({ name: 'chosen_week', type: 'text', nullable: true })
  chosenWeek!: string | null;
  /** What the client was told, so that the letter stays the letter; null for offers from before it was kept. */
  @Column({ type: 'jsonb', nullable: true })
  facts!: OfferFacts | null;
}

/** A week that the client can choose; its slot is held as long as the offer stands. */
@Entity('offer_option')
export class OfferOption {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'offer_id', type: 'uuid' })
  offerId!: string;
  @Column({ name: 'proposal_id', type: 'uuid' })
  proposalId!: string;
  @PrimaryColumn('text')
  week!: string;
}
