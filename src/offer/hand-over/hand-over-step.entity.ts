import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { type ConsentGiver, type HandOverStep } from '../../../libs/offer/index.js';

/** A step between acceptance and intake, done once; one that is taken back stays as a record of its own. */
@Entity('hand_over_step')
export class RecordedStep {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ name: 'offer_id', type: 'uuid' })
  offerId!: string;
  @Column('text')
  step!: HandOverStep;
  /** The organisation that did it. */
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column({ name: 'done_by', type: 'text' })
  doneBy!: string;
  @Column({ name: 'done_by_name', type: 'text', nullable: true })
  doneByName!: string | null;
  @Column({ name: 'done_at', type: 'timestamptz', default: () => 'now()' })
  doneAt!: Date;
  /** Date of the referral letter; with that step and no other. */
  @Column({ name: 'letter_on', type: 'date', nullable: true })
  letterOn!: string | null;
  /** Whose consent it is; with that step and no other. */
  @Column({ name: 'consent_of', type: 'text', nullable: true })
  consentOf!: ConsentGiver | null;
  @Column({ name: 'taken_back_by', type: 'text', nullable: true })
  takenBackBy!: string | null;
  @Column({ name: 'taken_back_at', type: 'timestamptz', nullable: true })
  takenBackAt!: Date | null;
}
