import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { TrailReader } from '../../platform/audit/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { problem, ProblemDto, unwrap } from '../../platform/base/http/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { PRIVACY_PROBLEMS } from '../problems.js';
import { askedEntry } from './asked-entry.js';
import { AskedEntryDto } from './asked-entry.dto.js';
import { FoundEntryDto } from './entry-lookup.dto.js';

/** By POST although it only reads: a reference belongs in no address, where logs and histories keep it. */
@ApiTags('privacy')
@Controller('api/v1/entry-lookups')
export class EntryLookupController {
  constructor(private readonly trail: TrailReader) {}

  @Post()
  @HttpCode(200)
  @RequirePermission('audit:read')
  @ApiOperation({
    summary: 'The id under which the audit trail knows an entry, by the reference of its provider',
  })
  @ApiOkResponse({ type: FoundEntryDto })
  @ApiResponse({ status: 404, type: ProblemDto, description: 'nobody-by-reference' })
  async lookUpEntry(@CurrentActor() actor: Actor, @Body() asked: AskedEntryDto): Promise<FoundEntryDto> {
    const entry = await this.trail.entryOf(actor, unwrap(askedEntry(actor, asked), PRIVACY_PROBLEMS));
    if (entry === null)
      throw problem(PRIVACY_PROBLEMS, asked.entry === undefined ? 'nobody-by-reference' : 'no-such-entry');
    return { entry };
  }
}
