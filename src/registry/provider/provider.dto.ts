import { ApiProperty } from '@nestjs/swagger';
import { NamedDto } from '../../platform/base/http/index.js';

export class ProviderListDto {
  @ApiProperty({ type: [NamedDto] })
  items!: NamedDto[];
  @ApiProperty({ type: 'integer', minimum: 0 })
  total!: number;
}
