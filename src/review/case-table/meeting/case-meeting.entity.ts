import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { type MeetingState } from '../../../../libs/review/index.js';

/** A meeting of the case table: one a day. */
@Entity('case_meeting')
export class CaseMeeting {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ name: 'held_on', type: 'date' })
  heldOn!: string;
  @Column({ type: 'text', default: 'planned' })
  state!: MeetingState;
  @Column({ type: 'integer', default: 1 })
  version!: number;
  @Column({ name: 'planned_by', type: 'text' })
  plannedBy!: string;
  @Column({ name: 'planned_at', type: 'timestamptz', default: () => 'now()' })
  plannedAt!: Date;
  /** When it was held or cancelled. */
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
}
