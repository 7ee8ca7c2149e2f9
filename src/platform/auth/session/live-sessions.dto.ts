import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';

export class LiveUserDto {
  @ApiProperty({ description: 'Pseudonym of the person at the identity provider' })
  user!: string;
  @ApiProperty()
  role!: string;
  @ApiProperty({ type: String, nullable: true })
  organisation!: string | null;
  @ApiProperty({ type: 'integer' })
  sessions!: number;
  @ApiProperty({ format: 'date-time', description: 'When the oldest of them began' })
  since!: string;
  @ApiProperty({ format: 'date-time', description: 'When something was last done, to the minute' })
  seen!: string;
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
}

export class EndedSessionsDto {
  @ApiProperty()
  user!: string;
  @ApiProperty({ type: 'integer', description: 'How many sessions ended; 0 where there were none' })
  ended!: number;
}
