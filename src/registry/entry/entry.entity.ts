import { Column, Entity } from 'typeorm';
import { DemandColumns } from './demand.columns.js';
import { type EntryState, type PollAnswer } from '../../../libs/registry/index.js';

/** A wachtplek as the registry holds it; its history is in registry_history. */
@Entity('waiting_list_entry')
export class WaitingListEntry extends DemandColumns {
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  /** The provider's own pseudonym; only the provider can lead it back to a person. */
  @Column('text')
  reference!: string;
  /** Own programme where the client waits now; null = not said. */
  @Column({ name: 'programme_id', type: 'text', nullable: true })
  programmeId!: string | null;
  /** Years, both inclusive. */
  @Column({ name: 'age_from', type: 'smallint' })
  ageFrom!: number;
  @Column({ name: 'age_to', type: 'smallint' })
  ageTo!: number;
  @Column({ name: 'referred_on', type: 'date', nullable: true })
  referredOn!: string | null;
  @Column({ type: 'text', default: 'waiting' })
  state!: EntryState;
  /** The day of the last push that named it. */
  @Column({ name: 'confirmed_on', type: 'date' })
  confirmedOn!: string;
  /** The last day on which somebody asked and the client still waited; null = never. */
  @Column({ name: 'still_waiting_on', type: 'date', nullable: true })
  stillWaitingOn!: string | null;
  /** What was found when the client was last asked about, and on which day; null = nobody asked. */
  @Column({ name: 'poll_answer', type: 'text', nullable: true })
  pollAnswer!: PollAnswer | null;
  @Column({ name: 'polled_on', type: 'date', nullable: true })
  polledOn!: string | null;
  /** Off the list by list cleaning, with this answer; null = on it, or off it in any other way. */
  @Column({ name: 'cleaned_as', type: 'text', nullable: true })
  cleanedAs!: PollAnswer | null;
  /** Of what the provider says, as `contentHash` gives it. */
  @Column({ name: 'content_sha256', type: 'text' })
  contentSha256!: string;
  /** Since when it says this. */
  @Column({ name: 'valid_from', type: 'timestamptz', default: () => 'now()' })
  validFrom!: Date;
}
