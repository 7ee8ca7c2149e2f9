import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CODE_LISTS, type Effect, EFFECTS } from '../../../libs/kernel/index.js';

export class CodeDto {
  @ApiProperty()
  code!: string;
  @ApiProperty()
  nl!: string;
  @ApiProperty()
  en!: string;
  @ApiPropertyOptional({ description: 'The meaning is still to be checked against the list of its issuer' })
  unverified?: boolean;
}

export class CareTypeDto extends CodeDto {
  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    description: 'Severities that go with it, by the definition of severity',
  })
  severities!: readonly number[];
}

export class FlagDto extends CodeDto {
  @ApiPropertyOptional({
    description:
      'Somebody is in danger now: such an entry is not matched and stands first in the list of its organisation. A row with `crisis` is refused',
  })
  danger?: boolean;
}

export class DiagnosisVersionDto extends CodeDto {
  @ApiProperty({ format: 'date', description: 'First day on which the regulator used this version' })
  from!: string;
}

export class DiagnosisDto extends CodeDto {
  @ApiProperty({ description: 'Code list diagnosisVersions' })
  version!: string;
  @ApiPropertyOptional({ description: 'The group of the regulator that this is a part of' })
  partOf?: string;
  @ApiProperty({
    type: [String],
    description:
      'What most of its clients are in the newest version: a programme for any of these may take the client',
  })
  newestGroups!: readonly string[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The one group of the newest version that holds all of it; null where it was split up',
  })
  newest!: string | null;
}

const SIDES = ['sending', 'receiving'];
const IN_USE = 'Whether it can no longer be given. It stays in the list for what was said with it';

export class RefusalReasonDto extends CodeDto {
  @ApiProperty({ enum: EFFECTS, description: 'What it bars for this client when it is given now' })
  effect!: Effect;
  @ApiProperty({ description: IN_USE })
  withdrawn!: boolean;
  @ApiProperty({ enum: SIDES, isArray: true, description: 'Who may give it' })
  sides!: string[];
}

export class DeclineReasonDto extends CodeDto {
  @ApiProperty({
    enum: EFFECTS.filter((effect) => effect !== 'none'),
    description: 'What it bars for this client',
  })
  effect!: Exclude<Effect, 'none'>;
  @ApiProperty({ description: IN_USE })
  withdrawn!: boolean;
}

export class CodeListVersionDto {
  @ApiProperty({ enum: Object.keys(CODE_LISTS) })
  list!: string;
  @ApiProperty({
    type: 'integer',
    description: 'Goes up when this list changes; of the reasons of a region it is the version of its policy',
  })
  version!: number;
  @ApiProperty({ format: 'date', description: 'The day on which it last changed' })
  date!: string;
}

export class CodeListsDto {
  @ApiProperty({ type: 'integer', description: 'Of all lists together: goes up when any of them changes' })
  version!: number;
  @ApiProperty({ format: 'date', description: 'The day of this version' })
  date!: string;
  @ApiProperty({ type: [CodeListVersionDto], description: 'Of each list by itself' })
  versions!: readonly CodeListVersionDto[];
  @ApiProperty({ type: [DiagnosisDto], description: 'Of every version; no two share a code' })
  diagnoses!: readonly DiagnosisDto[];
  @ApiProperty({ type: [DiagnosisVersionDto], description: 'The newest first' })
  diagnosisVersions!: readonly DiagnosisVersionDto[];
  @ApiProperty({ type: [CodeDto], description: 'Of the Zorgprestatiemodel: how a provider works' })
  settings!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto] })
  levels!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto], description: 'How close care is' })
  intensities!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto] })
  forms!: readonly CodeDto[];
  @ApiProperty({ type: [CareTypeDto], description: 'Zorgvraagtypen of the Zorgprestatiemodel' })
  careTypes!: readonly CareTypeDto[];
  @ApiProperty({ type: [CodeDto] })
  titles!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto] })
  circuits!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto], description: 'What clients call a treatment' })
  treatments!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto] })
  languages!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto] })
  severities!: readonly CodeDto[];
  @ApiProperty({ type: [FlagDto] })
  flags!: readonly FlagDto[];
  @ApiProperty({ type: [CodeDto] })
  clientWishes!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto], description: 'What a client may ask of a place' })
  conditions!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto] })
  insurers!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto] })
  professions!: readonly CodeDto[];
  @ApiProperty({ type: [RefusalReasonDto], description: 'As the region has agreed on them' })
  refusalReasons!: readonly RefusalReasonDto[];
  @ApiProperty({ type: [DeclineReasonDto], description: 'As the region has agreed on them' })
  declineReasons!: readonly DeclineReasonDto[];
  @ApiProperty({ type: [CodeDto] })
  returnReasons!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto] })
  unmatchedReasons!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto] })
  caseReasons!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto] })
  caseDecisions!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto] })
  caseActions!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto] })
  caseOutcomes!: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto], description: 'Where a case table refers to' })
  caseDomains!: readonly CodeDto[];
}
