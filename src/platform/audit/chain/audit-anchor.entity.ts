import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber } from '../../base/database/index.js';

/** The last seal of a day, for keeping elsewhere. */
@Entity('audit_anchor')
export class AuditAnchor {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** `YYYY-MM-DD` in the Netherlands. */
  @PrimaryColumn('date')
  day!: string;
  @Column({ type: 'bigint', transformer: asNumber })
  seal!: number;
  @Column('text')
  hash!: string;
  /** Events sealed since the beginning, up to and with this seal. */
  @Column({ type: 'bigint', transformer: asNumber })
  events!: number;
  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;
}
