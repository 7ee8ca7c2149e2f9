import { ApiProperty } from '@nestjs/swagger';
import { DATE_ORDERS, type DateOrder } from '../../../libs/ingest/index.js';

const COUNT = { type: 'integer', minimum: 0 } as const;
const CONFIDENCES = ['exact', 'likely', 'none'] as const;

/** A code and what it is called. */
export class NamedCodeDto {
  @ApiProperty()
  code!: string;
  @ApiProperty()
  nl!: string;
  @ApiProperty()
  en!: string;
}

class ProposalDto {
  @ApiProperty({ type: String, nullable: true, description: 'What is proposed; "" = as if it said nothing' })
  proposed!: string | null;
  @ApiProperty({
    enum: CONFIDENCES,
    description: 'exact: taken as it is; likely: has to be confirmed; none: has to be answered',
  })
  confidence!: (typeof CONFIDENCES)[number];
  @ApiProperty({ description: 'Stable code of why', example: 'is-label' })
  reason!: string;
  @ApiProperty({ description: 'Why, in Dutch' })
  nl!: string;
  @ApiProperty({ description: 'Why, in English' })
  en!: string;
  @ApiProperty({ type: [String], description: 'Other readings' })
  others!: readonly string[];
  @ApiProperty({ description: 'Whether it still has to be answered' })
  open!: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What it is taken for; null where that is open, or rows with it are refused',
  })
  decided!: string | null;
}

export class FileColumnDto extends ProposalDto {
  @ApiProperty({ ...COUNT, description: 'From 0' })
  place!: number;
  @ApiProperty()
  title!: string;
  @ApiProperty({ type: [String], description: 'A few values; none of what leads to a person' })
  samples!: readonly string[];
}

export class FileValueDto extends ProposalDto {
  @ApiProperty()
  target!: string;
  @ApiProperty()
  text!: string;
  @ApiProperty({ ...COUNT, description: 'Rows with it' })
  count!: number;
}

export class FileConstantDto extends ProposalDto {
  @ApiProperty()
  target!: string;
}

export class FileChoicesDto {
  @ApiProperty()
  target!: string;
  @ApiProperty({ type: [NamedCodeDto] })
  codes!: readonly NamedCodeDto[];
}

export class FileDatesDto {
  @ApiProperty({ description: 'Whether dates in the file have two readings' })
  open!: boolean;
  @ApiProperty({ enum: DATE_ORDERS, nullable: true, type: String })
  proposed!: DateOrder | null;
  @ApiProperty({ enum: DATE_ORDERS, nullable: true, type: String })
  decided!: DateOrder | null;
}

export class FileNoteDto {
  @ApiProperty()
  code!: string;
  @ApiProperty(COUNT)
  count!: number;
  @ApiProperty()
  nl!: string;
  @ApiProperty()
  en!: string;
}
