import { Controller, HttpCode, Inject, NotFoundException, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { Database, engineActor } from '../../base/database/index.js';
import { AnyQuery, Public, TakesForm } from '../../base/http/index.js';
import { SessionLog } from '../session/session-log.js';
import { SessionStore } from '../session/session.store.js';
import { LogoutTokens } from './logout-tokens.service.js';

/** For the identity provider: who signs out there, or is shut out, is signed out here within seconds. */
@ApiExcludeController()
@Public()
@Controller('auth/backchannel-logout')
export class LogoutController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly tokens: LogoutTokens,
    private readonly store: SessionStore,
    private readonly database: Database,
    private readonly log: SessionLog,
  ) {}

  // The address is kept at the issuer, which may have added to it: an unknown parameter is no reason to leave somebody signed in.
  @AnyQuery()
  @Post()
  @TakesForm()
  @HttpCode(200)
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<object> {
    if (this.settings.oidc === null) throw new NotFoundException(); // the demo issuer sends none
    const { logout_token: token } = (request.body ?? {}) as { logout_token?: unknown };
    const notice = typeof token === 'string' ? await this.tokens.read(token) : null;
    if (notice === null) {
      response.status(400);
      return { error: 'invalid_request' };
    }
    let ended = await this.store.endByIssuer(notice.session, notice.user);
    // An issuer may speak of sessions that it did not name when they began.
    if (ended === 0 && notice.user !== null) ended = await this.store.endAllOf(notice.user, 'by-issuer');
    const engine = engineActor(this.settings.region.id, 'write');
    await this.database.transaction(engine, (tx) =>
      this.log.record(tx, engine, {
        action: 'session.revoke',
        user: notice.user,
        sessions: ended,
        askedBy: 'issuer',
      }),
    );
    return {};
  }
}
