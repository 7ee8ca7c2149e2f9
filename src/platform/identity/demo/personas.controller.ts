import { Controller, Get, Inject, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { errors } from 'oidc-provider';
import { say } from '../../../../libs/words/index.js';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { type Language, languageOf, Public, TakesForm } from '../../base/http/index.js';
import { Issuer } from '../issuer/issuer.service.js';
import { html } from '../pages/html.js';
import { sendPage } from '../pages/page.js';
import { DemoSignIn } from './demo-sign-in.service.js';
import { personasPage } from './personas-page.js';

/** The sign-in page of the demo issuer. Where there is no demo, these addresses do not exist. */
@ApiExcludeController()
@Public()
@Controller('auth/demo')
export class PersonasController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly demo: DemoSignIn,
    private readonly issuer: Issuer,
  ) {}

  @Get(':step')
  async show(@Param('step') step: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const interaction = await this.interaction(request, response);
    if (interaction === null || interaction.uid !== step) return this.expired(request, response);
    const asked = interaction.params['ui_locales'] === 'en' ? 'en' : 'nl';
    const language: Language = request.query['lang'] === undefined ? asked : languageOf(request);
    sendPage(response, personasPage(`/auth/demo/${interaction.uid}`, await this.demo.personas(), language));
  }

  @Post(':step')
  @TakesForm()
  async choose(
    @Param('step') step: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const interaction = await this.interaction(request, response);
    if (interaction === null || interaction.uid !== step) return this.expired(request, response);
    const { persona: id } = (request.body ?? {}) as { persona?: unknown };
    const persona = typeof id === 'string' ? await this.demo.persona(id) : undefined;
    if (persona === undefined) {
      response.redirect(303, `/auth/demo/${interaction.uid}`);
      return;
    }
    const result = { login: { accountId: persona.id, remember: false } };
    const next = await this.issuer.provider.interactionResult(request, response, result, {
      mergeWithLastSubmission: false,
    });
    response.redirect(303, next);
  }

  /** The step in progress of this very browser (signed cookie), or null. */
  private async interaction(request: Request, response: Response) {
    if (this.settings.production || !(await this.demo.isOpen())) throw new NotFoundException();
    try {
      return await this.issuer.provider.interactionDetails(request, response);
    } catch (error) {
      if (error instanceof errors.SessionNotFound) return null;
      throw error;
    }
  }

  private expired(request: Request, response: Response): void {
    const language = languageOf(request);
    sendPage(response, {
      language,
      status: 400,
      title: say(language, 'platform.signIn.expired'),
      body: html`<a class="button" href="/auth/sign-in"
        ><strong>${say(language, 'platform.signIn.again')}</strong></a
      >`,
    });
  }
}
