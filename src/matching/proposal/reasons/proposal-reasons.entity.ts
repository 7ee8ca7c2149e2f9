import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ProposalReasons } from '../../../../libs/matching/index.js';

/** Reasons with what is needed to read them without the run. */
export interface StoredReasons extends ProposalReasons {
  readonly firstWeek: string;
  /** Of the run's policy. */
  readonly breachWeight: number;
}

/** Why a run proposed this and nothing else. A row for each organisation: the receiving one does not learn the client's insurer. */
@Entity('proposal_reasons')
export class ProposalReasonsRecord {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'proposal_id', type: 'uuid' })
  proposalId!: string;
  @PrimaryColumn({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column('jsonb')
  reasons!: StoredReasons;
}
