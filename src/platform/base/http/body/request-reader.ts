import { type CanActivate, type ExecutionContext } from '@nestjs/common';
import { type Reflector } from '@nestjs/core';
import { type Request, type Response } from 'express';
import { type Actor } from '../../database/index.js';
import { FHIR_JSON } from '../operation-outcome.js';
import { problem } from '../problem.js';
import { HTTP_PROBLEMS } from '../problems.js';
import { KnownParameters } from '../query-parameters.js';
import { BODIES, BODY_KIND, type BodyKind } from './limits.js';
import { readFileForm } from './read-file-form.js';
import { hasBody, isLines, readForm, readJson, readNdjson } from './read-body.js';

/** What is known of a request once its body has been read. */
export interface ReadRequest {
  /** Where the guard leaves who asks. */
  actor?: Actor;
  /** SHA-256 of the body's bytes, for who must know a message again. */
  bodySha256?: string;
}

/**
 * The last of the guards: reads what a request brings once the others have let it in, so that whoever may not come in
 * has nothing of what they send looked at. A guard, since an interceptor costs every request as much as everything
 * else here together. Parameters first, since what may be refused unread is. Each route says what body it takes: JSON
 * in small, unless it is marked otherwise; a long list is read by its route (`TakesList`), which gives it a turn.
 */
export class RequestReader implements CanActivate {
  private readonly parameters = new KnownParameters();

  constructor(private readonly reflector: Reflector) {}

  /** Waits for nothing where there is no body: most requests have none. */
  canActivate(context: ExecutionContext): true | Promise<true> {
    this.parameters.check(context);
    if (!hasBody(context.switchToHttp().getRequest<Request>())) return true;
    const kind = this.reflector.get<BodyKind | undefined>(BODY_KIND, context.getHandler()) ?? 'small';
    return kind === 'list' || kind === 'file' || readBody(context, kind);
  }
}

/** FHIR's own name for JSON says nothing else of it (R4, 3.1.0.1.9). */
const JSON_TYPES = ['json', FHIR_JSON];

/** Leaves on the request what its body says. */
export async function readBody(context: ExecutionContext, kind: BodyKind): Promise<true> {
  const request = context.switchToHttp().getRequest<Request & ReadRequest>();
  const response = context.switchToHttp().getResponse<Response>();
  if (kind === 'form' && request.is('application/x-www-form-urlencoded')) {
    request.body = await readForm(request, response, BODIES.form);
    return true;
  }
  if (kind === 'file') {
    if (!request.is('multipart/form-data')) throw problem(HTTP_PROBLEMS, 'unsupported-media-type');
    const { form, sha256 } = await readFileForm(request, response, BODIES.file);
    request.body = form;
    request.bodySha256 = sha256;
    return true;
  }
  const lines = kind === 'list' && isLines(request);
  if (!lines && !request.is(JSON_TYPES)) throw problem(HTTP_PROBLEMS, 'unsupported-media-type');
  // JSON is UTF-8 wherever systems exchange it (RFC 8259, 8.1).
  const charset = /;\s*charset="?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    throw problem(HTTP_PROBLEMS, 'unsupported-encoding');
  const limits = request.actor === undefined ? BODIES.form : BODIES[kind];
  const { value, sha256 } = await (lines ? readNdjson : readJson)(request, response, limits);
  request.body = value;
  request.bodySha256 = sha256;
  return true;
}
