import { type ArgumentsHost, Catch, type ExceptionFilter, NotFoundException } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Logger } from 'pino';
import { methodNotAllowed } from './allowed-methods.js';
import { languageOf } from './language.js';
import { FHIR_JSON, isFhir, outcomeOf } from './operation-outcome.js';
import { type Refusal } from './problem.js';
import { refusalOf } from './refusal-of.js';

/** The one place where errors become HTTP: RFC 9457 problem details, or an OperationOutcome to who asks in FHIR, in the reader's language, with a reference to quote. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly allowed: (request: Request) => readonly string[] = () => [],
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request & { id?: string }>();
    const response = host.switchToHttp().getResponse<Response>();
    const refusal = this.wrongMethod(thrown, request) ?? refusalOf(thrown);
    if (refusal.status >= 500)
      this.logger.error(
        { err: thrown, reference: request.id, route: request.route?.path ?? null },
        'unexpected error',
      );
    response.locals['problem'] = refusal.code; // for the line of this request in the log
    if (response.headersSent) {
      response.end();
      return;
    }
    const language = languageOf(request);
    const wait = refusal.extra?.['retryAfter'];
    if (typeof wait === 'number') response.setHeader('Retry-After', String(wait));
    const allow = refusal.extra?.['allow'];
    if (Array.isArray(allow)) response.setHeader('Allow', allow.join(', '));
    if (refusal.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    if (isFhir(request)) {
      response
        .status(refusal.status)
        .type(FHIR_JSON)
        .setHeader('Content-Language', language)
        .json(outcomeOf(refusal, language, request.id));
      return;
    }
    response
      .status(refusal.status)
      .type('application/problem+json')
      .setHeader('Content-Language', language)
      .json({
        type: `/api/docs#problem-${refusal.code}`,
        title: refusal.code,
        status: refusal.status,
        detail: refusal[language],
        code: refusal.code,
        instance: request.id,
        messages: { nl: refusal.nl, en: refusal.en },
        ...(refusal.errors === undefined ? {} : { errors: refusal.errors }),
        ...refusal.extra,
      });
  }

  /** Nothing answered, though the address is known: the method is what is wrong. */
  private wrongMethod(thrown: unknown, request: Request): Refusal | null {
    if (!(thrown instanceof NotFoundException) || request.route !== undefined) return null;
    const allowed = this.allowed(request);
    return allowed.length > 0 && !allowed.includes(request.method) ? methodNotAllowed(allowed) : null;
  }
}
