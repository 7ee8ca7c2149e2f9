import { Global, Module } from '@nestjs/common';
import { Audit } from './audit.js';
import { Sealer } from './sealer.js';

@Global()
@Module({ providers: [Audit, Sealer], exports: [Audit] })
export class AuditModule {}
