import { ApiProperty } from '@nestjs/swagger';
import { FAULT_KINDS, type FaultKind, FILE_STATES, type FileState } from './verify.js';

export class LastSealDto {
  @ApiProperty({ type: 'integer' })
  number!: number;
  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class LastAnchorDto {
  @ApiProperty({ format: 'date', description: 'The day that it closes' })
  day!: string;
  @ApiProperty({ type: 'integer' })
  seal!: number;
  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class ChainFaultDto {
  @ApiProperty({ enum: FAULT_KINDS })
  kind!: FaultKind;
  @ApiProperty({ type: 'integer', nullable: true })
  seal!: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  day!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the file' })
  line!: number | null;
}

export class LastVerificationDto {
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ type: 'integer' })
  seals!: number;
  @ApiProperty({ type: 'integer' })
  events!: number;
  @ApiProperty({ type: 'integer', description: 'Anchors beside the trail that it was held against' })
  anchors!: number;
  @ApiProperty({
    enum: FILE_STATES,
    description:
      'How it stands against the file of AUDIT_ANCHOR_FILE, apart from the database. `not-set`: there is none, so the trail was held against nothing that the owner of the database cannot change. `not-yet`: the region is of today',
  })
  file!: FileState;
  @ApiProperty({ type: 'integer', description: 'Lines of that file' })
  fileLines!: number;
  @ApiProperty({ type: 'integer', description: '0 where everything is as it was written' })
  faults!: number;
  @ApiProperty({
    type: [ChainFaultDto],
    description: 'The first fault, and the first of the file; `doorstroom audit verify` says all of them',
  })
  first!: readonly ChainFaultDto[];
}

export class ChainStateDto {
  @ApiProperty({ type: LastSealDto, nullable: true })
  lastSeal!: LastSealDto | null;
  @ApiProperty({ type: 'integer', description: 'Newer than everything that is sealed' })
  waiting!: number;
  @ApiProperty({ type: LastAnchorDto, nullable: true })
  lastAnchor!: LastAnchorDto | null;
  @ApiProperty({ type: LastVerificationDto, nullable: true })
  verified!: LastVerificationDto | null;
}
