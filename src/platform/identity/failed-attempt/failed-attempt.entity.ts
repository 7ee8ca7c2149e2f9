import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often somebody has failed to prove who they are, within a quarter of an hour. */
@Entity('failed_attempt')
export class FailedAttempt {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** SHA-256 of an address, or of a client and an address. */
  @PrimaryColumn({ name: 'key_hash', type: 'text' })
  keyHash!: string;
  @Column('integer')
  failures!: number;
  /** Counting starts anew after it. */
  @Column('timestamptz')
  until!: Date;
}
