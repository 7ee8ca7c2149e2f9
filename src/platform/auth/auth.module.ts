import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuthGuard } from './guard.js';
import { Sessions } from './session/sessions.js';
import { AccessTokens } from './systems/access-tokens.js';

/** Who somebody is and which doors open for them. */
@Global()
@Module({
  providers: [Sessions, AccessTokens, { provide: APP_GUARD, useClass: AuthGuard }],
  exports: [Sessions],
})
export class AuthModule {}
