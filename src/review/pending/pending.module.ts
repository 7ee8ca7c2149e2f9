import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PendingDecisionController } from './pending-decision.controller.js';
import { PendingDecision } from './pending-decision.entity.js';
import { PendingDecisionsJob } from './pending-decisions.job.js';
import { PendingDecisions } from './pending-decisions.service.js';
import { PendingEffects } from './pending-effects.service.js';

/** Decisions that can still be undone, of whichever kind. */
@Module({
  imports: [TypeOrmModule.forFeature([PendingDecision])],
  controllers: [PendingDecisionController],
  providers: [PendingDecisions, PendingDecisionsJob, PendingEffects],
  exports: [PendingDecisions, PendingEffects],
})
export class PendingModule {}
