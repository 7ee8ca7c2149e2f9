import { isPhoneNumber, ok, refuse, type Result } from '../kernel/index.js';
import { valueAt } from './numbers.js';

/** Whom to call when somebody is in danger now: the crisis service of the region. */
export interface CrisisPointer {
  /** As people know it. */
  readonly name: string;
  /** Answered day and night. */
  readonly phone: string;
}

const FIELDS = ['name', 'phone'];
/** One line that can stand in a sentence and in a letter. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} .,&’'()/-]{1,79}$/u;

/** null where the region has not set it: a gap that pages show, and never an empty line where a number should be. */
export function readCrisisPointer(document: unknown): Result<CrisisPointer | null, string> {
  const given = valueAt(document, 'crisis') ?? null;
  if (given === null) return ok(null);
  if (typeof given !== 'object' || Array.isArray(given)) return refuse('crisis');
  const strange = Object.keys(given).find((field) => !FIELDS.includes(field));
  if (strange !== undefined) return refuse(`crisis.${strange} (unknown part)`);
  const { name, phone } = given as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || name.trim() !== name || !NAME.test(name)) return refuse('crisis.name');
  return typeof phone === 'string' && isPhoneNumber(phone) ? ok({ name, phone }) : refuse('crisis.phone');
}
