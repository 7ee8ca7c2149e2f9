import { Column } from 'typeorm';

/** Whose place it is about, from where to where: what a proposal, its offer and its transfer share. */
export abstract class RouteColumns {
  @Column({ name: 'entry_id', type: 'text' })
  entryId!: string;
  /** Where the client waits. */
  @Column({ name: 'from_provider', type: 'text' })
  fromProvider!: string;
  @Column({ name: 'to_provider', type: 'text' })
  toProvider!: string;
  @Column({ name: 'to_programme', type: 'text' })
  toProgramme!: string;
}
