import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, Matches } from 'class-validator';
import { ATTENDANCE_ROLES, type AttendanceRole } from '../../../../libs/review/index.js';

/** Of yourself: who you are follows from the session. */
export class PresenceDto {
  @ApiProperty({ description: 'Whether you are there; false takes it back' })
  @IsBoolean()
  present!: boolean;
}

export class SeatDto extends PresenceDto {
  @ApiProperty({ description: 'AGB code of a provider of the region', example: '99990001' })
  @Matches(/^\d{8}$/)
  organisation!: string;

  @ApiProperty({ enum: ATTENDANCE_ROLES })
  @IsIn(ATTENDANCE_ROLES)
  role!: AttendanceRole;
}
