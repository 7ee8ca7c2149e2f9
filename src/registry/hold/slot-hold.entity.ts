import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type HoldState } from '../../../libs/registry/index.js';

/** A slot of one week that is kept for the client of a proposal. */
@Entity('slot_hold')
export class SlotHold {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'proposal_id', type: 'uuid' })
  proposalId!: string;
  @Column({ name: 'programme_id', type: 'text' })
  programmeId!: string;
  @PrimaryColumn('text')
  week!: string;
  /** Which of the slots offered, from 1: no two holds that are not released have the same. */
  @Column('smallint')
  place!: number;
  @Column({ type: 'text', default: 'held' })
  state!: HoldState;
  @Column({ name: 'held_at', type: 'timestamptz', default: () => 'now()' })
  heldAt!: Date;
  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  releasedAt!: Date | null;
}
