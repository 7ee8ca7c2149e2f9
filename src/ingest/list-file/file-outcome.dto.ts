import { ApiProperty } from '@nestjs/swagger';

const COUNT = { type: 'integer', minimum: 0 } as const;

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
