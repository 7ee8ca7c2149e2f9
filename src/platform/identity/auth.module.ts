import { Global, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_GUARD, HttpAdapterHost } from '@nestjs/core';
import { urlencoded } from 'express';
import { RateLimits } from '../base/http/rate-limits.js';
import { DemoSignIn } from './demo/demo-sign-in.js';
import { PersonasController } from './demo/personas.controller.js';
import { AuthGuard } from './guard.js';
import { ClientStore } from './issuer/client-store.js';
import { FailedAttempts } from './issuer/failed-attempts.js';
import { Issuer } from './issuer/issuer.js';
import { IssuerRecords } from './issuer/issuer-records.js';
import { IssuerStores } from './issuer/issuer-stores.js';
import { TokenGate } from './issuer/token-gate.js';
import { Arrivals } from './people/arrivals.js';
import { IdentityProvider } from './people/identity-provider.js';
import { LogoutController } from './people/logout.controller.js';
import { LogoutTokens } from './people/logout-tokens.js';
import { SessionStarter } from './people/session-starter.js';
import { SignIn } from './people/sign-in.js';
import { SignInController } from './people/sign-in.controller.js';
import { SignInStates } from './people/sign-in-state.js';
import { OrganisationNames } from './session/organisation-names.js';
import { LiveSessionsController } from './session/live-sessions.controller.js';
import { SessionController } from './session/session.controller.js';
import { SessionStore } from './session/session-store.js';
import { Sessions } from './session/sessions.js';
import { AccessTokens } from './systems/access-tokens.js';
import { Visitors } from './visitors.js';

const FORM_LIMIT = '4kb';

/** Who somebody is and which doors open for them. */
@Global()
@Module({
  controllers: [
    SessionController,
    LiveSessionsController,
    SignInController,
    LogoutController,
    PersonasController,
  ],
  providers: [
    SessionStore,
    Sessions,
    OrganisationNames,
    AccessTokens,
    Visitors,
    ClientStore,
    RateLimits,
    FailedAttempts,
    TokenGate,
    IssuerRecords,
    IssuerStores,
    DemoSignIn,
    Issuer,
    IdentityProvider,
    Arrivals,
    SessionStarter,
    SignInStates,
    SignIn,
    LogoutTokens,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [Arrivals, Sessions, SessionStore, Visitors],
})
export class AuthModule implements NestModule {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly issuer: Issuer,
  ) {}

  configure(consumer: MiddlewareConsumer): void {
    // Before any route: the pages' catch-all would otherwise answer for it.
    this.host.httpAdapter.use('/oidc', this.issuer.handle);
    // The only forms of the service; everything else is JSON.
    consumer
      .apply(urlencoded({ extended: false, limit: FORM_LIMIT, parameterLimit: 5 }))
      .forRoutes(PersonasController, LogoutController);
  }
}
