import { ApiProperty } from '@nestjs/swagger';
import { type Population, POPULATIONS } from '../../libs/kernel/index.js';
import { BilingualDto } from './insight.dto.js';

export class CountRowDto {
  @ApiProperty({ description: 'A code; `none` = not yet' })
  key!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null where it may not be shown' })
  count!: number | null;
}

export class CountTableDto {
  @ApiProperty({ type: 'integer', nullable: true })
  total!: number | null;
  @ApiProperty({ type: [CountRowDto] })
  rows!: CountRowDto[];
}

export class CaseTableDto {
  @ApiProperty({ format: 'date', description: 'The release: the first day of the period it is of' })
  release!: string;
  @ApiProperty({ enum: POPULATIONS, description: 'Whom the figures are about' })
  population!: Population;
  @ApiProperty({ type: CountTableDto, description: 'Code list caseReasons' })
  reasons!: CountTableDto;
  @ApiProperty({ type: CountTableDto, description: 'Code list caseDecisions' })
  decisions!: CountTableDto;
  @ApiProperty({ type: CountTableDto, description: 'Code list caseOutcomes' })
  outcomes!: CountTableDto;
  @ApiProperty({ type: CountTableDto, description: 'Open, open-late, done, done-late, dropped' })
  actions!: CountTableDto;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Days from submission to decision' })
  medianDaysToDecision!: number | null;
  @ApiProperty({ type: 'integer', description: 'Figures about fewer are not shown' })
  k!: number;
  @ApiProperty({ format: 'date-time' })
  asOf!: string;
  @ApiProperty({ type: BilingualDto })
  definition!: BilingualDto;
}
