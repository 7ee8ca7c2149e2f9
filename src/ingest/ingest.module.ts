import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WaitingListPushes } from './push.service.js';
import { PushReceipt, PushRefusal } from './receipt.entity.js';
import { ReceiptsController } from './receipts.controller.js';
import { Receipts } from './receipts.service.js';
import { SupplyController } from './supply.controller.js';
import { SupplyPushes } from './supply.service.js';
import { WaitingListPushController } from './waiting-list.controller.js';

/** Needs a RegistryPort, which the registry's module provides to the whole application. */
@Module({
  imports: [TypeOrmModule.forFeature([PushReceipt, PushRefusal])],
  controllers: [WaitingListPushController, SupplyController, ReceiptsController],
  providers: [WaitingListPushes, SupplyPushes, Receipts],
})
export class IngestModule {}
