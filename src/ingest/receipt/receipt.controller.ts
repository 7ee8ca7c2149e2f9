import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { PageQueryDto, unwrap } from '../../platform/base/http/index.js';
import { INGEST_PROBLEMS } from '../problems.js';
import { ReceiptDto, ReceiptListDto } from './receipt.dto.js';
import { Receipts } from './receipt.service.js';

@ApiTags('ingest')
@Controller('api/v1/receipts')
export class ReceiptsController {
  constructor(private readonly receipts: Receipts) {}

  @Get()
  @RequirePermission('receipts:read')
  @ApiOperation({ summary: 'Own receipts, the latest first' })
  @ApiOkResponse({ type: ReceiptListDto })
  listReceipts(@CurrentActor() actor: Actor, @Query() query: PageQueryDto): Promise<ReceiptListDto> {
    return this.receipts.list(actor, query.limit, query.offset);
  }

  @Get(':id')
  @RequirePermission('receipts:read')
  @ApiOperation({ summary: 'An own receipt with the refused rows' })
  @ApiOkResponse({ type: ReceiptDto })
  async getReceipt(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReceiptDto> {
    return unwrap(await this.receipts.one(actor, id), INGEST_PROBLEMS);
  }
}
