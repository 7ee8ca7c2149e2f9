import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber } from '../../base/database/index.js';

/** The highest position of a region that has been given; who gives the next ones locks it. */
@Entity('event_clock')
export class EventClock {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column({ type: 'bigint', transformer: asNumber })
  position!: number;
}
