import { SetMetadata } from '@nestjs/common';
import { type JsonLimits } from './piece.js';

const KB = 1024;

/** How much of a body is read, and how long that may take. docs/api.md lists it, and a test holds the list to this table. */
export interface BodyLimits extends JsonLimits {
  /** Once inflated. */
  readonly bytes: number;
  /** What packed bytes may become, times their number; small bodies may pack as well as they like. */
  readonly ratio: number;
  /** Without a single byte. */
  readonly idleMs: number;
  readonly wholeMs: number;
}

const SMALL: BodyLimits = {
  bytes: 256 * KB,
  ratio: 100,
  depth: 32,
  pieceBytes: 256 * KB,
  pieceValues: 5_000,
  rows: 5_000,
  idleMs: 10_000,
  wholeMs: 30_000,
};

/** A region's list is some 3 MB; larger ones are sent in parts. Everything else is small. */
const LIST: BodyLimits = {
  ...SMALL,
  bytes: 25 * KB * KB,
  pieceBytes: 64 * KB,
  pieceValues: 1_000,
  rows: 100_000,
  wholeMs: 120_000,
};

/** A form of a page without scripts or of an identity provider, and whatever is sent by who has not signed in: a few fields. */
const FORM: BodyLimits = { ...SMALL, bytes: 4 * KB };

/** A workbook of fifty thousand rows is some 5 MB; what comes with it is what somebody answered about it. */
const FILE: BodyLimits = {
  ...SMALL,
  bytes: 20 * KB * KB,
  pieceBytes: 1024 * KB,
  pieceValues: 50_000,
  wholeMs: 120_000,
};

export const BODIES = { small: SMALL, list: LIST, file: FILE, form: FORM } as const;
export type BodyKind = keyof typeof BODIES;

/** From here what is packed too well is refused; a few kilobytes of the same are nothing to worry about. */
export const RATIO_FROM_BYTES = 256 * KB;

/** Read by what reads bodies. */
export const BODY_KIND = 'doorstroom:body';

/** A route that takes a form instead of JSON. */
export const TakesForm = (): MethodDecorator => SetMetadata(BODY_KIND, 'form' satisfies BodyKind);
