import { Module } from '@nestjs/common';
import { ReviewModule } from '../review/index.js';
import { ExpiryJob } from './expiry.job.js';
import { OfferExpiry } from './expiry.service.js';
import { OfferListService } from './offer-list.service.js';
import { OfferController } from './offer.controller.js';
import { OfferService } from './offer.service.js';
import { ReturnService } from './return.service.js';
import { StartService } from './start.service.js';

/** Approved proposals become offers to clients; answers become transfers, or leave everything as it was. */
@Module({
  imports: [ReviewModule],
  controllers: [OfferController],
  providers: [ExpiryJob, OfferExpiry, OfferListService, OfferService, ReturnService, StartService],
  exports: [OfferExpiry],
})
export class OfferModule {}
