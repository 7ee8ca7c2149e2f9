import { ApiProperty } from '@nestjs/swagger';

export const AGES = {
  type: 'array',
  items: { type: 'integer' },
  minItems: 2,
  maxItems: 2,
  description: 'Years, both ends inclusive',
} as const;

/** The care that is asked for or given. */
export abstract class CareDto {
  @ApiProperty({ type: [String] })
  settings!: readonly string[];
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Code list levels; null = as follows from settings',
  })
  levels!: readonly string[] | null;
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Code list intensities; null = as follows from settings',
  })
  intensities!: readonly string[] | null;
  @ApiProperty({ type: [String], nullable: true, description: 'Code list forms; null = not said' })
  forms!: readonly string[] | null;
}
