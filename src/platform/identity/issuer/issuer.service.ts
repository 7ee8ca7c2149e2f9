import { AsyncLocalStorage } from 'node:async_hooks';
import { type IncomingMessage } from 'node:http';
import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import Provider, { type Adapter, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { type Logger } from 'pino';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { LOGGER, methodNotAllowed, ProblemException, tooManyRequests } from '../../base/http/index.js';
import { DemoSignIn } from '../demo/demo-sign-in.service.js';
import { issuerOf } from '../systems/access-tokens.service.js';
import { clientSecretFits } from '../systems/client-secret.js';
import { issuerConfiguration } from './configuration.js';
import { IssuerAdapters } from './issuer-adapters.service.js';
import { type Attempt, TokenGate } from './token-gate.service.js';

/** What the outside may reach of the library, whatever else a later version of it would answer. */
const SYSTEM_ROUTES = new Set(['POST /token', 'GET /jwks', 'GET /.well-known/openid-configuration']);
const DEMO_ROUTES = /^GET \/auth(\/[A-Za-z0-9_-]{10,60})?$/;

/** The token endpoint for provider systems and, in the demo only, the identity provider of the personas. */
@Injectable()
export class Issuer {
  readonly provider: Provider;
  private readonly attempts = new AsyncLocalStorage<Attempt>();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly stores: IssuerAdapters,
    private readonly gate: TokenGate,
    private readonly demo: DemoSignIn,
  ) {
    const configuration = this.demo.extend(issuerConfiguration(settings, (model) => this.adapter(model)));
    this.provider = this.create(configuration);
  }

  /** Mounted at /oidc. Answers what is on the list and nothing else. */
  readonly handle: RequestHandler = (request: Request, response: Response, next: NextFunction): void => {
    const route = `${request.method} ${request.path}`;
    if (!SYSTEM_ROUTES.has(route) && !(this.demo.enabled && DEMO_ROUTES.test(route))) {
      // Not handed on: the pages answer for every address nobody else knows.
      const known = [...SYSTEM_ROUTES].map((one) => one.split(' ')).find(([, path]) => path === request.path);
      next(
        known === undefined
          ? new NotFoundException()
          : new ProblemException(methodNotAllowed([known[0] ?? ''])),
      );
      return;
    }
    const began = performance.now();
    const address = request.ip ?? 'unknown';
    const shut = request.path === '/token' ? this.gate.addressLockedFor(address) : Promise.resolve(0);
    shut.then((seconds) => {
      if (seconds > 0)
        return next(new ProblemException(tooManyRequests(seconds, 'too-many-failed-attempts')));
      asPublicUrl(request, this.settings.http.publicUrl);
      if (request.path !== '/token') return this.serve(request, response);
      const attempt: Attempt = { address, began, named: null, lockedFor: 0, outcome: 'none', client: null };
      this.attempts.run(attempt, () => this.serve(request, response));
    }, next);
  };

  private readonly serve: (request: IncomingMessage, response: Response) => void = (request, response) =>
    void this.provider.callback()(request, response);

  /** A client that is locked out is nobody: whether by its secret or its key, and whether it is registered or not. */
  private adapter(model: string): Adapter {
    const store = this.stores.of(model);
    if (model !== 'Client') return store;
    return {
      ...store,
      find: async (id) => {
        const attempt = this.attempts.getStore();
        const [client] = await Promise.all([store.find(id), attempt && this.gate.named(attempt, id)]);
        return attempt === undefined || attempt.lockedFor === 0 ? client : undefined;
      },
    };
  }

  private create(configuration: Configuration): Provider {
    const provider = new Provider(issuerOf(this.settings), configuration);
    provider.proxy = true; // only reads what asPublicUrl wrote
    // The library would compare plain texts; ours are hashes.
    provider.Client.prototype.compareClientSecret = function (this: { clientSecret?: string }, given) {
      return this.clientSecret !== undefined && clientSecretFits(this.clientSecret, given);
    };
    provider.use(async (ctx, next) => {
      await next();
      // The library lets pages of anywhere ask; only programs do.
      ctx.remove('Access-Control-Allow-Origin');
      ctx.remove('Access-Control-Expose-Headers');
      const attempt = this.attempts.getStore();
      const wait = attempt === undefined ? 0 : await this.gate.ended(attempt);
      if (wait === 0) return;
      ctx.status = 429;
      ctx.set('Retry-After', String(wait));
      ctx.body = { error: 'invalid_client', error_description: `too many attempts; wait ${wait} seconds` };
    });
    provider.on('grant.error', (ctx, error) => this.refused(ctx, error.message));
    provider.on('grant.success', (ctx) => this.granted(ctx));
    provider.on('server_error', (_ctx, err) => this.logger.error({ err }, 'issuer failed'));
    return provider;
  }

  private granted(ctx: KoaContextWithOIDC): void {
    this.logger.info({ client: ctx.oidc.client?.clientId }, 'token granted');
    this.noted(ctx, 'granted');
  }

  private refused(ctx: KoaContextWithOIDC, code: string): void {
    // Only an id that is registered is written down: what was sent as one may be a secret in the wrong field.
    this.logger.warn({ client: ctx.oidc.client?.clientId, code }, 'token refused');
    this.noted(ctx, code === 'invalid_client' ? 'refused' : 'none');
  }

  /** The library does not wait for its listeners; the middleware above does the counting. */
  private noted(ctx: KoaContextWithOIDC, outcome: Attempt['outcome']): void {
    const attempt = this.attempts.getStore();
    if (attempt !== undefined) Object.assign(attempt, { outcome, client: ctx.oidc.client?.clientId ?? null });
  }
}

/** The issuer speaks of itself as it is configured, whatever host a request says it came to. */
function asPublicUrl(request: Request, publicUrl: string): void {
  const { host, protocol } = new URL(publicUrl);
  request.headers.host = host;
  request.headers['x-forwarded-host'] = host;
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
}
