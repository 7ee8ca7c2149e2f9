import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditAnchor } from './chain/audit-anchor.entity.js';
import { AuditSeal } from './chain/audit-seal.entity.js';
import { AuditEventRecord } from './event/audit-event.entity.js';
import { AuditSubject } from './event/audit-subject.entity.js';
import { AnchorJob } from './chain/anchor.job.js';
import { SessionLog } from '../identity/index.js';
import { Audit } from './event/audit.service.js';
import { Pseudonyms } from './event/pseudonyms.service.js';
import { SessionTrail } from './event/session-trail.service.js';
import { ChainController } from './chain/chain.controller.js';
import { AuditChain } from './chain/chain.service.js';
import { SealJob } from './chain/seal.job.js';
import { PeopleController } from './people/people.controller.js';
import { TrailController } from './trail/trail.controller.js';
import { TrailReader } from './trail/trail.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditEventRecord, AuditSeal, AuditAnchor, AuditSubject])],
  controllers: [TrailController, ChainController, PeopleController],
  providers: [
    Audit,
    Pseudonyms,
    { provide: SessionLog, useClass: SessionTrail },
    SealJob,
    AnchorJob,
    AuditChain,
    TrailReader,
  ],
  exports: [Audit, SessionLog, TrailReader],
})
export class AuditModule {}
