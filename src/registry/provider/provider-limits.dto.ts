import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  registerDecorator,
  ValidateIf,
} from 'class-validator';
import { readReferenceForm } from '../../../libs/ingest/index.js';
import { isMailAddress, isPhoneNumber, isPostalAddress } from '../../../libs/kernel/index.js';

const MOST = 999_999;

const fits =
  (name: string, test: (text: string) => boolean) =>
  () =>
  (target: object, propertyName: string): void =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName,
      validator: { validate: (value: unknown) => typeof value === 'string' && test(value) },
    });
const IsReferenceForm = fits('isReferenceForm', (text) => readReferenceForm(text) !== null);
const IsPhone = fits('isPhone', isPhoneNumber);
const IsMail = fits('isMail', (text) => isMailAddress(text) && !/['`]/.test(text));
const IsAddress = fits('isAddress', isPostalAddress);
const OrNull = (name: string) => ValidateIf((body: Readonly<Record<string, unknown>>) => body[name] !== null);

/** What an administrator says of an organisation; by the rules of `doorstroom region provider`. */
export class SetProviderDto {
  @ApiProperty({ maxLength: 120, description: 'As people know it' })
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  @Matches(/^[^\p{C}\s](?:[^\p{C}]*[^\p{C}\s])?$/u)
  name!: string;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 0,
    maximum: MOST,
    description: 'Most proposals that its clinicians can review in one run; null = no limit',
  })
  @OrNull('maxOut')
  @IsInt()
  @Min(0)
  @Max(MOST)
  maxOut!: number | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 0,
    maximum: MOST,
    description: 'Most clients taken in beyond those sent, in one run; null = no limit',
  })
  @OrNull('maxNetIn')
  @IsInt()
  @Min(0)
  @Max(MOST)
  maxNetIn!: number | null;
  @ApiProperty({
    type: 'number',
    nullable: true,
    minimum: 0,
    maximum: 1,
    description: 'Least share with severity 3 of those taken in, four decimals at most; null = no limit',
  })
  @OrNull('minHighShare')
  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(0)
  @Max(1)
  minHighShare!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Where clients call it, as its letters say' })
  @OrNull('phone')
  @IsPhone()
  phone!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Where clients write to it, as its letters say' })
  @OrNull('mail')
  @IsMail()
  mail!: string | null;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Where it is, in one line, as its letters say; absent = as it was',
  })
  @IsOptional()
  @IsAddress()
  address?: string | null;
}

export class ChangeProviderDto extends SetProviderDto {
  @ApiPropertyOptional({
    description:
      'The mark of what was read: changed by somebody else since, nothing is saved. Absent = whatever is there',
  })
  @IsOptional()
  @IsString()
  @Matches(/^[0-9a-f]{16}$/)
  basedOn?: string;
}

export class AddProviderDto extends SetProviderDto {
  @ApiProperty({ description: 'AGB code: eight digits', pattern: '^[0-9]{8}$' })
  @IsString()
  @Matches(/^[0-9]{8}$/)
  id!: string;
  @ApiPropertyOptional({
    default: 'random',
    description:
      'How it writes references of its clients: random, or a pattern such as C-###### or YYYY-MM-####',
  })
  @IsOptional()
  @IsReferenceForm()
  references?: string;
}

export class ProviderLimitsDto extends SetProviderDto {
  @ApiProperty({ description: 'Another one as soon as anything of this is' })
  mark!: string;
  @ApiProperty({ description: 'AGB code' })
  id!: string;
  @ApiProperty({ description: 'How it writes references of its clients' })
  references!: string;
}

export class ProviderLimitsListDto {
  @ApiProperty({ type: [ProviderLimitsDto], description: 'By name' })
  items!: ProviderLimitsDto[];
  @ApiProperty({ type: 'integer' })
  total!: number;
}
