import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { pageSizes, scriptBudget } from './script-budget.ts';

type Bundle = Parameters<typeof pageSizes>[0];

/** Code that no compression makes smaller. */
const code = (kilobytes: number): string => randomBytes(kilobytes * 500).toString('hex');
const chunk = (fileName: string, about: object) => ({
  type: 'chunk',
  fileName,
  code: '',
  imports: [],
  isEntry: false,
  isDynamicEntry: false,
  facadeModuleId: null,
  ...about,
});
const bundle = Object.fromEntries(
  [
    chunk('main.js', { isEntry: true, code: code(40), imports: ['shared.js'] }),
    chunk('shared.js', { code: code(10) }),
    chunk('tables.js', { code: code(8), imports: ['shared.js'] }),
    chunk('offers.js', {
      isDynamicEntry: true,
      facadeModuleId: '/x/src/pages/offer/OfferPage.tsx',
      code: code(5),
      imports: ['tables.js', 'main.js'],
    }),
    ...(['nl', 'en'] as const).map((language) =>
      chunk(`${language}.js`, {
        isDynamicEntry: true,
        facadeModuleId: `/x/words/${language}/pages.ts`,
        code: code(language === 'nl' ? 12 : 11),
      }),
    ),
    // Loaded when it comes into sight.
    chunk('chart.js', {
      isDynamicEntry: true,
      facadeModuleId: '/x/src/pages/insight/Chart.tsx',
      code: code(90),
    }),
  ].map((one) => [one.fileName, one]),
) as unknown as Bundle;
const sizeOf = (...names: string[]): number =>
  names.reduce((sum, name) => sum + gzipSync((bundle[name] as { code: string }).code).length, 0) / 1000;

describe('the script of a page', () => {
  it('is what every page loads with what the page and its parts import, each once, in one language, and nothing that comes later', () => {
    expect(pageSizes(bundle)).toEqual([
      { page: 'first', kilobytes: sizeOf('main.js', 'shared.js', 'nl.js') },
      { page: 'OfferPage', kilobytes: sizeOf('main.js', 'shared.js', 'nl.js', 'offers.js', 'tables.js') },
    ]);
  });

  it('fails the build where it grows past its bar, and where it has none', () => {
    const build = (bars: Record<string, number>): unknown => {
      const { writeBundle } = scriptBudget(bars) as unknown as {
        writeBundle: (options: object, written: Bundle) => void;
      };
      return writeBundle({}, bundle);
    };
    expect(() => build({ first: 1000, OfferPage: 10 })).toThrow(/OfferPage: .* its bar is 10/);
    expect(() => build({ first: 1000 })).toThrow(/OfferPage: .* no bar/);
    expect(() => build({ first: 1000, OfferPage: 1000 })).not.toThrow();
  });
});
