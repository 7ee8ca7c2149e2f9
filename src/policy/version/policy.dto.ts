import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsObject, Max, Min } from 'class-validator';

export class PolicyNumberDto {
  @ApiProperty({ description: 'Where the document has it, with points between the steps' })
  path!: string;
  @ApiProperty({ type: 'integer' })
  least!: number;
  @ApiProperty({ type: 'integer' })
  most!: number;
}

export class PolicyVersionDto {
  @ApiProperty({ type: 'integer', description: '0: the region has set nothing yet and follows the defaults' })
  version!: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'As `doorstroom policy` prints it',
  })
  document!: object;
}

export class PolicyVersionLineDto {
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ description: 'Pseudonym of who set it; `default` where nobody did' })
  by!: string;
}

export class PolicyDto extends PolicyVersionDto {
  @ApiProperty({ type: [PolicyNumberDto], description: 'Every number of the document, with its range' })
  numbers!: PolicyNumberDto[];
  @ApiProperty({ type: [PolicyVersionLineDto], description: 'The newest first' })
  versions!: PolicyVersionLineDto[];
}

export class SetPolicyDto {
  @ApiProperty({ type: 'integer', description: 'The version that the document was made from' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  basedOn!: number;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The whole document' })
  @IsObject()
  document!: Record<string, unknown>;
}
