import { Global, Module } from '@nestjs/common';
import { AnchorJob } from './anchor-job.js';
import { Audit } from './audit.js';
import { Sealer } from './sealer.js';
import { TrailController } from './trail.controller.js';
import { TrailReader } from './trail.service.js';

@Global()
@Module({
  controllers: [TrailController],
  providers: [Audit, Sealer, AnchorJob, TrailReader],
  exports: [Audit],
})
export class AuditModule {}
