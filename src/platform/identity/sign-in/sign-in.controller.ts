import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { languageOf, problem, Public } from '../../base/http/index.js';
import { PERSON_ROLES } from '../../base/database/index.js';
import { sendPage } from '../pages/page.js';
import { IDENTITY_PROBLEMS } from '../problems.js';
import { OrganisationNames } from '../organisation/organisation-names.service.js';
import { SwitchDto } from '../session/session.dto.js';
import { csrfTokenFits, type Session, Sessions } from '../session/sessions.service.js';
import { contextsPage, failurePage, signInAddress, type SignInFailure } from './pages.js';
import { safeReturnTo } from './return-to.js';
import { SessionStarter } from './session-starter.service.js';
import { SignIn } from './sign-in.service.js';

type Identified = Request & { readonly id?: string };

/** For browsers, outside /api: answers are redirects and pages. */
@ApiTags('platform')
@Controller('auth')
export class SignInController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly sessions: Sessions,
    private readonly signIns: SignIn,
    private readonly starter: SessionStarter,
    private readonly names: OrganisationNames,
  ) {}

  @Public()
  @Get('sign-in')
  @ApiExcludeEndpoint()
  async begin(@Req() request: Identified, @Res() response: Response): Promise<void> {
    const { publicUrl } = this.settings.http;
    const returnTo = safeReturnTo(request.query['returnTo'], publicUrl);
    const role = PERSON_ROLES.find((one) => one === request.query['role']) ?? null;
    const code = request.query['organisation'];
    const organisation = typeof code === 'string' && /^\d{4,8}$/.test(code) ? code : null;
    // A page elsewhere may not start a session in the background where the issuer still knows the person.
    const from = request.headers['sec-fetch-site'];
    if (this.settings.oidc !== null && from !== undefined && from !== 'same-origin' && from !== 'none') {
      response.redirect(303, returnTo);
      return;
    }
    // Cookies belong to a host: started on localhost they would be missing on the way back to 127.0.0.1.
    if (request.hostname !== new URL(publicUrl).hostname && request.query['moved'] === undefined) {
      response.redirect(302, `${publicUrl}${signInAddress(returnTo, { role, organisation })}&moved=1`);
      return;
    }
    const begun = await this.signIns.begin(response, { returnTo, role, organisation }, languageOf(request));
    if (begun.ok) response.set('Cache-Control', 'no-store').redirect(302, begun.value);
    else this.sendFailure(request, response, begun.error, returnTo);
  }

  @Public()
  @Get('callback')
  @ApiExcludeEndpoint()
  async finish(@Req() request: Identified, @Res() response: Response): Promise<void> {
    const query = request.originalUrl.slice(request.path.length);
    const outcome = await this.signIns.finish(request, response, query);
    if (outcome.kind === 'failed') this.sendFailure(request, response, outcome.failure, outcome.returnTo);
    else if (outcome.kind === 'choose') {
      const { contexts, returnTo } = outcome;
      const names = await this.names.of(
        this.settings.region.id,
        contexts.map(({ organisation }) => organisation),
      );
      sendPage(response, contextsPage(contexts, names, returnTo, languageOf(request)));
    } else response.set('Cache-Control', 'no-store').redirect(303, outcome.returnTo);
  }

  @Public()
  @Post('sign-out')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the session in this browser', security: [{ person: [] }] })
  @ApiNoContentResponse()
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const session = await this.ownSession(request);
    if (session === null) this.sessions.clear(response);
    else await this.starter.end(response, session, false);
  }

  @Public()
  @Post('sign-out-everywhere')
  @HttpCode(204)
  @ApiOperation({ summary: 'End every session of this person, in any browser', security: [{ person: [] }] })
  @ApiNoContentResponse()
  async signOutEverywhere(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const session = await this.ownSession(request);
    if (session === null) throw problem(IDENTITY_PROBLEMS, 'not-signed-in');
    await this.starter.end(response, session, true);
  }

  @Public()
  @Post('switch')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Act for another organisation or in another role: a new session, for the time left of this one',
    security: [{ person: [] }],
  })
  @ApiNoContentResponse()
  async switch(
    @Body() to: SwitchDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const session = await this.ownSession(request);
    if (session === null) throw problem(IDENTITY_PROBLEMS, 'not-signed-in');
    const { role, organisation } = to;
    if (!(await this.starter.switch(response, session, { role, organisation })))
      throw problem(IDENTITY_PROBLEMS, 'context-not-yours');
  }

  /** Without the token any page could sign people out, or make them act for another, in the middle of their work. */
  private async ownSession(request: Request): Promise<Session | null> {
    const session = await this.sessions.read(request);
    if (session !== null && !csrfTokenFits(session, request))
      throw problem(IDENTITY_PROBLEMS, 'csrf-token-wrong');
    return session;
  }

  private sendFailure(
    request: Identified,
    response: Response,
    failure: SignInFailure,
    returnTo: string,
  ): void {
    sendPage(response, failurePage(failure, returnTo, languageOf(request), request.id ?? ''));
  }
}
