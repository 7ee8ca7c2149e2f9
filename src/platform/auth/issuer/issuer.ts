import { AsyncLocalStorage } from 'node:async_hooks';
import { type IncomingMessage } from 'node:http';
import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { type Logger } from 'pino';
import { type Settings, SETTINGS } from '../../config/settings.js';
import { LOGGER } from '../../http/logger.js';
import { DemoSignIn } from '../demo/demo-sign-in.js';
import { issuerOf } from '../systems/access-tokens.js';
import { clientSecretFits } from '../systems/client-secret.js';
import { ClientStore } from './client-store.js';
import { issuerConfiguration } from './configuration.js';
import { FailedAttempts } from './failed-attempts.js';
import { Memory } from './memory.js';

/** Wrong secrets for one client from one address; from one address for any client. */
const PER_CLIENT = 10;
const PER_ADDRESS = 100;

interface Attempt {
  readonly address: string;
  shutFor: number;
}

/** What the outside may reach of the library, whatever else a later version of it would answer. */
const SYSTEM_ROUTES = new Set(['POST /token', 'GET /jwks', 'GET /.well-known/openid-configuration']);
const DEMO_ROUTES = /^GET \/auth(\/[A-Za-z0-9_-]{10,60})?$/;

/** The token endpoint for provider systems and, in the demo only, the identity provider of the personas. */
@Injectable()
export class Issuer {
  readonly provider: Provider;
  private readonly attempts = new AsyncLocalStorage<Attempt>();
  private readonly perClient = new FailedAttempts(PER_CLIENT);
  private readonly perAddress = new FailedAttempts(PER_ADDRESS);

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly clients: ClientStore,
    private readonly demo: DemoSignIn,
  ) {
    const configuration = this.demo.extend(issuerConfiguration(settings, (model) => this.store(model)));
    this.provider = this.create(configuration);
  }

  /** Mounted at /oidc. Answers what is on the list and nothing else. */
  readonly handle: RequestHandler = (request: Request, response: Response, next: NextFunction): void => {
    const route = `${request.method} ${request.path}`;
    if (!SYSTEM_ROUTES.has(route) && !(this.demo.enabled && DEMO_ROUTES.test(route))) {
      next(new NotFoundException()); // not handed on: the pages answer for every address nobody else knows
      return;
    }
    const address = request.ip ?? 'unknown';
    const shutFor = this.perAddress.shutFor(address);
    if (request.path === '/token' && shutFor > 0) {
      tooMany(response, shutFor);
      return;
    }
    asPublicUrl(request, this.settings.http.publicUrl);
    const attempt: Attempt = { address, shutFor: 0 };
    this.attempts.run(attempt, () => void this.serve(request, response));
  };

  private readonly serve: (request: IncomingMessage, response: Response) => void = (request, response) =>
    void this.provider.callback()(request, response);

  private store(model: string): Memory {
    const memory = new Memory();
    if (model === 'Client') memory.find = (id) => this.clients.find(this.settings.region.id, id);
    return memory;
  }

  private create(configuration: Configuration): Provider {
    const provider = new Provider(issuerOf(this.settings), configuration);
    provider.proxy = true; // only reads what asPublicUrl wrote
    // The library would compare plain texts; ours are hashes. It awaits the answer.
    const compare = async (hash: string | undefined, clientId: string, secret: string): Promise<boolean> => {
      const attempt = this.attempts.getStore();
      const shutFor = this.perClient.shutFor(`${clientId} ${attempt?.address}`);
      if (attempt !== undefined) attempt.shutFor = shutFor;
      // Shut means shut: not even the right secret opens it, or guessing could go on behind the closed door.
      return shutFor === 0 && hash !== undefined && (await clientSecretFits(hash, secret));
    };
    provider.Client.prototype.compareClientSecret = function (
      this: { clientId: string; clientSecret?: string },
      given,
    ) {
      return compare(this.clientSecret, this.clientId, given);
    };
    provider.use(async (ctx, next) => {
      await next();
      const attempt = this.attempts.getStore();
      if (attempt !== undefined && attempt.shutFor > 0) {
        ctx.status = 429;
        ctx.set('Retry-After', String(attempt.shutFor));
      }
    });
    provider.on('grant.error', (ctx, error) => this.refused(ctx, error.message));
    provider.on('grant.success', (ctx) => {
      const { address } = this.attempts.getStore() ?? {};
      this.perClient.succeeded(`${ctx.oidc.client?.clientId} ${address}`);
    });
    provider.on('server_error', (_ctx, err) => this.logger.error({ err }, 'issuer failed'));
    return provider;
  }

  private refused(ctx: KoaContextWithOIDC, code: string): void {
    const address = this.attempts.getStore()?.address ?? 'unknown';
    // Only an id that is registered is written down: what was sent as one may be a secret in the wrong field.
    const client = ctx.oidc.client?.clientId;
    this.logger.warn({ client, code }, 'token refused');
    if (code !== 'invalid_client') return;
    this.perAddress.failed(address);
    if (client !== undefined) this.perClient.failed(`${client} ${address}`);
  }
}

/** The issuer speaks of itself as it is configured, whatever host a request says it came to. */
function asPublicUrl(request: Request, publicUrl: string): void {
  const { host, protocol } = new URL(publicUrl);
  request.headers.host = host;
  request.headers['x-forwarded-host'] = host;
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
}

function tooMany(response: Response, seconds: number): void {
  response
    .status(429)
    .set('Retry-After', String(seconds))
    .json({ error: 'invalid_client', error_description: 'too many failed attempts' });
}
