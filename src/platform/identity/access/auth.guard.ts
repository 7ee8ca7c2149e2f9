import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { type Logger } from 'pino';
import {
  type AskedBy,
  LOGGER,
  problem,
  ProblemException,
  PUBLIC,
  RateLimits,
  tooManyRequests,
} from '../../base/http/index.js';
import { type Actor } from '../../base/database/index.js';
import { type ActingRequest, PERMISSION } from './decorators.js';
import { may, type Permission } from './permissions.js';
import { IDENTITY_PROBLEMS } from '../problems.js';
import { hashOf } from '../session/session.store.js';
import { csrfTokenFits } from '../session/sessions.service.js';
import { Callers } from './callers.service.js';

/** What is published for a period and read by everybody: a replica answers it as well. */
const FIGURES: Permission = 'insight:read';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Authenticates every request and authorises it: a route lets in only whom it names. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
    private readonly limits: RateLimits,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, targets);
    // A permission wins over @Public(): of two contradicting marks the stricter one holds.
    if (permission === undefined) {
      if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets) === true)
        return this.forEverybody(context);
      // Default deny: a forgotten mark shuts the route instead of opening it.
      this.logger.error(
        { route: `${context.getClass().name}.${context.getHandler().name}` },
        'route without permission',
      );
      throw problem(IDENTITY_PROBLEMS, 'not-allowed');
    }
    const request = context.switchToHttp().getRequest<Request & ActingRequest & AskedBy & { id?: string }>();
    const actor = await this.actorOf(request);
    refuseIf(this.limits.account(actor.user));
    if (!may(actor.role, permission)) throw problem(IDENTITY_PROBLEMS, 'not-allowed');
    const work = SAFE_METHODS.has(request.method) ? 'read' : 'write';
    const reads = permission === FIGURES ? ({ reads: 'replica' } as const) : {};
    request.actor = {
      ...actor,
      work,
      ...reads,
      ...(request.id === undefined ? {} : { request: request.id }),
    };
    return true;
  }

  /** Health is asked by machines that must always get an answer; the rest is counted per address. */
  private forEverybody(context: ExecutionContext): true {
    const request = context.switchToHttp().getRequest<Request>();
    if (!request.path.startsWith('/health/')) refuseIf(this.limits.address(request.ip));
    return true;
  }

  private async actorOf(request: Request & ActingRequest & AskedBy): Promise<Actor> {
    const caller = await this.callers.of(request);
    if (caller.kind === 'system') {
      const { displayName: client, role, organisation } = caller.actor;
      request.who = { client, role, organisation };
      return caller.actor;
    }
    if (caller.kind === 'invalid-token' || caller.kind === 'anonymous') {
      refuseIf(this.limits.address(request.ip));
      throw problem(IDENTITY_PROBLEMS, caller.kind === 'anonymous' ? 'not-signed-in' : 'token-refused');
    }
    const { session } = caller;
    const { role, organisation } = session.actor;
    request.who = { session: hashOf(session.id).slice(0, 12), role, organisation };
    if (!SAFE_METHODS.has(request.method) && !csrfTokenFits(session, request))
      throw problem(IDENTITY_PROBLEMS, 'csrf-token-wrong');
    request.mail = session.mail;
    return session.actor;
  }
}

function refuseIf(seconds: number): void {
  if (seconds > 0) throw new ProblemException(tooManyRequests(seconds));
}
