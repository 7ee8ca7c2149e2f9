import { Column, Entity, PrimaryColumn, ViewEntity } from 'typeorm';
import { type NearestChange } from '../../../libs/matching/index.js';

/** An entry for which a run proposes nothing. */
@Entity('unmatched')
export class Unmatched {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'run_id', type: 'uuid' })
  runId!: string;
  @PrimaryColumn({ name: 'entry_id', type: 'text' })
  entryId!: string;
  /** Where the client waits. */
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  /** Of the code list unmatchedReasons. */
  @Column('text')
  reason!: string;
  /** The limit that binds. */
  @Column({ type: 'text', nullable: true })
  binding!: string | null;
  /** The smallest single change found that would give a proposal. */
  @Column({ type: 'jsonb', nullable: true })
  nearest!: NearestChange | null;
}

/** The view that the case table reads: of each entry, why the last completed run proposed nothing. */
@ViewEntity({ name: 'latest_unmatched' })
export class LatestUnmatched {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column({ name: 'entry_id', type: 'text' })
  entryId!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column('text')
  reason!: string;
}
