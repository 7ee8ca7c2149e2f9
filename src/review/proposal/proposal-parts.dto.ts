import { ApiProperty } from '@nestjs/swagger';
import { NamedDto } from '../../platform/base/http/index.js';

export class FromDto {
  @ApiProperty({ type: NamedDto })
  provider!: NamedDto;
}

export class ToDto extends FromDto {
  @ApiProperty({ type: NamedDto })
  programme!: NamedDto;
}

/** The client's need in short, without anything that points back to a person. */
export class NeedDto {
  @ApiProperty({ description: 'Code list diagnoses' })
  diagnosis!: string;
  @ApiProperty({
    type: [String],
    description: 'Code list settings; empty where care is said in terms of need',
  })
  settings!: string[];
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Code list intensities, any of which would do; null = any',
  })
  intensities!: readonly string[] | null;
  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    minItems: 2,
    maxItems: 2,
    description: 'Age band in years, both ends inclusive',
  })
  age!: number[];
  @ApiProperty({ description: 'Code list languages' })
  language!: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 3 })
  severity!: number;
}

/** All that the other side sees of a need: `DISCLOSED_FIELDS` of libs/matching, with the name of the municipality. */
export abstract class DisclosedNeedDto extends NeedDto {
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Code list levels, any of which would do; null = any',
  })
  levels!: readonly string[] | null;
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Code list forms, any of which would do; null = any',
  })
  forms!: readonly string[] | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code list titles; null = not known' })
  title!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code list circuits; null = not said' })
  circuit!: string | null;
  @ApiProperty({ description: 'Code of the municipality' })
  area!: string;
  @ApiProperty({ description: 'Name of the municipality' })
  areaName!: string;
  @ApiProperty({ type: [String], description: 'Code list flags' })
  flags!: string[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'Minutes; null = no limit' })
  maxTravel!: number | null;
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Code list conditions; null = asks for nothing',
  })
  conditions!: readonly string[] | null;
}
