import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { type CaseActionCode } from '../../../../libs/kernel/index.js';
import { type ActionState } from '../../../../libs/review/index.js';

/** What an organisation is asked to do about a case, by a date. */
@Entity('case_action')
export class CaseAction {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;
  @Column('text')
  code!: CaseActionCode;
  /** The organisation that does it. */
  @Column({ name: 'owner_id', type: 'text' })
  ownerId!: string;
  @Column({ name: 'due_on', type: 'date' })
  dueOn!: string;
  @Column({ type: 'text', default: 'open' })
  state!: ActionState;
  @Column({ type: 'integer', default: 1 })
  version!: number;
  @Column({ name: 'created_by', type: 'text' })
  createdBy!: string;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
  @Column({ name: 'done_by', type: 'text', nullable: true })
  doneBy!: string | null;
  /** When it was done or dropped. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}

/** That the owner was told of an action whose date has passed: once. */
@Entity('case_action_reminder')
export class CaseActionReminder {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'action_id', type: 'uuid' })
  actionId!: string;
  @Column({ name: 'on_day', type: 'date' })
  onDay!: string;
}
