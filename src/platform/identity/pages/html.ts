/** Markup that is safe to send: only the tag below makes it. */
export class Html {
  constructor(readonly markup: string) {}
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Part = Html | readonly Html[] | string | number;

const escaped = (part: Part): string => {
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map((one: Html) => one.markup).join('');
  return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
};

/** Escapes every value that is not markup itself, so that a name with a < in it stays a name. */
export const html = (text: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(text.reduce((page, piece, i) => page + escaped(parts[i - 1] ?? '') + piece));
