import { type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { type Reflector } from '@nestjs/core';
import { type Request, type Response } from 'express';
import { finalize, type Observable } from 'rxjs';
import { type Actor } from '../../database/index.js';
import { problem, ProblemException } from '../problem.js';
import { HTTP_PROBLEMS } from '../problems.js';
import { KnownParameters } from '../query-parameters.js';
import { tooManyRequests } from '../refusal-of.js';
import { BODIES, BODY_KIND, type BodyKind } from './limits.js';
import { hasBody, readForm, readJson } from './read-body.js';
import { Turns } from './turns.js';

/** What is known of a request once its body has been read. */
export interface ReadRequest {
  /** Where the guard leaves who asks. */
  actor?: Actor;
  /** SHA-256 of the body's bytes, for who must know a message again. */
  bodySha256?: string;
}

/** Long lists of one sender are taken one after the other; more than this wait for none of them. */
const MOST_WAITING = 50;
const COME_BACK_SECONDS = 10;

/**
 * Reads what a request brings, after the guards: whoever may not come in has nothing of what they send looked at.
 * Parameters first, since what may be refused unread is. Each route says what body it takes: JSON in small, unless it is
 * marked otherwise.
 */
export class RequestReader implements NestInterceptor {
  private readonly lists = new Turns(MOST_WAITING);
  private readonly parameters = new KnownParameters();

  constructor(private readonly reflector: Reflector) {}

  /** Waits for nothing where there is no body: most requests have none. */
  intercept(
    context: ExecutionContext,
    next: CallHandler,
  ): Observable<unknown> | Promise<Observable<unknown>> {
    this.parameters.check(context);
    return hasBody(context.switchToHttp().getRequest<Request>())
      ? this.withBody(context, next)
      : next.handle();
  }

  private async withBody(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request & ReadRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    const kind = this.reflector.get<BodyKind | undefined>(BODY_KIND, context.getHandler()) ?? 'small';
    if (kind !== 'list') {
      await read(request, response, kind);
      return next.handle();
    }
    const release = await this.lists.take(request.actor?.user ?? '');
    if (release === null) throw new ProblemException(tooManyRequests(COME_BACK_SECONDS));
    try {
      await read(request, response, kind);
    } catch (error) {
      release();
      throw error;
    }
    // The database grants a list more time than a form.
    if (request.actor !== undefined) request.actor = { ...request.actor, work: 'push' };
    return next.handle().pipe(finalize(release));
  }
}

async function read(request: Request & ReadRequest, response: Response, kind: BodyKind): Promise<void> {
  if (kind === 'form' && request.is('application/x-www-form-urlencoded')) {
    request.body = await readForm(request, response, BODIES.form);
    return;
  }
  if (!request.is('json')) throw problem(HTTP_PROBLEMS, 'unsupported-media-type');
  // JSON is UTF-8 wherever systems exchange it (RFC 8259, 8.1).
  const charset = /;\s*charset="?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    throw problem(HTTP_PROBLEMS, 'unsupported-encoding');
  const limits = request.actor === undefined ? BODIES.form : BODIES[kind];
  const { value, sha256 } = await readJson(request, response, limits);
  request.body = value;
  request.bodySha256 = sha256;
}
