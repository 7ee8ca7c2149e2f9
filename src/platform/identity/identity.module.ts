import { Global, Module, type NestModule } from '@nestjs/common';
import { APP_GUARD, HttpAdapterHost } from '@nestjs/core';
import { cutSlowBodies, RateLimits } from '../base/http/index.js';
import { DemoSignIn } from './demo/demo-sign-in.service.js';
import { PersonasController } from './demo/personas.controller.js';
import { AuthGuard } from './access/auth.guard.js';
import { SystemsController } from './systems/systems.controller.js';
import { SystemClientStore } from './systems/system-client.store.js';
import { FailedAttemptStore } from './failed-attempt/failed-attempt.store.js';
import { Issuer } from './issuer/issuer.service.js';
import { IssuerRecordStore } from './issuer/issuer-record.store.js';
import { IssuerAdapters } from './issuer/issuer-adapters.service.js';
import { TokenGate } from './issuer/token-gate.service.js';
import { SignInListeners } from './sign-in/sign-in-listeners.service.js';
import { IdentityProvider } from './sign-in/identity-provider.service.js';
import { LogoutController } from './sign-in/logout.controller.js';
import { LogoutTokens } from './sign-in/logout-tokens.service.js';
import { SessionStarter } from './sign-in/session-starter.service.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInStates } from './sign-in/sign-in-states.service.js';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FailedAttempt } from './failed-attempt/failed-attempt.entity.js';
import { IssuerRecord } from './issuer/issuer-record.entity.js';
import { SessionRecord } from './session/session.entity.js';
import { SystemClient } from './systems/system-client.entity.js';
import { OrganisationDirectory } from './organisation/organisation-directory.service.js';
import { OrganisationNames } from './organisation/organisation-names.service.js';
import { LiveSessionsController } from './session/live-sessions.controller.js';
import { SessionController } from './session/session.controller.js';
import { SessionStore } from './session/session.store.js';
import { Sessions } from './session/sessions.service.js';
import { AccessTokens } from './systems/access-tokens.service.js';
import { Callers } from './access/callers.service.js';

/** Who somebody is and which doors open for them. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([SystemClient, SessionRecord, IssuerRecord, FailedAttempt])],
  controllers: [
    SessionController,
    LiveSessionsController,
    SystemsController,
    SignInController,
    LogoutController,
    PersonasController,
  ],
  providers: [
    SessionStore,
    Sessions,
    OrganisationDirectory,
    OrganisationNames,
    AccessTokens,
    Callers,
    SystemClientStore,
    RateLimits,
    FailedAttemptStore,
    TokenGate,
    IssuerRecordStore,
    IssuerAdapters,
    DemoSignIn,
    Issuer,
    IdentityProvider,
    SignInListeners,
    SessionStarter,
    SignInStates,
    SignIn,
    LogoutTokens,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [OrganisationDirectory, SignInListeners, Sessions, SessionStore, Callers],
})
export class IdentityModule implements NestModule {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly issuer: Issuer,
  ) {}

  configure(): void {
    // Before any route: the pages' catch-all would otherwise answer for it.
    this.host.httpAdapter.use('/oidc', cutSlowBodies);
    this.host.httpAdapter.use('/oidc', this.issuer.handle);
  }
}
