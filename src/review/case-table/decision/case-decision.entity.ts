import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseDecisionCode, type CaseDomainCode } from '../../../../libs/kernel/index.js';

/** What the table decided on a case, once. */
@Entity('case_decision')
export class CaseDecision {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;
  @Column('text')
  decision!: CaseDecisionCode;
  @Column({ name: 'decided_by', type: 'text' })
  decidedBy!: string;
  @Column({ name: 'decided_at', type: 'timestamptz', default: () => 'now()' })
  decidedAt!: Date;
  /** The proposal that was made by hand. */
  @Column({ name: 'proposal_id', type: 'uuid', nullable: true })
  proposalId!: string | null;
  /** The day on which the case is discussed again; with keep-waiting. */
  @Column({ name: 'review_on', type: 'date', nullable: true })
  reviewOn!: string | null;
  /** Where the client is referred to; with refer-other-circuit. */
  @Column({ type: 'text', nullable: true })
  domain!: CaseDomainCode | null;
}
