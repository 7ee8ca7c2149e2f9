import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pruneTokens } from '../../build/prune-tokens.ts';

const SOURCE = join(process.cwd(), 'libs/web/src');
const sheets = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.css'),
);
const TOKENS = join(
  process.cwd(),
  'node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css',
);

describe('the typeface of the pages', () => {
  it.each(sheets)('is one, whatever %s says', (path) => {
    const css = readFileSync(join(SOURCE, path), 'utf8');
    const said = [...css.matchAll(/(?<![\w-])(font(?:-family)?):\s*([^;]+);/g)].map(
      ([, property, value]) => ({
        property,
        value,
      }),
    );
    const stray = said.filter(({ value }) => value !== 'inherit' && value !== 'var(--ds-font)');
    expect(stray).toEqual([]);
  });

  it('is not what the design tokens bring along', () => {
    const { transform } = pruneTokens() as unknown as {
      transform: (code: string, id: string) => { code: string };
    };
    const { code } = transform(readFileSync(TOKENS, 'utf8'), TOKENS);
    expect(code).toContain('--utrecht-table-cell-padding-block-end');
    expect(code).not.toMatch(/font-family/);
  });
});
