import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Effect, type Side } from '../../../libs/kernel/index.js';

/** A reason as a version of the policy worded it: what was said with it keeps its label and its effect. */
abstract class Reason {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'policy_version', type: 'integer' })
  policyVersion!: number;
  @PrimaryColumn('text')
  code!: string;
  /** In the order of the document, from 1. */
  @Column('smallint')
  position!: number;
  @Column('text')
  nl!: string;
  @Column('text')
  en!: string;
  @Column('text')
  effect!: Effect;
  /** No longer to be given. */
  @Column('boolean')
  withdrawn!: boolean;
}

/** Why a clinician rejects a proposal. Written by a trigger on `policy_version`, from its document. */
@Entity('refusal_reason')
export class RejectionReasonRecord extends Reason {
  /** Who may give it. */
  @Column({ type: 'text', array: true })
  sides!: Side[];
}

/** Why a client declines an offer. Written by the same trigger. */
@Entity('decline_reason')
export class DeclineReasonRecord extends Reason {
  declare effect: Exclude<Effect, 'none'>;
}

/** The product's own reasons, for a region that has agreed on none. Reference data of a migration. */
@Entity('built_in_reason')
export class BuiltInReason {
  @PrimaryColumn('text')
  list!: 'refusal' | 'decline';
  @Column('smallint')
  position!: number;
  @PrimaryColumn('text')
  code!: string;
  @Column('text')
  nl!: string;
  @Column('text')
  en!: string;
  @Column('text')
  effect!: Effect;
}
