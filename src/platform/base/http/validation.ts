import { type ArgumentMetadata, BadRequestException, Injectable, ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { type FieldError } from './problem.js';

/** class-validator's rules, in both languages; what is not here says only that the value is not what /api/docs describes. */
const WORDS: Readonly<Record<string, { nl: string; en: string }>> = {
  isString: { nl: 'moet tekst zijn', en: 'must be text' },
  isInt: { nl: 'moet een geheel getal zijn', en: 'must be a whole number' },
  isNumber: { nl: 'moet een getal zijn', en: 'must be a number' },
  isBoolean: { nl: 'moet true of false zijn', en: 'must be true or false' },
  isArray: { nl: 'moet een lijst zijn', en: 'must be a list' },
  isObject: { nl: 'moet een object zijn', en: 'must be an object' },
  isUuid: { nl: 'moet een uuid zijn', en: 'must be a uuid' },
  isIn: { nl: 'moet een waarde uit de codelijst zijn', en: 'must be a value of the code list' },
  isDateString: { nl: 'moet een datum zijn als 2026-11-30', en: 'must be a date such as 2026-11-30' },
  isDefined: { nl: 'ontbreekt', en: 'is missing' },
  isNotEmpty: { nl: 'ontbreekt', en: 'is missing' },
  tooDeep: { nl: 'is dieper genest dan deze dienst leest', en: 'is nested deeper than this service reads' },
  whitelistValidation: { nl: 'kent deze dienst niet', en: 'is not known to this service' },
};
const OTHERWISE = { nl: 'is niet wat /api/docs beschrijft', en: 'is not what /api/docs describes' };

function* flatten(errors: readonly ValidationError[], parent = ''): Generator<FieldError> {
  for (const error of errors) {
    const unknown = error.constraints?.['whitelistValidation'] !== undefined;
    // The name of an unknown field is input too and may hold anything: it is not repeated.
    const field = unknown ? `${parent}(unknown field)` : `${parent}${error.property}`;
    for (const code of Object.keys(error.constraints ?? {})) yield fieldError(field, code);
    yield* flatten(error.children ?? [], `${field}.`);
  }
}

const fieldError = (field: string, code: string): FieldError => {
  const words = WORDS[code] ?? OTHERWISE;
  return { field, code, nl: `${field} ${words.nl}.`, en: `${field} ${words.en}.` };
};

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

/** Looks at a body before it becomes an object of its class. What is read by rules of its own (a push) has no class. */
@Injectable()
class BodyValidation extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
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
