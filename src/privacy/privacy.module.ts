import { Module } from '@nestjs/common';
import { ErasureController } from './erasure.controller.js';
import { ErasureService } from './erasure.service.js';
import { RetentionController } from './retention.controller.js';
import { RetentionJob } from './retention.job.js';
import { RetentionService } from './retention.service.js';

/** Beside the stages and after all of them: how data goes again, because its period is over or because its client asked. */
@Module({
  controllers: [ErasureController, RetentionController],
  providers: [ErasureService, RetentionService, RetentionJob],
})
export class PrivacyModule {}
