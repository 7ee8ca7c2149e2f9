import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type ReadRequest } from './request-reader.js';

/** SHA-256 of the request's body, hexadecimal; of one without a body the empty text. */
export const BodySha256 = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    context.switchToHttp().getRequest<ReadRequest>().bodySha256 ?? '',
);
