import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, MaxLength, Min } from 'class-validator';
import { type Role } from '../../platform/base/database/index.js';
import { NamedDto } from '../../platform/base/http/index.js';
import { FOLLOW_UP_KINDS, type FollowUpKind } from '../../registry/index.js';

export class FollowUpOwnerDto {
  @ApiProperty()
  id!: string;
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
  @ApiProperty({
    type: FollowUpOwnerDto,
    nullable: true,
    description: 'Who answers for the owner today; null where the owner is there, or left it to the team',
  })
  standIn!: FollowUpOwnerDto | null;
  @ApiProperty({ type: 'integer', description: 'To be sent along when handing over' })
  version!: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The offer it comes of' })
  offerId!: string | null;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class FollowUpColleagueDto extends NamedDto {
  @ApiProperty({ enum: ['clinician', 'data-steward'] })
  role!: Role;
  @ApiProperty({ type: String, nullable: true, description: 'Code list professions' })
  profession!: string | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Away today, up to and including',
  })
  awayUntil!: string | null;
  @ApiProperty({ description: 'True for the one who asks' })
  you!: boolean;
}

export class CrisisPointerDto {
  @ApiProperty({ description: 'The crisis service of the region, as people know it' })
  name!: string;
  @ApiProperty({ description: 'Answered day and night' })
  phone!: string;
}

export class FollowUpListDto {
  @ApiProperty({ type: [FollowUpDto] })
  items!: FollowUpDto[];
  @ApiProperty({ type: [FollowUpColleagueDto], description: 'To whom a follow-up can go' })
  colleagues!: FollowUpColleagueDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
  @ApiProperty({
    type: CrisisPointerDto,
    nullable: true,
    description:
      'Whom to call for a client in danger now; null = the region has not set it (policy, part crisis)',
  })
  crisis!: CrisisPointerDto | null;
}

export class NewOwnerDto {
  @ApiProperty({ description: 'Id out of `colleagues`; your own to take it on', maxLength: 200 })
  @IsString()
  @MaxLength(200)
  colleague!: string;
  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version you looked at' })
  @IsInt()
  @Min(1)
  version!: number;
}
