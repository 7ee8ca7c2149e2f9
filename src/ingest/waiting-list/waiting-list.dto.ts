import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ENTRY, PUSH_MODES, type PushMode } from '../../../libs/ingest/index.js';
import { documents } from '../record-schema.js';

/** One wachtplek. */
@documents(ENTRY)
export class EntryInputDto {}

export class WaitingListPushDto {
  @ApiProperty({
    enum: PUSH_MODES,
    description: 'snapshot: the whole list, who is not in it has left; delta: only what is new or different',
  })
  mode!: PushMode;
  @ApiProperty({ type: [EntryInputDto] })
  entries!: EntryInputDto[];
  @ApiPropertyOptional({ description: 'Confirms a snapshot without entries: nobody is waiting any more' })
  expectEmpty?: boolean;
}
