import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RegistryPort } from '../ingest/index.js';
import { CodeLists } from './code-lists.service.js';
import { EntryWriter } from './entry.writer.js';
import { RegistryAdapter } from './registry.adapter.js';
import { RegistryController } from './registry.controller.js';
import { Area, Programme, Provider, WaitingListEntry } from './registry.entity.js';
import { RegistryReader } from './registry.service.js';
import { SupplyWriter } from './supply.writer.js';

/** Global for one thing: ingest, which may not know this stage, finds the door for its rows. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Area, Provider, Programme, WaitingListEntry])],
  controllers: [RegistryController],
  providers: [
    CodeLists,
    EntryWriter,
    SupplyWriter,
    RegistryReader,
    { provide: RegistryPort, useClass: RegistryAdapter },
  ],
  exports: [RegistryPort],
})
export class RegistryModule {}
