import { ApiProperty } from '@nestjs/swagger';
import { FOLLOW_UP_KINDS, type FollowUpKind } from '../review/index.js';

export class FollowUpOwnerDto {
  @ApiProperty({ type: String, nullable: true, description: 'Name to show; null where none was known' })
  name!: string | null;
  @ApiProperty({ description: 'True where it is the one who asks' })
  you!: boolean;
}

export class FollowUpDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: FOLLOW_UP_KINDS })
  kind!: FollowUpKind;
  @ApiProperty({ description: 'Own pseudonym of the client' })
  reference!: string;
  @ApiProperty()
  entryId!: string;
  @ApiProperty({
    type: FollowUpOwnerDto,
    nullable: true,
    description: 'Whose hand it wants; null = the organisation as a whole',
  })
  owner!: FollowUpOwnerDto | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The offer it comes of' })
  offerId!: string | null;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class FollowUpListDto {
  @ApiProperty({ type: [FollowUpDto] })
  items!: FollowUpDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
}
