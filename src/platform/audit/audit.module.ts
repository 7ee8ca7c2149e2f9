import { Global, Module } from '@nestjs/common';
import { AnchorJob } from './chain/anchor.job.js';
import { SessionLog } from '../identity/index.js';
import { Audit } from './event/audit.service.js';
import { SessionTrail } from './event/session-trail.service.js';
import { ChainController } from './chain/chain.controller.js';
import { AuditChain } from './chain/chain.service.js';
import { SealJob } from './chain/seal.job.js';
import { TrailController } from './trail/trail.controller.js';
import { TrailReader } from './trail/trail.service.js';

@Global()
@Module({
  controllers: [TrailController, ChainController],
  providers: [
    Audit,
    { provide: SessionLog, useClass: SessionTrail },
    SealJob,
    AnchorJob,
    AuditChain,
    TrailReader,
  ],
  exports: [Audit, SessionLog],
})
export class AuditModule {}
