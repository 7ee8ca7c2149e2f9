import { Body, Controller, Get, Headers, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import {
  BodySha256,
  type FileForm,
  languageOf,
  problem,
  TakesFile,
  unwrap,
} from '../../platform/base/http/index.js';
import { CONFIRM_REMOVED, confirmedRemovals } from '../confirmation.js';
import { INGEST_PROBLEMS } from '../problems.js';
import { ReceiptDto } from '../receipt/receipt.dto.js';
import { FILE_FORM, FilePreviewDto, TemplateQuery } from './list-file.dto.js';
import { ListFiles } from './list-file.service.js';
import { previewDto } from './preview-dto.js';
import { CSV, type OutFile, refusedFile, XLSX } from './refused-file.js';
import { templateFile } from './template.js';

const NAMES = {
  nl: { list: 'wachtlijst', refused: 'niet-overgenomen' },
  en: { list: 'waiting-list', refused: 'refused-rows' },
} as const;

const sent = (form: FileForm, bodySha256: string) => ({
  ...form,
  bodySha256,
  idempotencyKey: null,
  meant: { store: false, confirmed: null },
});

function download(response: Response, { bytes, type, extension }: OutFile, name: string): void {
  response
    .set('Content-Disposition', `attachment; filename="${name}.${extension}"`)
    .set('Cache-Control', 'no-store')
    .type(type)
    .send(bytes);
}

/** The waiting list as people have it: a file of a spreadsheet. */
@ApiTags('ingest')
@Controller('api/v1/waiting-list/file')
export class ListFileController {
  constructor(private readonly files: ListFiles) {}

  @Post('preview')
  @TakesFile()
  @HttpCode(200)
  @RequirePermission('waiting-list:push')
  @ApiOperation({
    summary: 'What a file would do',
    description:
      'Recognises columns and values and says how sure that is; once all is answered, what will happen to each row. Nothing is stored: the file is read in memory and sent again for each question. Up to 20 MB.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_FORM)
  @ApiOkResponse({ type: FilePreviewDto })
  async previewListFile(
    @CurrentActor() actor: Actor,
    @Body() form: FileForm,
    @BodySha256() bodySha256: string,
  ): Promise<FilePreviewDto> {
    return previewDto(unwrap(await this.files.preview(actor, sent(form, bodySha256)), INGEST_PROBLEMS));
  }

  @Post()
  @TakesFile()
  @HttpCode(200)
  @RequirePermission('waiting-list:push')
  @ApiOperation({
    summary: 'Deliver a file',
    description:
      'With the answers that the preview asked for: the same pipeline as any push, and the same receipt, with rows numbered as a spreadsheet does. The answers are kept for the next file of the same header; of values only their hash is.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_FORM)
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'As with any push' })
  @ApiQuery(CONFIRM_REMOVED)
  @ApiOkResponse({ type: ReceiptDto, description: 'Also when rows were refused' })
  async deliverListFile(
    @CurrentActor() actor: Actor,
    @Body() form: FileForm,
    @BodySha256() bodySha256: string,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Query(CONFIRM_REMOVED.name) confirmed: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReceiptDto> {
    const meant = { store: true, confirmed: confirmedRemovals(confirmed) };
    const { receipt, replayed } = unwrap(
      await this.files.send(actor, { ...form, bodySha256, idempotencyKey: idempotencyKey ?? null, meant }),
      INGEST_PROBLEMS,
    );
    if (replayed) response.setHeader('Idempotent-Replayed', 'true');
    return receipt;
  }

  @Post('refused')
  @TakesFile()
  @HttpCode(200)
  @RequirePermission('waiting-list:push')
  @ApiOperation({
    summary: 'The refused rows of a file, as a file',
    description: 'In the form of the file, with one column more that says why. Nothing is stored.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_FORM)
  @ApiProduces(CSV.replace(/;.*/, ''), XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async refusedRowsOfFile(
    @CurrentActor() actor: Actor,
    @Body() form: FileForm,
    @BodySha256() bodySha256: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { planned } = unwrap(await this.files.preview(actor, sent(form, bodySha256)), INGEST_PROBLEMS);
    const { rows } = planned?.answer == null ? { rows: null } : unwrap(planned.answer, INGEST_PROBLEMS);
    if (planned === null || rows === null)
      throw problem(INGEST_PROBLEMS, { code: 'answers-missing', params: { open: planned?.plan.open ?? 1 } });
    const language = languageOf(request);
    download(response, await refusedFile(planned.file, rows, language), NAMES[language].refused);
  }

  @Get('template')
  @RequirePermission('waiting-list:push')
  @ApiOperation({ summary: 'An empty list to fill in, and what its codes mean' })
  @ApiProduces(CSV.replace(/;.*/, ''), XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async listTemplate(
    @Query() query: TemplateQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(request);
    const name = `${NAMES[language].list}${query.as === 'csv-codes' ? '-codes' : ''}`;
    download(response, await templateFile(query.as ?? 'xlsx', language), name);
  }
}
