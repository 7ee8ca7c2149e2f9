import { ApiProperty } from '@nestjs/swagger';
import { type QualityCode, type QualityFinding, type QualityWeight } from '../../../libs/registry/index.js';

const COUNT = { type: 'integer', minimum: 0 } as const;
const WEIGHTS: readonly QualityWeight[] = ['error', 'warning', 'note'];
const ABOUT: readonly QualityFinding['about'][] = ['clients', 'list', 'programmes'];

export class QualityItemDto {
  @ApiProperty({ description: 'Your own reference of the client or the programme' })
  reference!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Where the finding has more than one cause' })
  whyNl!: string | null;
  @ApiProperty({ type: String, nullable: true })
  whyEn!: string | null;
}

export class QualityFindingDto {
  @ApiProperty({ type: String, example: 'waits-very-long' })
  code!: QualityCode;
  @ApiProperty({
    enum: WEIGHTS,
    description:
      'error: two things that cannot both be right; warning: nearly always a mistake; note: worth a look',
  })
  weight!: QualityWeight;
  @ApiProperty({ enum: ABOUT })
  about!: QualityFinding['about'];
  @ApiProperty({ ...COUNT, description: 'Clients or programmes; 0 where it is about the list as a whole' })
  count!: number;
  @ApiProperty({ description: 'What was found' })
  nl!: string;
  @ApiProperty()
  en!: string;
  @ApiProperty({ description: 'What to do about it' })
  todoNl!: string;
  @ApiProperty()
  todoEn!: string;
  @ApiProperty({ type: [QualityItemDto], description: 'The first fifty' })
  items!: QualityItemDto[];
}

export class QualityDto {
  @ApiProperty({ format: 'date', description: 'The day as of which the list was looked at' })
  on!: string;
  @ApiProperty({ ...COUNT, description: 'Clients who wait' })
  clients!: number;
  @ApiProperty({ ...COUNT, description: 'Of these, of whom there is no error and no warning' })
  sound!: number;
  @ApiProperty({ type: [QualityFindingDto], description: 'The gravest first' })
  findings!: QualityFindingDto[];
}
