import { CLIENT_WISHES, type ClientWish } from '../../../libs/kernel/index.js';
import { ApiProperty } from '@nestjs/swagger';
import { ProposalReasonsDto } from '../../matching/index.js';
import { FIT_CRITERIA, type FitCriterion, type Verdict } from '../../../libs/review/index.js';
import { PauseDto } from '../pending/pending-decision.dto.js';
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
  @ApiProperty({ type: [String], description: 'Code list diagnoses' })
  diagnoses!: string[];
  @ApiProperty()
  takesAll!: boolean;
  @ApiProperty()
  takesUndiagnosed!: boolean;
  @ApiProperty({ type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 })
  ages!: number[];
  @ApiProperty({ type: [String], nullable: true, description: 'Code list titles; null = restricted by none' })
  titles!: string[] | null;
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Code list circuits; null = restricted by none',
  })
  circuits!: string[] | null;
  @ApiProperty({ type: 'array', items: { type: 'integer' } })
  severities!: number[];
  @ApiProperty({ type: [String], nullable: true, description: 'UZOVI codes; null = any or none' })
  insurers!: string[] | null;
  @ApiProperty({ type: [String], nullable: true, description: 'Code list levels; null = not said' })
  levels!: string[] | null;
  @ApiProperty({ type: [String], nullable: true, description: 'Code list intensities; null = not said' })
  intensities!: string[] | null;
  @ApiProperty({ type: [String], nullable: true, description: 'Code list forms; null = not said' })
  forms!: string[] | null;
  @ApiProperty({ type: [String], description: 'Languages with an interpreter' })
  interpreted!: string[];
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Clients a group needs to start; null = no group',
  })
  minStart!: number | null;
  @ApiProperty()
  intakeStop!: boolean;
  @ApiProperty({ type: [String] })
  languages!: string[];
  @ApiProperty({ type: [String] })
  settings!: string[];
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Weeks from the intake to treatment; null = not known',
  })
  treatmentWait!: number | null;
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

export class FitDto {
  @ApiProperty({ enum: FIT_CRITERIA })
  criterion!: FitCriterion;
  @ApiProperty({ enum: ['hard', 'soft'], description: 'soft = a guideline that both may deviate from' })
  kind!: 'hard' | 'soft';
  @ApiProperty({ enum: ['yes', 'no', 'check'], description: 'check = for the clinicians to look at' })
  fits!: 'yes' | 'no' | 'check';
  @ApiProperty({ type: String, nullable: true, description: 'What is wrong or to be looked at' })
  nl!: string | null;
  @ApiProperty({ type: String, nullable: true })
  en!: string | null;
}

export class ChanceDto {
  @ApiProperty({
    type: 'integer',
    description: 'Percent of such proposals that both sides approve and the client accepts',
  })
  percent!: number;
  @ApiProperty({ type: 'integer', description: 'Four in five such chances lie between low and high' })
  low!: number;
  @ApiProperty({ type: 'integer' })
  high!: number;
  @ApiProperty({
    enum: ['programme', 'region'],
    description:
      'Of this kind of demand at this programme, or of the region where too few of those were decided',
  })
  of!: 'programme' | 'region';
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
  @ApiProperty({ description: 'Whether you may propose one of the alternatives instead' })
  replace!: boolean;
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

export class RelatedProposalDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ type: [String], description: 'What the newer one changes; empty = it says the same again' })
  changesNl!: string[];
  @ApiProperty({ type: [String] })
  changesEn!: string[];
}

export class ProposalDetailDto extends ProposalSummaryDto {
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
    type: [FitDto],
    description:
      'How client and programme fit, criterion by criterion; the insurer for the sending side alone',
  })
  fit!: FitDto[];
  @ApiProperty({
    type: ChanceDto,
    nullable: true,
    description: 'Learned from what was decided before; null until the region has decided often enough',
  })
  chance!: ChanceDto | null;
  @ApiProperty({ type: 'integer', description: 'Decisions that the region needs before a chance is told' })
  chanceFrom!: number;
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
  @ApiProperty({
    type: RelatedProposalDto,
    nullable: true,
    description:
      'The one that a newer run or a clinician made instead, where the own organisation is a party to it',
  })
  replacedBy!: RelatedProposalDto | null;
  @ApiProperty({
    type: RelatedProposalDto,
    nullable: true,
    description: 'The one that this took the place of',
  })
  replaces!: RelatedProposalDto | null;
  @ApiProperty({ type: DecisionsDto })
  decisions!: DecisionsDto;
  @ApiProperty({
    type: PauseDto,
    nullable: true,
    description:
      'What your own organisation has decided and can still undo. The other organisation learns of a decision when it takes effect',
  })
  pending!: PauseDto | null;
  @ApiProperty({ type: AllowedDto })
  allowed!: AllowedDto;
  @ApiProperty({ type: HoldDto, nullable: true })
  hold!: HoldDto | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  offerId!: string | null;
}
