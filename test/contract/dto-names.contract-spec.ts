import { readdirSync, readFileSync } from 'node:fs';

/** OpenAPI knows a class by its name: of two with the same name one silently describes both. */
describe('the classes of requests and answers', () => {
  it('have a name of their own each', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts'))
      .map((file) => `src/${file}`);
    const places = new Map<string, string[]>();
    for (const file of files)
      for (const [, name] of readFileSync(file, 'utf8').matchAll(/^(?:export )?class (\w+(?:Dto|Query))\b/gm))
        places.set(name, [...(places.get(name) ?? []), file]);
    expect(places.size).toBeGreaterThan(40);
    expect([...places].filter(([, where]) => where.length > 1)).toEqual([]);
  });
});
