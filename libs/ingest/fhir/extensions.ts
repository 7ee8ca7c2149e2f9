import { type Field, type Fields } from '../record/field.js';
import { type Elements, isObject, type Json } from './elements.js';
import { kebab, profileUrl } from './names.js';
import { isRepeated, readValue, valueTypeOf, writeValue } from './values.js';

/** More than any list of codes has. */
const MOST_EXTENSIONS = 200;

/** The fields of a record that are said by extensions: one for each, named and described by the field itself. */
export class Extensions {
  private readonly byUrl: ReadonlyMap<string, string>;

  /** @param name of the profile, before the name of each extension */
  constructor(
    readonly name: string,
    readonly fields: Fields,
  ) {
    this.byUrl = new Map(Object.keys(fields).map((field) => [this.url(field), field]));
  }

  id(field: string): string {
    return `${this.name}-${kebab(field)}`;
  }

  url(field: string): string {
    return profileUrl(this.id(field));
  }

  /** FHIRPath from the resource on. */
  path(field: string): string {
    return `.extension('${this.url(field)}')`;
  }

  /** What the extensions of a resource say, as a row has it; a list that has to be there and is not said is empty. */
  read(value: unknown, elements: Elements): Record<string, unknown> {
    const row: Record<string, unknown> = {};
    let unknown = 0;
    for (const one of elements.list(value, '.extension', MOST_EXTENSIONS)) {
      const url = isObject(one) ? one['url'] : null;
      const name = typeof url === 'string' ? this.byUrl.get(url) : undefined;
      if (name === undefined) unknown++;
      else this.readOne(name, one as Json, row, elements);
    }
    if (unknown > 0) elements.say('.extension', 'unknown-extensions', { number: unknown });
    for (const [name, field] of Object.entries(this.fields))
      if (row[name] === undefined && isEmptyList(field)) row[name] = [];
    return row;
  }

  write(row: Json): Json[] {
    return Object.entries(this.fields).flatMap(([name, field]) => {
      const value = row[name] ?? null;
      if (value === null) return [];
      const values = isRepeated(field) ? (value as readonly unknown[]) : [value];
      return values.map((one) => ({ url: this.url(name), ...writeValue(field, one) }));
    });
  }

  private readOne(name: string, extension: Json, row: Record<string, unknown>, elements: Elements): void {
    const field = this.fields[name];
    const path = this.path(name);
    elements.object(extension, path, ['url', valueTypeOf(field)]);
    const value = readValue(extension, path, field, elements);
    if (isRepeated(field)) row[name] = [...((row[name] as unknown[] | undefined) ?? []), value];
    else if (Object.hasOwn(row, name)) elements.say(path, 'too-many-elements', { count: 1 });
    else row[name] = value;
  }
}

/** FHIR has no empty lists: where a row has to say that there is none, a resource says nothing. */
const isEmptyList = (field: Field): boolean =>
  field.kind === 'codes' && field.atLeast === 0 && field.optional !== true;
