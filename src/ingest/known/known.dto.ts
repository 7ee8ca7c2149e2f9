import { ApiProperty } from '@nestjs/swagger';

const TEXTS = { type: 'object', additionalProperties: { type: 'string' } } as const;

export class KnownAgesDto {
  @ApiProperty({ type: 'integer', description: 'Years that a band spans at least' })
  bandYears!: number;
  @ApiProperty({
    type: [Number],
    description: 'Ages at which care changes: a band that begins or ends there may span two years',
  })
  borders!: readonly number[];
}

export class KnownCrisisDto {
  @ApiProperty()
  name!: string;
  @ApiProperty()
  phone!: string;
}

/** What the rows of a list may name, and how they have to be: what a list is read by before it is pushed. */
export class KnownDto {
  @ApiProperty({ description: 'AGB code of the own organisation' })
  provider!: string;
  @ApiProperty({ description: 'How its references are written', example: 'random' })
  referenceForm!: string;
  @ApiProperty({ ...TEXTS, description: 'Names of the municipalities of the region, by code' })
  areas!: Readonly<Record<string, string>>;
  @ApiProperty({
    ...TEXTS,
    description: 'Codes that have ended, with that of the municipality they lie in now',
  })
  formerAreas!: Readonly<Record<string, string>>;
  @ApiProperty({
    ...TEXTS,
    description: 'Municipality codes by the four digits of a postcode, as far as postcodes were imported',
  })
  postcodes!: Readonly<Record<string, string>>;
  @ApiProperty({ ...TEXTS, description: 'Names of the own programmes, by reference' })
  programmes!: Readonly<Record<string, string>>;
  @ApiProperty({ type: [String], description: 'AGB codes of the providers of the region' })
  providers!: readonly string[];
  @ApiProperty({ type: KnownAgesDto })
  ages!: KnownAgesDto;
  @ApiProperty({
    type: KnownCrisisDto,
    nullable: true,
    description: 'Whom the region calls in a crisis; null = it has not said',
  })
  crisis!: KnownCrisisDto | null;
}
