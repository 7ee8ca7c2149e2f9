import { ApiProperty } from '@nestjs/swagger';
import { IsDateString, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { NamedDto } from '../../platform/http/named.dto.js';

const LONGEST_ID = 200;

export class NewAbsenceDto {
  @ApiProperty({ format: 'date', description: 'The last day of it' })
  @IsDateString({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
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

export class OwnAbsenceDto {
  @ApiProperty({ format: 'date' })
  until!: string;
  @ApiProperty({ type: NamedDto, nullable: true, description: 'Who answers; null = the team' })
  delegate!: NamedDto | null;
}

export class ColleagueDto extends NamedDto {
  @ApiProperty({ description: 'Code list professions' })
  profession!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Away up to and including' })
  awayUntil!: string | null;
  @ApiProperty({ description: 'Whether you answer for this colleague today' })
  yours!: boolean;
}

export class TeamDto {
  @ApiProperty({ description: 'Your own id among those of colleagues' })
  me!: string;
  @ApiProperty({ format: 'date' })
  today!: string;
  @ApiProperty({ format: 'date', description: 'The furthest day an absence may end' })
  furthest!: string;
  @ApiProperty({ type: OwnAbsenceDto, nullable: true })
  absence!: OwnAbsenceDto | null;
  @ApiProperty({ type: [ColleagueDto], description: 'Qualified clinicians of your organisation seen before' })
  colleagues!: ColleagueDto[];
}
