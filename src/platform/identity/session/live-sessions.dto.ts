import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches } from 'class-validator';

export class LiveSessionDto {
  @ApiProperty({ description: 'To end this one; of no other use' })
  id!: string;
  @ApiProperty({ format: 'date-time' })
  since!: string;
  @ApiProperty({ format: 'date-time', description: 'When something was last done in it, to the minute' })
  seen!: string;
}

export class LiveUserDto {
  @ApiProperty({ description: 'Pseudonym of the person at the identity provider' })
  user!: string;
  @ApiProperty()
  role!: string;
  @ApiProperty({ type: String, nullable: true })
  organisation!: string | null;
  @ApiProperty({ type: [LiveSessionDto], description: 'The one used last comes first' })
  sessions!: LiveSessionDto[];
}

export class LiveUserListDto {
  @ApiProperty({ type: [LiveUserDto] })
  items!: LiveUserDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
}

export class EndSessionsDto {
  @ApiProperty({ description: 'Pseudonym of the person, as in the list or the audit trail' })
  @IsString()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  user!: string;
  @ApiPropertyOptional({ description: 'Only this one of the sessions; left out: all of them' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  session?: string;
}

export class EndedSessionsDto {
  @ApiProperty()
  user!: string;
  @ApiProperty({ type: 'integer', description: 'How many sessions ended; 0 where there were none' })
  ended!: number;
}
