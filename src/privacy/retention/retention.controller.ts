import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { unwrap } from '../../platform/base/http/index.js';
import { RetentionDto, RetentionRehearsalDto } from './retention.dto.js';
import { PRIVACY_PROBLEMS } from '../problems.js';
import { RetentionService } from './retention.service.js';

@ApiTags('privacy')
@Controller('api/v1/retention')
@RequirePermission('retention:read')
export class RetentionController {
  constructor(private readonly retention: RetentionService) {}

  @Get()
  @ApiOperation({ summary: 'How long each kind of data is kept, and what is due tonight' })
  @ApiOkResponse({ type: RetentionDto })
  readRetention(@CurrentActor() actor: Actor): Promise<RetentionDto> {
    return this.retention.inForce(actor);
  }

  @Post('rehearsal')
  @HttpCode(200)
  @ApiOperation({ summary: 'What the policy would let go of now, to the row; nothing goes' })
  @ApiOkResponse({ type: RetentionRehearsalDto })
  async rehearseRetention(@CurrentActor() actor: Actor): Promise<RetentionRehearsalDto> {
    return unwrap(await this.retention.rehearse(actor), PRIVACY_PROBLEMS);
  }
}
