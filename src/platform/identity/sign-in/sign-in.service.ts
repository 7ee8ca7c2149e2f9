import { Inject, Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Logger } from 'pino';
import { ok, type Result, refuse } from '../../../../libs/kernel/index.js';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { LOGGER } from '../../base/http/index.js';
import { type ActingAs } from '../../base/database/index.js';
import { type UnusableClaim } from './claim-values.js';
import { type ClaimMapping, type Identity, identityOf } from './claims.js';
import { IdentityProvider, IssuerUnreachable } from './identity-provider.service.js';
import { type SignInFailure } from './pages.js';
import { SessionStarter } from './session-starter.service.js';
import { type SignInState, SignInStates } from './sign-in-states.service.js';

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly returnTo: string }
  | { readonly kind: 'choose'; readonly contexts: readonly ActingAs[]; readonly returnTo: string }
  | { readonly kind: 'failed'; readonly failure: SignInFailure; readonly returnTo: string };

/** The demo issuer speaks our own words. */
const DEMO_CLAIMS: ClaimMapping = {
  role: 'role',
  organisation: 'organisation',
  profession: 'profession',
  mail: 'email',
  values: { role: {}, organisation: {}, profession: {} },
};

/** From "who are you?" at the issuer to a session here. */
@Injectable()
export class SignIn {
  private readonly mapping: ClaimMapping;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly issuer: IdentityProvider,
    private readonly states: SignInStates,
    private readonly starter: SessionStarter,
  ) {
    this.mapping = settings.oidc?.claims ?? DEMO_CLAIMS;
  }

  /** The address of the issuer to go to. */
  async begin(
    response: Response,
    wish: Omit<SignInState, 'checks'>,
    language: string,
  ): Promise<Result<string, SignInFailure>> {
    if (this.settings.oidc === null && !this.settings.demo) return refuse('issuer-unreachable');
    try {
      const { address, checks } = await this.issuer.begin(language);
      await this.states.keep(response, { ...wish, checks });
      return ok(address);
    } catch (error) {
      if (!(error instanceof IssuerUnreachable)) throw error;
      this.logger.error({ err: error, cause: nameOf(error.cause) }, 'identity provider unreachable');
      return refuse('issuer-unreachable');
    }
  }

  /** Who came in is in the audit trail; who did not is known to nobody, so that only why is in the log. */
  async finish(request: Request, response: Response, query: string): Promise<SignInOutcome> {
    const outcome = await this.outcome(request, response, query);
    if (outcome.kind === 'failed') this.logger.warn({ failure: outcome.failure }, 'sign-in failed');
    return outcome;
  }

  private async outcome(request: Request, response: Response, query: string): Promise<SignInOutcome> {
    const state = await this.states.take(request, response);
    if (state === null) return { kind: 'failed', failure: 'sign-in-expired', returnTo: '/' };
    const { returnTo } = state;
    const identity = await this.identity(query, state);
    if (!identity.ok) return { kind: 'failed', failure: identity.error, returnTo };
    const { contexts, profession, mail, actorAs, issuerSession } = identity.value;
    const wished = contexts.filter(
      ({ role, organisation }) =>
        role === state.role && (state.organisation === null || organisation === state.organisation),
    );
    const [context] = contexts.length === 1 ? contexts : wished.length === 1 ? wished : [];
    if (context === undefined) return { kind: 'choose', contexts, returnTo };
    await this.starter.start(request, response, actorAs(context), {
      contexts,
      profession,
      issuerSession,
      mail,
    });
    return { kind: 'signed-in', returnTo };
  }

  private async identity(
    query: string,
    { checks }: SignInState,
  ): Promise<Result<Identity & { readonly issuerSession: string | null }, SignInFailure>> {
    try {
      const claims = await this.issuer.finish(query, checks);
      if (!this.isStrongEnough(claims['acr'])) return refuse('sign-in-too-weak');
      const { identity, unusable } = identityOf(claims, this.mapping, this.settings.region.id);
      // By claim and kind alone: a value may be a name, or say what somebody has.
      if (unusable.length > 0)
        this.logger.warn({ unusable: countedOf(unusable) }, 'claims that count for nothing');
      const issuerSession = typeof claims['sid'] === 'string' ? claims['sid'] : null;
      return identity.ok ? ok({ ...identity.value, issuerSession }) : identity;
    } catch (error) {
      if (error instanceof IssuerUnreachable) return refuse('issuer-unreachable');
      // Which check failed is for the log; only names and codes, since a message may quote what was sent.
      this.logger.warn({ reason: nameOf(error) }, 'sign-in refused');
      return refuse('sign-in-refused');
    }
  }

  /** Asking the issuer for a strength is a wish; only what its signed answer says is known. */
  private isStrongEnough(acr: unknown): boolean {
    const wanted = this.settings.oidc?.strengths ?? [];
    return wanted.length === 0 || wanted.some((one) => one === acr);
  }
}

const countedOf = (
  unusable: readonly UnusableClaim[],
): readonly (UnusableClaim & { readonly times: number })[] =>
  [...new Set(unusable.map((one) => JSON.stringify([one.claim, one.kind])))].map((key) => {
    const same = unusable.filter(({ claim, kind }) => JSON.stringify([claim, kind]) === key);
    return { claim: same[0]!.claim, kind: same[0]!.kind, times: same.length };
  });

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
