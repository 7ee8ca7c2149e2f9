import { Transform } from 'class-transformer';

/**
 * A query parameter that is a whole number comes in as text. Anything else stays what it is, for the validator to refuse:
 * a conversion by `Number()` would call what an object of the sender says is its `valueOf`, and take '' for 0.
 */
export const NumberFromQuery = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
  );
