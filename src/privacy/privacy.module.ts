import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EntryErasure } from './erasure/erasure.entity.js';
import { RetentionPolicyVersion } from './retention/retention.entity.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { ErasureService } from './erasure/erasure.service.js';
import { ClientAnswerController } from './question/client-answer.controller.js';
import { EntryLookupController } from './question/entry-lookup.controller.js';
import { ClientAnswers } from './question/client-answer.service.js';
import { RetentionController } from './retention/retention.controller.js';
import { RetentionJob } from './retention/retention.job.js';
import { RetentionService } from './retention/retention.service.js';

/** Beside the stages and after all of them: how data goes again, because its period is over or because its client asked. */
@Module({
  imports: [TypeOrmModule.forFeature([EntryErasure, RetentionPolicyVersion])],
  controllers: [ErasureController, RetentionController, ClientAnswerController, EntryLookupController],
  providers: [ErasureService, RetentionService, RetentionJob, ClientAnswers],
})
export class PrivacyModule {}
