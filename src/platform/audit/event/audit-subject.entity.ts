import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which entry a proposal, an offer or a case was about, kept when the entry is erased so that its trail can still be found. */
@Entity('audit_subject')
export class AuditSubject {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'subject_id', type: 'text' })
  subjectId!: string;
  @Column({ name: 'entry_id', type: 'text' })
  entryId!: string;
}
