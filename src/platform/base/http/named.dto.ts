import { ApiProperty } from '@nestjs/swagger';

/** An id and the name to show for it. */
export class NamedDto {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  name!: string;
}
