import { ApiProperty } from '@nestjs/swagger';
import { CEILING, PROGRAMME, SLOT } from '../../../libs/ingest/index.js';
import { type Change } from '../registry.port.js';
import { documents } from '../record-schema.js';

const COUNT = { type: 'integer', minimum: 0 } as const;

@documents(PROGRAMME)
export class ProgrammeInputDto {}

export class ProgrammeChangedDto {
  @ApiProperty()
  reference!: string;
  @ApiProperty()
  id!: string;
  @ApiProperty({ enum: ['created', 'changed', 'unchanged'] })
  change!: Change;
}

@documents(SLOT)
export class SlotInputDto {}

export class SlotsInputDto {
  @ApiProperty({ type: [SlotInputDto] })
  slots!: SlotInputDto[];
}

export class SlotsChangedDto {
  @ApiProperty()
  reference!: string;
  @ApiProperty({ ...COUNT, description: 'Weeks in the push' })
  weeks!: number;
  @ApiProperty({ ...COUNT, description: 'Weeks of which the number of places changed' })
  changed!: number;
}

@documents(CEILING)
export class CeilingInputDto {}

export class CeilingsInputDto {
  @ApiProperty({ type: [CeilingInputDto] })
  ceilings!: CeilingInputDto[];
}

export class CeilingsChangedDto {
  @ApiProperty({ ...COUNT, description: 'Ceilings new, different or gone' })
  changed!: number;
}
