import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/**
 * Somebody who works on the lists of an organisation. The issuer says who somebody is, and never who else there is: so
 * everybody is registered at sign-in. Whoever is a clinician with a profession reviews.
 */
@Entity('colleague')
export class Colleague {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @PrimaryColumn({ name: 'user_id', type: 'text' })
  userId!: string;
  @Column('text')
  role!: 'clinician' | 'data-steward';
  @Column({ name: 'display_name', type: 'text' })
  displayName!: string;
  /** Code of a profession that qualifies; null = no reviewer. */
  @Column({ type: 'text', nullable: true })
  profession!: string | null;
  /** Last seen, to the day. */
  @CreateDateColumn({ name: 'seen_at', type: 'timestamptz' })
  seenAt!: Date;
}
