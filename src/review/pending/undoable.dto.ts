import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { UNDO_SECONDS } from '../../../libs/review/index.js';

/** A decision that may be asked for with a pause. */
export class UndoableDto {
  @ApiPropertyOptional({
    description: `Record it now and let it take effect by itself after ${UNDO_SECONDS} seconds, in which it can be undone (/api/v1/pending-decisions); without it, it takes effect at once`,
  })
  @IsOptional()
  @IsBoolean()
  undoable?: boolean;
}
