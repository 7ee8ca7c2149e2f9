import {
  type ArgumentMetadata,
  BadRequestException,
  Injectable,
  type Type,
  ValidationPipe,
} from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { type CodesOf, fieldSentence } from '../../../../libs/words/index.js';
import { type FieldError } from './problem.js';

/** What class-validator's rules ask for, as the rows of a batch say it too; another rule says only that the value cannot be. */
const SENTENCE: Readonly<Record<string, CodesOf<'common.fields'>>> = {
  isString: 'not-text',
  isInt: 'not-a-whole-number',
  isNumber: 'not-a-number',
  isBoolean: 'not-yes-or-no',
  isArray: 'not-a-list',
  isObject: 'not-an-object',
  isUuid: 'not-a-uuid',
  isIn: 'not-allowed-here',
  isDateString: 'not-a-date',
  isDefined: 'missing',
  isNotEmpty: 'missing',
  tooDeep: 'too-deep',
  whitelistValidation: 'unknown-field',
};

function* flatten(errors: readonly ValidationError[], parent = ''): Generator<FieldError> {
  for (const error of errors) {
    const unknown = error.constraints?.['whitelistValidation'] !== undefined;
    // The name of an unknown field is input too and may hold anything: it is not repeated.
    const field = unknown ? `${parent}(unknown field)` : `${parent}${error.property}`;
    for (const code of Object.keys(error.constraints ?? {})) yield fieldError(field, code);
    yield* flatten(error.children ?? [], `${field}.`);
  }
}

/** Outside the code is class-validator's, as it has always been. */
const fieldError = (field: string, code: string): FieldError => ({
  field,
  code,
  ...fieldSentence({ field, code: SENTENCE[code] ?? 'otherwise' }),
});

/** Deeper than any body of the contract; without a limit a few kilobytes of brackets overflow the stack of what reads them. */
const DEEPEST = 32;
/** Names that class-transformer leaves out in silence: no pollution, but also no refusal of what nobody asked for. */
const LEFT_OUT: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function unfit(value: unknown, depth = 0): FieldError | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST) return fieldError('(body)', 'tooDeep');
  for (const [name, part] of Object.entries(value)) {
    const fault = LEFT_OUT.has(name)
      ? fieldError('(unknown field)', 'whitelistValidation')
      : unfit(part, depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !hasOwnName(value);

function hasOwnName(value: object): boolean {
  for (const name in value) if (Object.hasOwn(value, name)) return true;
  return false;
}

/** Looks at a body before it becomes an object of its class. What is read by rules of its own (a push) has no class. */
@Injectable()
class BodyValidation extends ValidationPipe {
  /** Classes of queries that ask for nothing: what was once found right without any parameter is right the next time. */
  private readonly askNothing = new WeakSet<Type>();

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    if (type !== 'query' || metatype === undefined || !isEmpty(value)) return this.validated(value, metadata);
    if (this.askNothing.has(metatype)) return new metatype();
    const query = await this.validated(value, metadata);
    if (query instanceof metatype) this.askNothing.add(metatype);
    return query;
  }

  private validated(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isBody = metadata.type === 'body' && this.toValidate(metadata);
    // A list of bodies would be checked one by one, and then taken for a body with nothing in it.
    const fault = isBody ? (Array.isArray(value) ? fieldError('(body)', 'isObject') : unfit(value)) : null;
    if (fault !== null) throw new BadRequestException({ fieldErrors: [fault] });
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/** Only listed fields, each of its type; no implicit conversion, so that "12" is not 12. */
export const bodyValidation = (): ValidationPipe =>
  new BodyValidation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new BadRequestException({ fieldErrors: [...flatten(errors)].slice(0, 100) }),
  });
