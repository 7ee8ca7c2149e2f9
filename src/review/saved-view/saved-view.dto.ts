import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { LONGEST_LABEL } from '../../../libs/review/index.js';
import { ProposalQuery } from '../worklist/worklist-query.dto.js';

/** Of typing, before spaces are joined: the rule says what a label is. */
const LONGEST_TYPED = 200;

/** The filters of the worklist, without where in it somebody was. */
export class ViewFilterDto extends OmitType(ProposalQuery, ['limit', 'offset', 'lang'] as const) {}

export class NewViewDto {
  @ApiProperty({
    maxLength: LONGEST_LABEL,
    description: 'Letters, digits, spaces and - . , / only. Name the filters, never a client',
  })
  @IsString()
  @MaxLength(LONGEST_TYPED)
  label!: string;

  @ApiProperty({ type: ViewFilterDto })
  @IsObject()
  @ValidateNested()
  @Type(() => ViewFilterDto)
  query!: ViewFilterDto;
}

export class SavedViewDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  label!: string;
  @ApiProperty({ type: ViewFilterDto })
  query!: ViewFilterDto;
}

export class SavedViewListDto {
  @ApiProperty({ type: [SavedViewDto], description: 'In the order in which they were saved' })
  items!: SavedViewDto[];
}
