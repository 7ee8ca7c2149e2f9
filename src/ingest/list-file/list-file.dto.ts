import { ApiProperty, type ApiBodyOptions, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LanguageParameter } from '../../platform/base/http/index.js';
import { FileObstacleDto, FileOutcomeDto } from './file-outcome.dto.js';
import {
  FileChoicesDto,
  FileColumnDto,
  FileConstantDto,
  FileDatesDto,
  FileNoteDto,
  FileValueDto,
  NamedCodeDto,
} from './file-proposal.dto.js';

const COUNT = { type: 'integer', minimum: 0 } as const;

export class FileSheetDto {
  @ApiProperty({ type: 'integer', minimum: 1 })
  number!: number;
  @ApiProperty({ type: String, nullable: true, description: 'null where it looks like data about a person' })
  name!: string | null;
  @ApiProperty()
  hidden!: boolean;
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
