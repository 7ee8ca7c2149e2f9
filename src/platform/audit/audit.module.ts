import { Global, Module } from '@nestjs/common';
import { AnchorJob } from './anchor-job.js';
import { Audit } from './audit.js';
import { ChainController } from './chain.controller.js';
import { ChainState } from './chain-state.js';
import { Sealer } from './sealer.js';
import { TrailController } from './trail.controller.js';
import { TrailReader } from './trail.service.js';

@Global()
@Module({
  controllers: [TrailController, ChainController],
  providers: [Audit, Sealer, AnchorJob, ChainState, TrailReader],
  exports: [Audit],
})
export class AuditModule {}
