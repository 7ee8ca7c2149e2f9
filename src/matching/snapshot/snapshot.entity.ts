import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a run saw and what it answered, as canonical JSON, compressed. Retention lets go of it before the run. */
@Entity('matching_snapshot')
export class MatchingSnapshot {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'run_id', type: 'uuid' })
  runId!: string;
  @Column({ name: 'problem_gzip', type: 'bytea' })
  problemGzip!: Uint8Array;
  /** Null for a run that published nothing. */
  @Column({ name: 'solution_gzip', type: 'bytea', nullable: true })
  solutionGzip!: Uint8Array | null;
}
