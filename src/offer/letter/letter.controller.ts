import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import {
  type Addressee,
  type Letter,
  letterOf,
  OFFER_PROBLEMS,
  type OfferProblem,
} from '../../../libs/offer/index.js';
import { ok, refuse } from '../../../libs/kernel/index.js';
import { say } from '../../../libs/words/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { ProblemDto, unwrap } from '../../platform/base/http/index.js';
import { LETTER_POLICY, letterHtml } from './html.js';
import { LetterDto, LetterQuery } from './letter.dto.js';
import { LetterService } from './letter.service.js';
import { LetterLanguages } from './letter-languages.service.js';
import { isOnPaper } from './fonts.js';
import { letterPdf } from './pdf.js';

interface Written {
  readonly letter: Letter;
  readonly offeredAt: Date;
  readonly reference: string;
  readonly addressee: Addressee;
  readonly addressees: readonly Addressee[];
}

/** The letter to the client, three times the same: as content, as a page and as paper. */
@ApiTags('offer')
@ApiParam({ name: 'id', format: 'uuid' })
@ApiResponse({ status: 403, type: ProblemDto, description: 'not-your-client' })
@ApiResponse({ status: 409, type: ProblemDto, description: 'addressee-needed, addressee-impossible' })
@Controller('api/v1/offers/:id')
export class LetterController {
  constructor(
    private readonly letters: LetterService,
    private readonly languages: LetterLanguages,
  ) {}

  @Get('letter')
  @RequirePermission('offers:read')
  @ApiOperation({ summary: 'The letter to the client, as content' })
  @ApiOkResponse({ type: LetterDto })
  async readLetter(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: LetterQuery,
  ): Promise<LetterDto> {
    const { letter, addressee, addressees } = await this.letter(actor, id, query, 'text');
    const { language, direction, title, sender, head, blocks, closing, gaps, missing } = letter;
    return {
      language,
      direction,
      addressee,
      addressees,
      title,
      sender,
      head,
      blocks,
      closing,
      gaps,
      missing,
      languages: this.languages.further(),
    };
  }

  @Get('letter.html')
  @RequirePermission('offers:read')
  @ApiOperation({ summary: 'The letter to the client, as a page to read and print' })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async readLetterPage(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: LetterQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { letter } = await this.letter(actor, id, query, 'html');
    response
      .set('Content-Security-Policy', LETTER_POLICY)
      .set('Content-Language', letter.language)
      .type('html')
      .send(letterHtml(letter));
  }

  @Get('letter.pdf')
  @RequirePermission('offers:read')
  @ApiOperation({ summary: 'The letter to the client, as a tagged PDF; the same bytes each time' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async readLetterPaper(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: LetterQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { letter, offeredAt, reference } = await this.letter(actor, id, query, 'pdf');
    unwrap(isOnPaper(letter) ? ok(null) : refuse<OfferProblem>('letter-not-on-paper'), OFFER_PROBLEMS);
    const bytes = await letterPdf(letter, offeredAt);
    response
      .set('Content-Language', letter.language)
      .set(
        'Content-Disposition',
        `attachment; filename="${say(letter.language === 'en' ? 'en' : 'nl', 'offer.letter.shared.file')}-${reference}.pdf"`,
      )
      .type('pdf')
      .send(bytes);
  }

  private async letter(
    actor: Actor,
    id: string,
    { language, to }: LetterQuery,
    form: 'text' | 'html' | 'pdf',
  ): Promise<Written> {
    const voice = unwrap(this.languages.voice(language), OFFER_PROBLEMS);
    const { data, offeredAt, addressees } = unwrap(
      await this.letters.read(actor, id, form, to ?? null),
      OFFER_PROBLEMS,
    );
    const { addressee, reference } = data;
    return { letter: letterOf(data, voice), offeredAt, reference, addressee, addressees };
  }
}
