import { CLIENT_WISHES, type ClientWish } from '../../../libs/kernel/index.js';
import { ApiProperty } from '@nestjs/swagger';
import { ProposalReasonsDto } from '../../matching/index.js';
import { type Verdict } from '../../../libs/review/index.js';
import { AlternativeDto } from '../supply/alternative.dto.js';
import { ProposalSummaryDto } from './proposal.dto.js';
import { DisclosedNeedDto } from './proposal-parts.dto.js';

export class DetailNeedDto extends DisclosedNeedDto {
  @ApiProperty({ type: String, nullable: true, description: 'UZOVI code; only for the sending side' })
  insurer!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Only for the sending side' })
  registeredOn!: string | null;
}

export class ExplanationDto {
  @ApiProperty({ type: [String] })
  nl!: string[];
  @ApiProperty({ type: [String] })
  en!: string[];
}

export class ProposalAreaDto {
  @ApiProperty()
  code!: string;
  @ApiProperty()
  name!: string;
}

export class DetailProgrammeDto {
  @ApiProperty()
  name!: string;
  @ApiProperty({ type: ProposalAreaDto })
  area!: ProposalAreaDto;
  @ApiProperty()
  online!: boolean;
  @ApiProperty({ type: [String] })
  languages!: string[];
  @ApiProperty({ type: [String] })
  settings!: string[];
  @ApiProperty({ type: 'integer', description: 'Weeks from the intake to treatment' })
  treatmentWait!: number;
  @ApiProperty({ type: [String], description: 'Code list flags' })
  excludes!: string[];
  @ApiProperty({
    type: [String],
    description: 'Code list flags: grounds for exclusion which both clinicians may deviate from',
  })
  excludesSoft!: string[];
  @ApiProperty({
    type: Boolean,
    nullable: true,
    description:
      'Whether a female clinician can be had; null = not known, which is to be asked where the client asks for one',
  })
  femaleClinician!: boolean | null;
}

export class ClientWishDto {
  @ApiProperty({ enum: CLIENT_WISHES.map(({ code }) => code), description: 'What counts today' })
  wish!: ClientWish;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day of the last answer' })
  on!: string | null;
  @ApiProperty({ description: 'The last answer is too old to count: the client is to be asked again' })
  lapsed!: boolean;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The first day on which it no longer counts',
  })
  until!: string | null;
  @ApiProperty({ description: 'Whether you may record an answer of the client now' })
  mayRecord!: boolean;
}

export class DecisionDto {
  @ApiProperty({ enum: ['approve', 'refuse'] })
  verdict!: Verdict;
  @ApiProperty({ description: 'Name of the clinician, or the pseudonym where none is known' })
  by!: string;
  @ApiProperty({ description: 'Code list professions' })
  profession!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Code list refusalReasons' })
  reason!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What the reason said when it was given' })
  reasonNl!: string | null;
  @ApiProperty({ type: String, nullable: true })
  reasonEn!: string | null;
}

export class DecisionsDto {
  @ApiProperty({ type: DecisionDto, nullable: true })
  sending!: DecisionDto | null;
  @ApiProperty({ type: DecisionDto, nullable: true })
  receiving!: DecisionDto | null;
}

export class AllowedDto {
  @ApiProperty()
  approve!: boolean;
  @ApiProperty()
  refuse!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why not, where it is not allowed' })
  reasonNl!: string | null;
  @ApiProperty({ type: String, nullable: true })
  reasonEn!: string | null;
}

export class HoldDto {
  @ApiProperty({ example: '2026-W49' })
  week!: string;
  @ApiProperty({ format: 'date-time' })
  heldAt!: string;
}

export class ProposalDetailDto extends ProposalSummaryDto {
  @ApiProperty({
    type: String,
    nullable: true,
    description: "The sending provider's own pseudonym; only for its own people",
  })
  reference!: string | null;
  @ApiProperty({ type: DetailNeedDto })
  override need!: DetailNeedDto;
  @ApiProperty({ type: ExplanationDto })
  explanation!: ExplanationDto;
  @ApiProperty({ type: [AlternativeDto], description: 'What else there is now' })
  alternatives!: AlternativeDto[];
  @ApiProperty({
    type: ProposalReasonsDto,
    nullable: true,
    description: 'Why the run proposed this and nothing else, as things stood then; null for older proposals',
  })
  reasons!: ProposalReasonsDto | null;
  @ApiProperty({ type: DetailProgrammeDto })
  programme!: DetailProgrammeDto;
  @ApiProperty({
    type: ClientWishDto,
    nullable: true,
    description:
      'What the client says of a place elsewhere; null for the receiving side, which it does not concern',
  })
  clientWish!: ClientWishDto | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'The receiving provider treated the client before: last month (yyyy-MM) for the sending side, year alone for the receiving; null = not known',
  })
  earlierContact!: string | null;
  @ApiProperty({ type: DecisionsDto })
  decisions!: DecisionsDto;
  @ApiProperty({ type: AllowedDto })
  allowed!: AllowedDto;
  @ApiProperty({ type: HoldDto, nullable: true })
  hold!: HoldDto | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  offerId!: string | null;
}
