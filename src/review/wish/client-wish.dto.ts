import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { CLIENT_WISHES, type ClientWish } from '../../../libs/kernel/index.js';

const CODES = CLIENT_WISHES.map(({ code }) => code);

export class NewClientWishDto {
  @ApiProperty({
    enum: CODES,
    description: 'What the client says today; not-asked takes back an answer that was recorded by mistake',
  })
  @IsIn(CODES)
  wish!: ClientWish;
}
