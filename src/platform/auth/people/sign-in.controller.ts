import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { type Settings, SETTINGS } from '../../config/settings.js';
import { languageOf } from '../../http/language.js';
import { ProblemException } from '../../http/problem.js';
import { PERSON_ROLES } from '../actor.js';
import { Public } from '../decorators.js';
import { sendPage } from '../pages/page.js';
import { CSRF_REFUSED } from '../refusals.js';
import { csrfTokenFits, Sessions } from '../session/sessions.js';
import { failurePage, rolesPage, signInAddress, type SignInFailure } from './pages.js';
import { safeReturnTo } from './return-to.js';
import { SignIn } from './sign-in.js';

type Identified = Request & { readonly id?: string };

/** For browsers, outside /api: answers are redirects and pages. */
@ApiTags('platform')
@Controller('auth')
export class SignInController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly sessions: Sessions,
    private readonly signIns: SignIn,
  ) {}

  @Public()
  @Get('sign-in')
  @ApiExcludeEndpoint()
  async begin(@Req() request: Identified, @Res() response: Response): Promise<void> {
    const { publicUrl } = this.settings.http;
    const returnTo = safeReturnTo(request.query['returnTo'], publicUrl);
    const role = PERSON_ROLES.find((one) => one === request.query['role']) ?? null;
    // Cookies belong to a host: started on localhost they would be missing on the way back to 127.0.0.1.
    if (request.hostname !== new URL(publicUrl).hostname && request.query['moved'] === undefined) {
      response.redirect(302, `${publicUrl}${signInAddress(returnTo, role ?? undefined)}&moved=1`);
      return;
    }
    const begun = await this.signIns.begin(response, { returnTo, role }, languageOf(request));
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
    else if (outcome.kind === 'choose')
      sendPage(response, rolesPage(outcome.roles, outcome.returnTo, languageOf(request)));
    else response.set('Cache-Control', 'no-store').redirect(303, outcome.returnTo);
  }

  @Public()
  @Post('sign-out')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the session in this browser', security: [{ person: [] }] })
  @ApiNoContentResponse()
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const session = await this.sessions.read(request);
    // Without this any page could sign people out in the middle of their work.
    if (session !== null && !csrfTokenFits(session, request)) throw new ProblemException(CSRF_REFUSED);
    if (session !== null) await this.signIns.recordEnd(session.actor);
    this.sessions.end(response);
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
