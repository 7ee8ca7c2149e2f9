import { type Language } from '../kernel/index.js';
import { FORMATS } from './format.js';

type Values = Readonly<Record<string, unknown>>;
type Write = (value: unknown, language: Language) => string;

/** A parameter of a sentence: its name, how its value is written, and how it stands in the sentence. */
interface Slot {
  readonly name: string;
  readonly write: Write;
  readonly text: string;
}

const asItIs: Write = (value) => String(value);

/**
 * A sentence in i18next's format, cut at its parameters: `{{name}}`, or `{{name, format}}` with a format of format.ts.
 * The pages give the same sentences to i18next itself; a server says thousands of them in one answer, so here each is
 * read once. What is filled in is never read again: a value with double braces in it stays what it is.
 * @throws RangeError for a format that is not there
 */
export function templateOf(text: string): (values: Values, language: Language) => string {
  const [head = '', ...rest] = text.split('{{');
  const tails = rest.map((part) => {
    const [inside = '', after = ''] = part.split('}}');
    return { slot: slotOf(inside), after };
  });
  return (values, language) => {
    let said = head;
    for (const { slot, after } of tails) {
      const value = values[slot.name];
      if (value === undefined) throw new RangeError(`${slot.text} was not given for “${text}”`);
      said += slot.write(value, language) + after;
    }
    return said;
  };
}

function slotOf(inside: string): Slot {
  const [name = '', format] = inside.split(',').map((part) => part.trim());
  if (format === undefined) return { name, write: asItIs, text: `{{${inside}}}` };
  const write = FORMATS[format] as Write | undefined;
  if (write === undefined) throw new RangeError(`There is no format ${format}`);
  return { name, write, text: `{{${inside}}}` };
}
