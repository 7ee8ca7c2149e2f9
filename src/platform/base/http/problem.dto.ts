import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class MessagesDto {
  @ApiProperty()
  nl!: string;
  @ApiProperty()
  en!: string;
}

export class FieldErrorDto extends MessagesDto {
  @ApiPropertyOptional({ description: '1-based row of a batch', type: 'integer' })
  row?: number;
  @ApiProperty()
  field!: string;
  @ApiProperty()
  code!: string;
}

/** RFC 9457 problem details, as every refusal of this API is written. */
export class ProblemDto {
  @ApiProperty({ description: 'Where the code is explained' })
  type!: string;
  @ApiProperty()
  title!: string;
  @ApiProperty({ type: 'integer' })
  status!: number;
  @ApiProperty({ description: 'What is wrong and what to do, in the language of the request' })
  detail!: string;
  @ApiProperty({ description: 'Stable code to act on' })
  code!: string;
  @ApiProperty({ description: 'Reference to quote when reporting it' })
  instance!: string;
  @ApiProperty({ type: MessagesDto })
  messages!: MessagesDto;
  @ApiPropertyOptional({ type: [FieldErrorDto] })
  errors?: FieldErrorDto[];
}
