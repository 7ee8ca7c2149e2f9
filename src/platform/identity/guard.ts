import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { type Logger } from 'pino';
import { LOGGER } from '../base/http/logger.js';
import { problem, ProblemException } from '../base/http/problem.js';
import { RateLimits } from '../base/http/rate-limits.js';
import { tooManyRequests } from '../base/http/refusal-of.js';
import { type Actor } from '../base/database/actor.js';
import { type ActingRequest, PERMISSION } from './decorators.js';
import { PUBLIC } from '../base/http/public.js';
import { may, type Permission } from './permissions.js';
import { IDENTITY_PROBLEMS } from './problems.js';
import { csrfTokenFits } from './session/sessions.js';
import { Visitors } from './visitors.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The door of every route: says who knocks, and opens only where the route says whom it is for. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly visitors: Visitors,
    private readonly limits: RateLimits,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, places);
    // A permission wins over @Public(): of two contradicting marks the stricter one holds.
    if (permission === undefined) {
      if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places) === true)
        return this.forEverybody(context);
      // Default deny: a forgotten mark shuts the route instead of opening it.
      this.logger.error(
        { route: `${context.getClass().name}.${context.getHandler().name}` },
        'route without permission',
      );
      throw problem(IDENTITY_PROBLEMS, 'not-allowed');
    }
    const request = context.switchToHttp().getRequest<Request & ActingRequest>();
    const actor = await this.actorOf(request);
    refuseIf(this.limits.account(actor.user));
    if (!may(actor.role, permission)) throw problem(IDENTITY_PROBLEMS, 'not-allowed');
    request.actor = actor;
    return true;
  }

  /** Health is asked by machines that must always get an answer; the rest is counted per address. */
  private forEverybody(context: ExecutionContext): true {
    const request = context.switchToHttp().getRequest<Request>();
    if (!request.path.startsWith('/health/')) refuseIf(this.limits.address(request.ip));
    return true;
  }

  private async actorOf(request: Request & ActingRequest): Promise<Actor> {
    const visitor = await this.visitors.of(request);
    if (visitor.kind === 'system') return visitor.actor;
    if (visitor.kind === 'wrong-token' || visitor.kind === 'stranger') {
      refuseIf(this.limits.address(request.ip));
      throw problem(IDENTITY_PROBLEMS, visitor.kind === 'stranger' ? 'not-signed-in' : 'token-refused');
    }
    const { session } = visitor;
    if (!SAFE_METHODS.has(request.method) && !csrfTokenFits(session, request))
      throw problem(IDENTITY_PROBLEMS, 'csrf-token-wrong');
    request.mail = session.mail;
    return session.actor;
  }
}

function refuseIf(seconds: number): void {
  if (seconds > 0) throw new ProblemException(tooManyRequests(seconds));
}
