import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { type AttendanceRole } from '../../../../libs/review/index.js';

/** That somebody of an organisation was at a meeting of the table: a role, and a person who said so of themselves. */
@Entity('case_attendance')
export class CaseAttendance {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ name: 'meeting_id', type: 'uuid' })
  meetingId!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column('text')
  role!: AttendanceRole;
  /** Of the session in which it was said; null where the chair noted that somebody of the organisation was there. */
  @Column({ name: 'user_id', type: 'text', nullable: true })
  userId!: string | null;
  @Column({ name: 'recorded_by', type: 'text' })
  recordedBy!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;
}
