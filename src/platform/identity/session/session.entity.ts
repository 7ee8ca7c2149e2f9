import { Column, Entity, PrimaryColumn } from 'typeorm';

export type EndReason =
  'signed-out' | 'signed-out-everywhere' | 'switched' | 'replaced' | 'by-administrator' | 'by-issuer';

/** A session of a person: as what they act, and whether it is still good. Their name travels in the cookie alone. */
@Entity('session')
export class SessionRecord {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** SHA-256 of all that the cookie says: enough to end it, and of no other use. */
  @PrimaryColumn({ name: 'id_hash', type: 'text' })
  idHash!: string;
  /** Pseudonym of the person at the identity provider. */
  @Column({ name: 'user_id', type: 'text' })
  userId!: string;
  @Column('text')
  role!: string;
  @Column({ type: 'text', nullable: true })
  organisation!: string | null;
  /** What they are by profession, also while acting in a role that does not ask for it. */
  @Column({ type: 'text', nullable: true })
  profession!: string | null;
  /** What they may act as instead: pairs of a role and an organisation. */
  @Column('jsonb')
  contexts!: readonly (readonly [string, string | null])[];
  /** SHA-256 of the identity provider's own session, so that it can end what it began. */
  @Column({ name: 'issuer_session_hash', type: 'text', nullable: true })
  issuerSessionHash!: string | null;
  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt!: Date;
  /** When something was last done in it, to the minute. */
  @Column({ name: 'seen_at', type: 'timestamptz' })
  seenAt!: Date;
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
  @Column({ name: 'revoked_because', type: 'text', nullable: true })
  revokedBecause!: EndReason | null;
}
