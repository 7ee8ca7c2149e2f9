import { ApiProperty } from '@nestjs/swagger';

export class FoundEntryDto {
  @ApiProperty({ description: 'Id of the entry, as in the audit trail' })
  entry!: string;
}
