import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { type Logger } from 'pino';
import { LOGGER } from '../http/logger.js';
import { ProblemException } from '../http/problem.js';
import { type Actor } from './actor.js';
import { type ActingRequest, PERMISSION, PUBLIC } from './decorators.js';
import { may, type Permission } from './permissions.js';
import { CSRF_REFUSED, NOT_ALLOWED, NOT_SIGNED_IN, TOKEN_REFUSED } from './refusals.js';
import { csrfTokenFits, Sessions } from './session/sessions.js';
import { AccessTokens } from './systems/access-tokens.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The door of every route: says who knocks, and opens only where the route says whom it is for. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, places);
    // A permission wins over @Public(): of two contradicting marks the stricter one holds.
    if (permission === undefined) {
      if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places) === true) return true;
      // Default deny: a forgotten mark shuts the route instead of opening it.
      this.logger.error(
        { route: `${context.getClass().name}.${context.getHandler().name}` },
        'route without permission',
      );
      throw new ProblemException(NOT_ALLOWED);
    }
    const request = context.switchToHttp().getRequest<Request & ActingRequest>();
    const actor = await this.actorOf(request);
    if (!may(actor.role, permission)) throw new ProblemException(NOT_ALLOWED);
    request.actor = actor;
    return true;
  }

  private async actorOf(request: Request): Promise<Actor> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      // Whoever shows a token is judged by it alone: a wrong one never falls back to the cookie beside it.
      const token = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization)?.[1];
      const actor = token === undefined ? null : await this.tokens.read(token);
      if (actor === null) throw new ProblemException(TOKEN_REFUSED);
      return actor;
    }
    const session = await this.sessions.read(request);
    if (session === null) throw new ProblemException(NOT_SIGNED_IN);
    if (!SAFE_METHODS.has(request.method) && !csrfTokenFits(session, request))
      throw new ProblemException(CSRF_REFUSED);
    return session.actor;
  }
}
