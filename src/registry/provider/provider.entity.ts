import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber } from '../../platform/base/database/index.js';

/** An organisation that takes part, and how far matching may go with it; null = no limit. */
@Entity('provider')
export class Provider {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** AGB code, eight digits. */
  @PrimaryColumn('text')
  id!: string;
  /** As people know it. */
  @Column('text')
  name!: string;
  /** Most clients proposed elsewhere in one run: what its clinicians can review. */
  @Column({ name: 'max_out', type: 'integer', nullable: true })
  maxOut!: number | null;
  /** Most clients taken in beyond those sent, in one run. */
  @Column({ name: 'max_net_in', type: 'integer', nullable: true })
  maxNetIn!: number | null;
  /** Of those taken in, the least share with severity 3, 0 to 1. */
  @Column({
    name: 'min_high_share',
    type: 'numeric',
    precision: 5,
    scale: 4,
    nullable: true,
    transformer: asNumber,
  })
  minHighShare!: number | null;
  /** How it writes its references, as libs/ingest reads it: `random`, or a pattern such as `C-######`. */
  @Column({ name: 'reference_form', type: 'text', default: 'random' })
  referenceForm!: string;
  /** Where its clients reach it, as the letter says; null = not said. */
  @Column({ name: 'contact_phone', type: 'text', nullable: true })
  contactPhone!: string | null;
  @Column({ name: 'contact_mail', type: 'text', nullable: true })
  contactMail!: string | null;
  @Column({ name: 'contact_address', type: 'text', nullable: true })
  contactAddress!: string | null;
}
