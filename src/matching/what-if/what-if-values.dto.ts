import { ApiProperty } from '@nestjs/swagger';

const INT = { type: 'integer' } as const;
const NULLABLE_INT = { type: 'integer', nullable: true } as const;

export class WeightValuesDto {
  @ApiProperty(INT)
  breach!: number;
  @ApiProperty(INT)
  weeks!: number;
  @ApiProperty(INT)
  travel!: number;
  @ApiProperty({ ...INT, description: 'Per week that an entry has waited beyond the norm already' })
  waited!: number;
}

export class LimitValuesDto {
  @ApiProperty()
  provider!: string;
  @ApiProperty(NULLABLE_INT)
  maxOut!: number | null;
  @ApiProperty(NULLABLE_INT)
  maxNetIn!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: '0 to 1' })
  minHighShare!: number | null;
}

export class CeilingValueDto {
  @ApiProperty()
  insurer!: string;
  @ApiProperty()
  provider!: string;
  @ApiProperty(INT)
  max!: number;
}

export class ProgrammeValuesDto {
  @ApiProperty()
  programme!: string;
  @ApiProperty()
  intakeStop!: boolean;
  @ApiProperty({ type: [Number], description: 'Free intakes, a number for each week from the first on' })
  slots!: readonly number[];
}

/** As they were in the snapshot of the run, in the ids and units of the changes. */
export class WhatIfValuesDto {
  @ApiProperty({ example: '2026-W49' })
  firstWeek!: string;
  @ApiProperty(INT)
  weeks!: number;
  @ApiProperty({ type: WeightValuesDto })
  weights!: WeightValuesDto;
  @ApiProperty({ ...INT, description: 'Percent; 0 = no floor' })
  longWaitingFloor!: number;
  @ApiProperty({ type: [LimitValuesDto] })
  limits!: readonly LimitValuesDto[];
  @ApiProperty({ type: [CeilingValueDto] })
  ceilings!: readonly CeilingValueDto[];
  @ApiProperty({ type: [ProgrammeValuesDto] })
  programmes!: readonly ProgrammeValuesDto[];
}
