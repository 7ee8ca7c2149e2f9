import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectory } from '../platform/identity/index.js';
import { RegistryPort } from '../ingest/index.js';
import { EntryPushes } from './push/entry-push.service.js';
import { RegistryAdapter } from './push/registry.adapter.js';
import { Area } from './area/area.entity.js';
import { EntryBar } from './bar/entry-bar.entity.js';
import { RegistryChange } from './change/registry-change.entity.js';
import { Ceiling } from './ceiling/ceiling.entity.js';
import {
  CurrentBarView,
  CurrentEntryView,
  CurrentProgrammeView,
  CurrentSlotView,
  SlotTaken,
} from './current/current.entity.js';
import { AreaName, ProgrammeName, ProviderName } from './current/names.entity.js';
import { WaitingListEntry } from './entry/entry.entity.js';
import { OwnEntryView } from './entry/own-entry.entity.js';
import { ErasedEntry } from './entry/erased-entry.entity.js';
import { FollowUp, FollowUpState, KnownFollowUpKind } from './follow-up/follow-up.entity.js';
import { RegistryHistory } from './history/registry-history.entity.js';
import { SlotHold } from './hold/slot-hold.entity.js';
import { Programme } from './programme/programme.entity.js';
import { Provider } from './provider/provider.entity.js';
import { ORGANISATIONS } from './provider/organisations.store.js';
import { ProviderSize } from './provider/provider-size.entity.js';
import { Slot } from './slot/slot.entity.js';
import { AreaTravel, AreaTravelTime } from './travel/travel-time.entity.js';
import { EntryController } from './entry/entry.controller.js';
import { OwnDemandController } from './fhir/own-demand.controller.js';
import { OwnDemands } from './fhir/own-demands.service.js';
import { EntryService } from './entry/entry.service.js';
import { ProgrammeController } from './programme/programme.controller.js';
import { ProgrammeService } from './programme/programme.service.js';
import { ProviderController } from './provider/provider.controller.js';
import { ProviderLimits } from './provider/provider-limits.service.js';
import { ProviderLimitsController } from './provider/provider-limits.controller.js';
import { QualityController } from './quality/quality.controller.js';
import { QualityService } from './quality/quality.service.js';
import { StillWaitingController } from './cleaning/still-waiting.controller.js';
import { StillWaitingService } from './cleaning/still-waiting.service.js';
import { SupplyPushes } from './push/supply-push.service.js';

/** Published for the stages after this one. */
const VIEWS = [
  AreaName,
  AreaTravel,
  CurrentBarView,
  CurrentEntryView,
  CurrentProgrammeView,
  CurrentSlotView,
  FollowUpState,
  ProgrammeName,
  ProviderName,
  ProviderSize,
  SlotTaken,
];
const ENTITIES = [
  ErasedEntry,
  OwnEntryView,
  Area,
  AreaTravelTime,
  Ceiling,
  EntryBar,
  FollowUp,
  KnownFollowUpKind,
  Programme,
  Provider,
  RegistryChange,
  RegistryHistory,
  Slot,
  SlotHold,
  WaitingListEntry,
];

/** Global for one thing: ingest, which may not know this stage, finds the door for its rows. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([...ENTITIES, ...VIEWS])],
  controllers: [
    EntryController,
    OwnDemandController,
    ProgrammeController,
    ProviderController,
    ProviderLimitsController,
    QualityController,
    StillWaitingController,
  ],
  providers: [
    EntryPushes,
    SupplyPushes,
    EntryService,
    OwnDemands,
    ProgrammeService,
    ProviderLimits,
    QualityService,
    StillWaitingService,
    { provide: RegistryPort, useClass: RegistryAdapter },
  ],
  exports: [RegistryPort],
})
export class RegistryModule {
  constructor(organisations: OrganisationDirectory) {
    organisations.provide(ORGANISATIONS);
  }
}
