import { Column, ViewEntity } from 'typeorm';

/** What a reason said in the version of the policy that somebody cites. */
abstract class ReasonWords {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column({ name: 'policy_version', type: 'integer' })
  policyVersion!: number;
  @Column('text')
  code!: string;
  @Column('text')
  nl!: string;
  @Column('text')
  en!: string;
}

/** The view of the reasons to reject a proposal that later stages join on. */
@ViewEntity({ name: 'rejection_reason_words' })
export class RejectionReasonWords extends ReasonWords {}

/** The view of the reasons to decline an offer that later stages join on. */
@ViewEntity({ name: 'decline_reason_words' })
export class DeclineReasonWords extends ReasonWords {}
