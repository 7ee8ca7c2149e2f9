import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CodeListsController } from './code-list/code-lists.controller.js';
import { CodeLists } from './code-list/code-lists.service.js';
import { BuiltInReason, DeclineReasonRecord, RejectionReasonRecord } from './reason/reason.entity.js';
import { PolicyController } from './version/policy.controller.js';
import { RegionPolicy } from './version/policy.service.js';
import { PolicyVersionRecord } from './version/policy-version.entity.js';

/** What the region has agreed on, and the codes in which everybody speaks: below the stages, which all follow it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      PolicyVersionRecord,
      RejectionReasonRecord,
      DeclineReasonRecord,
      BuiltInReason,
    ]),
  ],
  controllers: [CodeListsController, PolicyController],
  providers: [CodeLists, RegionPolicy],
})
export class PolicyModule {}
