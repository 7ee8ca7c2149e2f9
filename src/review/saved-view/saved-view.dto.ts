import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { ProposalQuery } from '../worklist/worklist-query.dto.js';

/** The filters of the worklist, without where in it somebody was. */
export class ViewFilterDto extends OmitType(ProposalQuery, ['limit', 'offset', 'lang'] as const) {}

export class NewViewDto {
  @ApiProperty({ type: ViewFilterDto })
  @IsObject()
  @ValidateNested()
  @Type(() => ViewFilterDto)
  query!: ViewFilterDto;
}

export class SavedViewDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ type: ViewFilterDto })
  query!: ViewFilterDto;
}

export class SavedViewListDto {
  @ApiProperty({ type: [SavedViewDto], description: 'In the order in which they were saved' })
  items!: SavedViewDto[];
}
