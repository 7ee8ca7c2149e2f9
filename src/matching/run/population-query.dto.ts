import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Population, POPULATIONS } from '../../../libs/kernel/index.js';

export const POPULATION = {
  enum: POPULATIONS,
  default: 'adults',
  description: 'Whom the figures are about; those of two populations are never pooled',
} as const;

export class PopulationQueryDto {
  @ApiPropertyOptional(POPULATION)
  @IsOptional()
  @IsIn(POPULATIONS)
  population: Population = 'adults';
}
