import { ApiProperty } from '@nestjs/swagger';

export class ErasedRowsDto {
  @ApiProperty()
  table!: string;
  @ApiProperty({ type: 'integer' })
  rows!: number;
}

export class ErasedDto {
  @ApiProperty()
  entry!: string;
  @ApiProperty({ type: [ErasedRowsDto], description: 'How many rows went, per table; the audit trail stays' })
  removed!: readonly ErasedRowsDto[];
}

export class ErasureRehearsalDto {
  @ApiProperty()
  entry!: string;
  @ApiProperty({ description: 'AGB code of the provider whose list it is on' })
  provider!: string;
  @ApiProperty({ type: [ErasedRowsDto], description: 'How many rows would go, per table; none has gone' })
  removed!: readonly ErasedRowsDto[];
  @ApiProperty({ type: 'integer', description: 'Lines of the audit trail about it, which stay' })
  trail!: number;
}

export class ErasureDto {
  @ApiProperty()
  entry!: string;
  @ApiProperty({ description: 'AGB code of the provider whose list it was on' })
  provider!: string;
  @ApiProperty({ format: 'date-time' })
  erasedAt!: string;
}

export class ErasureListDto {
  @ApiProperty({ type: [ErasureDto] })
  items!: ErasureDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
}
