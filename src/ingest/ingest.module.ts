import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PublishedWait } from './import/announced-wait/announced-wait.entity.js';
import { PostcodeArea } from './import/postcode/postcode-area.entity.js';
import { WaitingListPushes } from './waiting-list/waiting-list.service.js';
import { PushReceipt, PushRefusal } from './receipt/receipt.entity.js';
import { ReceiptsController } from './receipt/receipt.controller.js';
import { Receipts } from './receipt/receipt.service.js';
import { SupplyController } from './supply/supply.controller.js';
import { SupplyPushes } from './supply/supply.service.js';
import { KnownController } from './known/known.controller.js';
import { FileMapping } from './list-file/file-mapping.entity.js';
import { ListFileController } from './list-file/list-file.controller.js';
import { FhirDefinitionsController } from './fhir/definitions.controller.js';
import { FhirDemandController } from './fhir/demand.controller.js';
import { FhirValidation } from './fhir/validation.service.js';
import { FhirController } from './fhir/fhir.controller.js';
import { FhirTransactions } from './fhir/transaction.service.js';
import { ListFiles } from './list-file/list-file.service.js';
import { WaitingListPushController } from './waiting-list/waiting-list.controller.js';

/** Needs a RegistryPort, which the registry's module provides to the whole application. */
@Module({
  imports: [TypeOrmModule.forFeature([PostcodeArea, PublishedWait, PushReceipt, PushRefusal, FileMapping])],
  controllers: [
    FhirController,
    FhirDefinitionsController,
    FhirDemandController,
    ListFileController,
    KnownController,
    WaitingListPushController,
    SupplyController,
    ReceiptsController,
  ],
  providers: [ListFiles, FhirTransactions, FhirValidation, WaitingListPushes, SupplyPushes, Receipts],
})
export class IngestModule {}
