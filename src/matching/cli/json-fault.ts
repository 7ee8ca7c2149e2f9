/** Where a text stops being JSON. Lines and columns count from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly found: string;
}

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
// eslint-disable-next-line no-control-regex -- JSON forbids them in strings
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const SPACE = /[ \t\n\r]*/y;

type Expecting = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'comma-or-end';

/**
 * The first place where a text breaks the grammar of JSON; null for JSON. JSON.parse does not always say where
 * it stopped, and a line number is what finds a fault in a file of a hundred thousand rows.
 */
export function jsonFault(text: string): JsonFault | null {
  const closers: string[] = [];
  let expecting: Expecting = 'value';
  let at = 0;

  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found !== null;
  };
  const close = (): boolean => {
    if (text[at] !== closers.at(-1)) return false;
    closers.pop();
    expecting = 'comma-or-end';
    at++;
    return true;
  };
  const value = (): boolean => {
    const opened = text[at];
    if (opened === '{' || opened === '[') {
      closers.push(opened === '{' ? '}' : ']');
      expecting = opened === '{' ? 'key-or-end' : 'value-or-end';
      at++;
      return true;
    }
    expecting = 'comma-or-end';
    return match(opened === '"' ? STRING : LITERAL);
  };
  const key = (): boolean => {
    if (!match(STRING)) return false;
    match(SPACE);
    if (text[at] !== ':') return false;
    expecting = 'value';
    at++;
    return true;
  };
  const step = (): boolean => {
    switch (expecting) {
      case 'value':
        return value();
      case 'value-or-end':
        return close() || value();
      case 'key':
        return key();
      case 'key-or-end':
        return close() || key();
      case 'comma-or-end':
        if (text[at] !== ',') return close();
        expecting = closers.at(-1) === '}' ? 'key' : 'value';
        at++;
        return true;
    }
  };

  match(SPACE);
  do {
    if (!step()) return place(text, at);
    match(SPACE);
  } while (closers.length > 0);
  return at === text.length ? null : place(text, at);
}

function place(text: string, at: number): JsonFault {
  const before = text.lastIndexOf('\n', at - 1);
  let line = 1;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line++;
  const found = at >= text.length ? 'the end of the text' : JSON.stringify(text.slice(at, at + 1));
  return { line, column: at - before, found };
}
