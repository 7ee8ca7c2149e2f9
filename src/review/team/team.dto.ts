import { ApiProperty } from '@nestjs/swagger';
import {
  IsDateString,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { NamedDto } from '../../platform/base/http/index.js';

const LONGEST_ID = 200;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class NewAbsenceDto {
  @ApiProperty({ format: 'date', description: 'The first day of it; today or later' })
  @IsDateString({ strict: true })
  @Matches(DAY)
  since!: string;

  @ApiProperty({ format: 'date', description: 'The last day of it' })
  @IsDateString({ strict: true })
  @Matches(DAY)
  until!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    required: false,
    description: 'Id of a colleague out of `colleagues`, who answers in the meantime; null = the team',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  delegate?: string | null;
}

export class ChangedAbsenceDto extends NewAbsenceDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version you looked at' })
  @IsInt()
  @Min(1)
  version!: number;
}

export class TakeOnDto {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Id of the one who had taken it on when you looked; null = nobody',
  })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(LONGEST_ID)
  instead!: string | null;
}

export class PeriodDto {
  @ApiProperty({ format: 'date', description: 'The first day' })
  since!: string;
  @ApiProperty({ format: 'date', description: 'The last day' })
  until!: string;
}

export class OwnAbsenceDto extends PeriodDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ description: 'Whether it has begun' })
  now!: boolean;
  @ApiProperty({ type: NamedDto, nullable: true, description: 'Who answers; null = the team' })
  delegate!: NamedDto | null;
}

export class ColleagueAwayDto extends PeriodDto {
  @ApiProperty({ description: 'Whether you have been named to answer then' })
  yours!: boolean;
}

export class ColleagueDto extends NamedDto {
  @ApiProperty({ description: 'Code list professions' })
  profession!: string;
  @ApiProperty({ type: [ColleagueAwayDto], description: 'Away today or later, first one first' })
  away!: ColleagueAwayDto[];
  @ApiProperty({ description: 'Whether you answer for this colleague today' })
  yours!: boolean;
}

export class TeamDto {
  @ApiProperty({ description: 'Your own id among those of colleagues' })
  me!: string;
  @ApiProperty({ format: 'date' })
  today!: string;
  @ApiProperty({ type: 'integer', description: 'An absence lasts so many weeks at most' })
  weeks!: number;
  @ApiProperty({ format: 'date', description: 'The furthest day an absence may begin' })
  furthest!: string;
  @ApiProperty({ type: [OwnAbsenceDto], description: 'Your own, first one first; the past is left out' })
  absences!: OwnAbsenceDto[];
  @ApiProperty({ type: [ColleagueDto], description: 'Qualified clinicians of your organisation seen before' })
  colleagues!: ColleagueDto[];
}
