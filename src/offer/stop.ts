import { NotFoundException } from '@nestjs/common';
import { type OfferRefusal } from '../../libs/offer/index.js';
import { ProblemException } from '../platform/base/http/problem.js';
import { problemOf } from './problems.js';

/** Ends a request with a refusal of offer; what an organisation may not see does not exist for it. */
export function stop(code: OfferRefusal | 'not-found'): never {
  if (code === 'not-found') throw new NotFoundException();
  throw new ProblemException(problemOf(code));
}
