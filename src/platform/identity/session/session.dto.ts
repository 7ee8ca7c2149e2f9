import { ApiProperty } from '@nestjs/swagger';
import { PERSON_ROLES, type PersonRole } from '../../base/database/index.js';
import { IsIn, IsString, Matches, ValidateIf } from 'class-validator';
import { type Permission, PERMISSIONS } from '../access/permissions.js';

export class SignedOutDto {
  @ApiProperty({ enum: [false] })
  signedIn!: false;
  @ApiProperty({ description: 'Where the browser goes to sign in; add ?returnTo=/a/path' })
  signInUrl!: string;
  @ApiProperty({ description: 'Whether people are made-up personas' })
  demo!: boolean;
}

export class SessionUserDto {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  displayName!: string;
  @ApiProperty({ enum: PERSON_ROLES })
  role!: PersonRole;
  @ApiProperty({ type: String, nullable: true, description: 'Code list professions; null does not qualify' })
  profession!: string | null;
}

export class SessionOrganisationDto {
  @ApiProperty({ description: 'AGB code of a provider, UZOVI code of an insurer' })
  id!: string;
  @ApiProperty()
  name!: string;
}

export class SessionRegionDto {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ description: 'Whether everything in this region is made up' })
  synthetic!: boolean;
}

export class SessionContextDto {
  @ApiProperty({ enum: PERSON_ROLES })
  role!: PersonRole;
  @ApiProperty({ type: SessionOrganisationDto, nullable: true })
  organisation!: SessionOrganisationDto | null;
  @ApiProperty({ description: 'Whether this is what the person acts as now' })
  current!: boolean;
}

export class SwitchDto {
  @ApiProperty({ enum: PERSON_ROLES })
  @IsIn(PERSON_ROLES)
  role!: PersonRole;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Code of the organisation; null for regional roles',
  })
  @ValidateIf((body: SwitchDto) => body.organisation !== null)
  @IsString()
  @Matches(/^\d{4,8}$/)
  organisation!: string | null;
}

export class SignedInDto {
  @ApiProperty({ enum: [true] })
  signedIn!: true;
  @ApiProperty({ type: SessionUserDto })
  user!: SessionUserDto;
  @ApiProperty({ type: SessionOrganisationDto, nullable: true })
  organisation!: SessionOrganisationDto | null;
  @ApiProperty({
    type: [SessionContextDto],
    description: 'What the person may act as, one at a time: POST /auth/switch changes it',
  })
  contexts!: SessionContextDto[];
  @ApiProperty({ type: SessionRegionDto })
  region!: SessionRegionDto;
  @ApiProperty({ enum: [...PERMISSIONS], isArray: true })
  permissions!: Permission[];
  @ApiProperty({ description: 'To be sent as X-CSRF-Token with every POST, PUT and DELETE' })
  csrfToken!: string;
  @ApiProperty({ description: 'Whether people are made-up personas' })
  demo!: boolean;
}
