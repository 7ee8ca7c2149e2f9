import { ApiProperty, type ApiBodyOptions, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { DATE_ORDERS, type DateOrder } from '../../../libs/ingest/index.js';
import { LanguageParameter } from '../../platform/base/http/index.js';

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

export class FileSheetDto {
  @ApiProperty({ type: 'integer', minimum: 1 })
  number!: number;
  @ApiProperty({ type: String, nullable: true, description: 'null where it looks like data about a person' })
  name!: string | null;
  @ApiProperty()
  hidden!: boolean;
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

export class FileRowProblemDto {
  @ApiProperty()
  field!: string;
  @ApiProperty()
  code!: string;
  @ApiProperty({
    ...COUNT,
    nullable: true,
    type: 'integer',
    description: 'Place of the column, from 0; null = the row as a whole',
  })
  place!: number | null;
  @ApiProperty()
  nl!: string;
  @ApiProperty()
  en!: string;
}

export class RefusedLineDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'As a spreadsheet numbers it' })
  row!: number;
  @ApiProperty({
    type: [String],
    description:
      'Cells by the place of their column; empty for a column that is left out and for a cell that leads to a person',
  })
  cells!: readonly string[];
  @ApiProperty({ type: [FileRowProblemDto] })
  problems!: readonly FileRowProblemDto[];
}

export class LineDto {
  @ApiProperty({
    ...COUNT,
    description: 'As a spreadsheet numbers it; 0 for one that the file does not have',
  })
  row!: number;
  @ApiProperty()
  reference!: string;
}

export class FileOutcomeDto {
  @ApiProperty(COUNT)
  rows!: number;
  @ApiProperty(COUNT)
  created!: number;
  @ApiProperty(COUNT)
  changed!: number;
  @ApiProperty(COUNT)
  unchanged!: number;
  @ApiProperty({ ...COUNT, description: 'Who would leave the list' })
  removed!: number;
  @ApiProperty(COUNT)
  refused!: number;
  @ApiProperty({
    ...COUNT,
    description: 'Who is missing and would stay, because refused rows may be about them',
  })
  kept!: number;
  @ApiProperty({ type: [RefusedLineDto], description: 'The first of them' })
  refusedLines!: readonly RefusedLineDto[];
  @ApiProperty({ type: [LineDto], description: 'The first of them' })
  createdLines!: readonly LineDto[];
  @ApiProperty({ type: [LineDto], description: 'The first of them' })
  changedLines!: readonly LineDto[];
  @ApiProperty({ type: [LineDto], description: 'The first of them' })
  unchangedLines!: readonly LineDto[];
  @ApiProperty({ type: [LineDto], description: 'The first of them' })
  removedLines!: readonly LineDto[];
  @ApiProperty({
    ...COUNT,
    type: 'integer',
    nullable: true,
    description: 'To be given as confirmRemoved; null where nothing has to be confirmed',
  })
  confirmRemoved!: number | null;
}

export class FileObstacleDto {
  @ApiProperty()
  code!: string;
  @ApiProperty()
  nl!: string;
  @ApiProperty()
  en!: string;
}

export class FilePlanDto {
  @ApiProperty({ enum: ['csv', 'xlsx'] })
  kind!: 'csv' | 'xlsx';
  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a workbook, from 1' })
  sheet!: number | null;
  @ApiProperty(COUNT)
  rows!: number;
  @ApiProperty({ description: 'Whether answers of an earlier file with the same header were taken' })
  remembered!: boolean;
  @ApiProperty({ ...COUNT, description: 'How much still has to be answered' })
  open!: number;
  @ApiProperty({ type: [FileColumnDto] })
  columns!: readonly FileColumnDto[];
  @ApiProperty({
    type: [FileValueDto],
    description: 'What is not exact, the most frequent first; the first of them',
  })
  values!: readonly FileValueDto[];
  @ApiProperty({ type: [FileConstantDto] })
  constants!: readonly FileConstantDto[];
  @ApiProperty({ type: FileDatesDto })
  dates!: FileDatesDto;
  @ApiProperty({ type: [NamedCodeDto], description: 'What no row can be without and no column says' })
  missing!: readonly NamedCodeDto[];
  @ApiProperty({ type: [NamedCodeDto], description: 'What a column can be' })
  targets!: readonly NamedCodeDto[];
  @ApiProperty({ type: [FileChoicesDto] })
  choices!: readonly FileChoicesDto[];
  @ApiProperty({ type: [FileNoteDto] })
  notes!: readonly FileNoteDto[];
  @ApiProperty({
    type: FileOutcomeDto,
    nullable: true,
    description: 'null until everything has been answered',
  })
  outcome!: FileOutcomeDto | null;
  @ApiProperty({ type: FileObstacleDto, nullable: true, description: 'Why nothing of it could be delivered' })
  obstacle!: FileObstacleDto | null;
}

export class FilePreviewDto {
  @ApiProperty({ type: [FileSheetDto], description: 'Of a workbook' })
  sheets!: readonly FileSheetDto[];
  @ApiProperty({
    type: FilePlanDto,
    nullable: true,
    description: 'null where a sheet has to be chosen first',
  })
  plan!: FilePlanDto | null;
}

/** The form that a file is sent in. */
export const FILE_FORM: ApiBodyOptions = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: {
      file: { type: 'string', format: 'binary', description: 'CSV or Excel (.xlsx); its name is not read' },
      options: {
        type: 'string',
        description:
          'JSON: mode (snapshot or delta), sheet (number), columns (what each column is, in their order; leave-out; null = not answered), constants (what holds for all rows, by target), values (list of target, text and to: a code, "" = as if it said nothing, null = refuse such rows), order (day-month or month-day), corrections (list of row, place and text)',
      },
    },
  },
};

export const TEMPLATES = ['csv', 'csv-codes', 'xlsx'] as const;

export class TemplateQuery {
  @ApiPropertyOptional({
    enum: TEMPLATES,
    description: 'xlsx where left out: the list and, on a second sheet, the codes',
  })
  @IsOptional()
  @IsIn(TEMPLATES)
  as?: (typeof TEMPLATES)[number];

  @LanguageParameter()
  lang?: string;
}
