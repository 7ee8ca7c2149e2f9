import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber } from '../../../base/database/index.js';
import { type EventTopic, type Language } from '../../../../../libs/kernel/index.js';

export type Frequency = 'off' | 'digest' | 'at-once';

/** Whether and how often somebody wants mail, for one organisation. */
@Entity('mail_preference')
export class MailPreference {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'user_id', type: 'text' })
  userId!: string;
  /** For whom: an organisation, or the region for who acts for none. */
  @PrimaryColumn('text')
  organisation!: string;
  /** In which they are notified. */
  @Column('text')
  role!: 'clinician' | 'data-steward' | 'taskforce-analyst' | 'administrator';
  @Column('text')
  frequency!: Frequency;
  @Column('text')
  language!: Language;
  /** Sealed for this person; null where no mail is wanted. */
  @Column({ type: 'text', nullable: true })
  address!: string | null;
  /** Who says that it is theirs: they themselves by a link in a mail, or the identity provider. */
  @Column({ name: 'address_from', type: 'text' })
  addressFrom!: 'person' | 'issuer';
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;
  /** When the mail server of the address would not take it. */
  @Column({ name: 'refused_at', type: 'timestamptz', nullable: true })
  refusedAt!: Date | null;
  /** Position of the last event that a mail was about, or was left out of one. */
  @Column({ name: 'mailed_until', type: 'bigint', transformer: asNumber })
  mailedUntil!: number;
  /** Topics that no mail is sent of. */
  @Column({ type: 'text', array: true })
  muted!: EventTopic[];
  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}
