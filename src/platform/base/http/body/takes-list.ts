import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { type Request } from 'express';
import { finalize, type Observable } from 'rxjs';
import { problem, ProblemException } from '../problem.js';
import { HTTP_PROBLEMS } from '../problems.js';
import { tooManyRequests } from '../refusal-of.js';
import { BODY_KIND, type BodyKind } from './limits.js';
import { RowsOfLines } from './ndjson-rows.js';
import { hasBody, isLines } from './read-body.js';
import { readBody, type ReadRequest } from './request-reader.js';
import { Turns } from './turns.js';

/** Long lists of one sender are taken one after the other; more than this wait for none of them. */
const MOST_WAITING = 50;
const COME_BACK_SECONDS = 10;

/**
 * Reads a long list when its sender's turn has come, and keeps the turn until the list has been dealt with: a sender
 * that goes away in the middle does not get the next one in beside it.
 */
class ListReader implements NestInterceptor {
  constructor(
    private readonly kind: BodyKind,
    private readonly turns: Turns,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request & ReadRequest>();
    // Of a list its route says what it misses; what is to be a file has to be there.
    if (!hasBody(request) && this.kind === 'file') throw problem(HTTP_PROBLEMS, 'unsupported-media-type');
    if (!hasBody(request)) {
      // An empty file is a list of no lines.
      if (isLines(request)) request.body = new RowsOfLines([]);
      return next.handle();
    }
    const { actor } = request;
    const release = await this.turns.take(actor?.user ?? '');
    if (release === null) throw new ProblemException(tooManyRequests(COME_BACK_SECONDS));
    try {
      await readBody(context, this.kind);
    } catch (error) {
      release();
      throw error;
    }
    // The database grants a list more time than a form.
    if (actor !== undefined) request.actor = { ...actor, work: 'push' };
    return next.handle().pipe(finalize(release));
  }
}

/** A sender's lists and files are taken one after the other, whichever they are. */
const TURNS = new Turns(MOST_WAITING);
const LISTS = new ListReader('list', TURNS);
const FILES = new ListReader('file', TURNS);

/** A route that takes a long list of rows. */
export const TakesList = (): MethodDecorator =>
  applyDecorators(SetMetadata(BODY_KIND, 'list' satisfies BodyKind), UseInterceptors(LISTS));

/** A route that takes a file, with what its sender says about it; the body is a `FileForm`. */
export const TakesFile = (): MethodDecorator =>
  applyDecorators(SetMetadata(BODY_KIND, 'file' satisfies BodyKind), UseInterceptors(FILES));
