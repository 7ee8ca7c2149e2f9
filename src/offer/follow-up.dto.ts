import { ApiProperty } from '@nestjs/swagger';
import { FOLLOW_UP_KINDS, type FollowUpKind } from '../review/index.js';

export class FollowUpDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: FOLLOW_UP_KINDS })
  kind!: FollowUpKind;
  @ApiProperty({ description: 'Own pseudonym of the client' })
  reference!: string;
  @ApiProperty()
  entryId!: string;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class FollowUpListDto {
  @ApiProperty({ type: [FollowUpDto] })
  items!: FollowUpDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
}
