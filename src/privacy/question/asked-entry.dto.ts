import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches } from 'class-validator';

/** An entry as people name it. In the body and never in the address: what is typed here may be somebody's number. */
export class AskedEntryDto {
  @ApiPropertyOptional({
    description: 'Id of the entry, as in GET /waiting-list',
    pattern: '^[0-9a-z]{1,64}$',
  })
  @IsOptional()
  @IsString()
  @Matches(/^(?!\d{9}$)[0-9a-z]{1,64}$/)
  entry?: string;
  @ApiPropertyOptional({
    description:
      'Instead of the id: the reference of the provider, as in its own lists and in the letter to the client',
    pattern: '^[A-Za-z0-9_-]{3,64}$',
  })
  @IsOptional()
  @IsString()
  @Matches(/^(?!\d{9}$)[A-Za-z0-9_-]{3,64}$/)
  reference?: string;
  @ApiPropertyOptional({
    description:
      'AGB code of the provider whose reference it is; the own one where it is left out, for who acts for one',
    pattern: '^\\d{8}$',
  })
  @IsOptional()
  @Matches(/^\d{8}$/)
  provider?: string;
}
