import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsOptional, Matches } from 'class-validator';
import { PageQueryDto } from '../../base/http/index.js';

export class TrailSubjectDto {
  @ApiProperty()
  kind!: string;
  @ApiProperty({ type: String, nullable: true })
  id!: string | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Of a look at a list: how many were on it',
  })
  among!: number | null;
}

export class TrailEventDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ description: 'Pseudonym of the person, id of the system, or engine' })
  user!: string;
  @ApiProperty({ type: String, nullable: true })
  organisation!: string | null;
  @ApiProperty()
  role!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['qualified', 'intake', null],
    description:
      'Of a clinician: with a qualifying profession, or of the intake team, as said at sign-in; null for others, and where it is not known',
  })
  capacity!: 'qualified' | 'intake' | null;
  @ApiProperty()
  action!: string;
  @ApiProperty({ type: TrailSubjectDto })
  subject!: TrailSubjectDto;
  @ApiProperty({ description: 'Category of data' })
  category!: string;
  @ApiProperty({ description: 'On what ground' })
  ground!: string;
  @ApiProperty({ enum: ['done', 'refused'] })
  outcome!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  detail!: Readonly<Record<string, string | number | boolean | null>>;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Seal that holds it; null for a few seconds, and for an administrator',
  })
  seal!: number | null;
}

export class TrailChangeDto {
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ type: String, nullable: true })
  by!: string | null;
}

export class EntryTrailDto {
  @ApiProperty()
  entry!: string;
  @ApiProperty({ type: [TrailEventDto] })
  events!: readonly TrailEventDto[];
  @ApiProperty({ type: [TrailChangeDto], description: 'When a push changed what is held of the entry' })
  changes!: readonly TrailChangeDto[];
}

export class TrailListDto {
  @ApiProperty({ type: [TrailEventDto] })
  items!: readonly TrailEventDto[];
  @ApiProperty({ description: 'Whether there are older ones; ask for those before the last of these' })
  more!: boolean;
}

/** An id, or a pseudonym as the identity provider gives it. Nine digits are no id of ours, and could be a number that must not be written down. */
const AUDIT_SUBJECT = /^(?!\d{9}$)[\x21-\x7e]{1,200}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class TrailQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @Matches(DAY)
  @IsDateString()
  from?: string;
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @Matches(DAY)
  @IsDateString()
  to?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  user?: string;
  @ApiPropertyOptional({ description: 'AGB code of a provider, UZOVI code of an insurer' })
  @IsOptional()
  @Matches(/^\d{4}(\d{4})?$/)
  organisation?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^[a-z][a-z.-]{0,49}$/)
  action?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(AUDIT_SUBJECT)
  subject?: string;
  @ApiPropertyOptional({ description: 'Only what is older than the event of this id' })
  @IsOptional()
  @Matches(/^\d{1,18}$/)
  before?: string;
}
