import { Column, ViewEntity } from 'typeorm';
import { DemandColumns } from '../entry/demand.columns.js';
import { CriteriaColumns } from '../programme/criteria.columns.js';
import {
  type CurrentBar,
  type CurrentEntry,
  type CurrentSlot,
  type EntryState,
  type NamedProgramme,
} from '../../../libs/registry/index.js';

/*
 * Views of the registry for the later stages (migrations/views/registry). Row-level security of the tables binds
 * whoever reads them here.
 */

@ViewEntity({ name: 'current_entry', synchronize: false })
export class CurrentEntryView extends DemandColumns implements CurrentEntry {
  @Column('text')
  provider!: string;
  @Column('text')
  reference!: string;
  @Column('text')
  state!: EntryState;
  /** Id of the own programme waited for. */
  @Column({ type: 'text', nullable: true })
  programme!: string | null;
  @Column({ type: 'smallint', array: true })
  age!: readonly [number, number];
}

@ViewEntity({ name: 'current_programme', synchronize: false })
export class CurrentProgrammeView extends CriteriaColumns implements NamedProgramme {
  @Column('text')
  provider!: string;
  @Column({ name: 'provider_name', type: 'text' })
  providerName!: string;
  @Column('text')
  name!: string;
  @Column({ name: 'area_name', type: 'text' })
  areaName!: string;
  @Column({ name: 'public_name', type: 'text', nullable: true })
  publicName!: string | null;
  @Column({ type: 'smallint', array: true })
  ages!: readonly [number, number];
}

abstract class SlotColumns {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column('text')
  programme!: string;
  @Column('text')
  week!: string;
  /** Held or used, for whomever. */
  @Column('integer')
  taken!: number;
}

@ViewEntity({ name: 'current_slot', synchronize: false })
export class CurrentSlotView extends SlotColumns implements CurrentSlot {
  @Column('smallint')
  offered!: number;
}

/** For statements over many programmes at once, which would count one by one in `current_slot`. */
@ViewEntity({ name: 'slot_taken', synchronize: false })
export class SlotTaken extends SlotColumns {}

/** One that has ended is among them: compare `until`, the first day on which it no longer holds. */
@ViewEntity({ name: 'current_bar', synchronize: false })
export class CurrentBarView implements CurrentBar {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column('text')
  entry!: string;
  /** Id of a programme or of a provider. */
  @Column('text')
  barred!: string;
  @Column({ type: 'date', nullable: true })
  until!: string | null;
}
