import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { say } from '../../../libs/words/index.js';
import { letterPdf } from '../../offer/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { ProblemDto, unwrap } from '../../platform/base/http/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { PRIVACY_PROBLEMS } from '../problems.js';
import { AskedEntryDto } from './asked-entry.dto.js';
import { AnswerLetterDto, ClientAnswerDto } from './client-answer.dto.js';
import { ClientAnswers } from './client-answer.service.js';

/** By POST although they only read: a reference belongs in no address, where logs and histories keep it. */
@ApiTags('privacy')
@ApiResponse({ status: 404, type: ProblemDto, description: 'nobody-by-reference' })
@Controller('api/v1/client-answers')
@RequirePermission('audit:read')
export class ClientAnswerController {
  constructor(private readonly answers: ClientAnswers) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Who saw or did what with the data of one client: organisations, roles and days; by the id of the entry, or by the reference of the provider with the provider',
  })
  @ApiOkResponse({ type: ClientAnswerDto })
  async answerClient(@CurrentActor() actor: Actor, @Body() asked: AskedEntryDto): Promise<ClientAnswerDto> {
    return unwrap(await this.answers.answer(actor, asked), PRIVACY_PROBLEMS);
  }

  @Post('letter')
  @HttpCode(200)
  @ApiOperation({ summary: 'The same in plain words, as a letter to the client: a tagged PDF' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async writeAnswerLetter(
    @CurrentActor() actor: Actor,
    @Body() { language = 'nl', ...asked }: AnswerLetterDto,
    @Res() response: Response,
  ): Promise<void> {
    const now = new Date();
    const letter = unwrap(await this.answers.letter(actor, asked, language, now), PRIVACY_PROBLEMS);
    const bytes = await letterPdf(letter, now);
    response
      .set('Content-Language', language)
      .set('Content-Disposition', `attachment; filename="${say(language, 'privacy.answer.file')}.pdf"`)
      .type('pdf')
      .send(bytes);
  }
}
