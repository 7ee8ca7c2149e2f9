import { type FieldProblem, type ProblemParam } from '../../kernel/index.js';
import { isIdentifyingName } from '../privacy/field-name.js';
import { identifierIn, identifierInText } from '../privacy/gate.js';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Unknown elements that are looked at; a resource of a thousand of them is refused all the same. */
const MOST_LOOKED_AT = 10;

/** Elements of R4 that can say anything about anybody, with the code that says why each is not taken. */
const NEVER: Readonly<Record<string, string>> = {
  text: 'narrative-refused',
  contained: 'contained-refused',
  note: 'free-text-refused',
  patientInstruction: 'free-text-refused',
  comment: 'free-text-refused',
  extraDetails: 'free-text-refused',
  display: 'free-text-refused',
};

/**
 * What stands between a resource as it came in and everything that reads it: of each object only the listed elements
 * are handed on, and all others are said by how many they are. Neither a name nor a value that came in is repeated.
 * Paths are FHIRPath from the resource on, beginning with a dot.
 */
export class Elements {
  readonly problems: FieldProblem[] = [];

  say(field: string, code: string, params?: Readonly<Record<string, ProblemParam>>): void {
    this.problems.push(params === undefined ? { field, code } : { field, code, params });
  }

  /** The object itself, once what is not of the listed elements has been said; null where it is none. */
  object(value: unknown, path: string, allowed: readonly string[]): Json | null {
    if (!isObject(value)) {
      this.say(path, 'not-an-object');
      return null;
    }
    const unknown: string[] = [];
    for (const name of Object.keys(value)) {
      if (allowed.includes(name)) continue;
      // Of a resource it is its narrative, of a concept the words of whoever wrote it.
      if (name === 'text' && path !== '') this.say(`${path}.text`, 'free-text-refused');
      else if (Object.hasOwn(NEVER, name)) this.say(`${path}.${name}`, NEVER[name]);
      else unknown.push(name);
    }
    if (unknown.length > 0) this.unknown(unknown, value, path);
    return value;
  }

  /** A list of at most so many; an empty one where it is none. */
  list(value: unknown, path: string, most: number): readonly unknown[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.say(path, 'not-a-list');
      return [];
    }
    if (value.length > most) this.say(path, 'too-many-elements', { count: most });
    return (value as readonly unknown[]).slice(0, most);
  }

  /** What can be this and nothing else, whether it is said or not. */
  fixed(value: unknown, path: string, expected: string, isNeeded = false): void {
    if (value === undefined && !isNeeded) return;
    if (value !== expected) this.say(path, value === undefined ? 'missing' : 'not-fixed', { expected });
  }

  /** What an identifier of this system says; nothing where it is none. */
  identifier(value: unknown, path: string, system: string): unknown {
    const identifier = this.object(value, path, ['system', 'value']);
    if (identifier === null) return undefined;
    this.fixed(identifier['system'], `${path}.system`, system, true);
    const { value: said } = identifier;
    if (typeof said === 'string') return said;
    this.say(`${path}.value`, said === undefined ? 'missing' : 'not-a-text');
    return undefined;
  }

  private unknown(names: readonly string[], value: Json, path: string): void {
    const leadsToSomebody = names
      .slice(0, MOST_LOOKED_AT)
      .some(
        (name) =>
          isIdentifyingName(name) || identifierInText(name) !== null || identifierIn(value[name]) !== null,
      );
    this.say(path, leadsToSomebody ? 'identifying-elements' : 'unknown-elements', { number: names.length });
  }
}
