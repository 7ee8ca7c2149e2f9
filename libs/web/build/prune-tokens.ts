import type { Plugin } from 'vite';

const TOKENS = '/voorbeeld-design-tokens/';

/** The component families whose tokens the pages use; the other thousands would only be weight. */
const FAMILIES =
  /^--utrecht-(alert|action|breadcrumb|button|color|data-list|document|focus|form|heading|icon|link(?!-(list|social))|paragraph|radio-button|select|skip-link|space|table|textbox|typography)/;

/** The typeface is that of the page: a family of the tokens would stand in every table as a second one. */
const TYPEFACE = /-font-family$/;

/** Every property a value refers to, e.g. `var(--basis-color-action-2-bg, …)`. */
const referredTo = (value: string): string[] =>
  [...value.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? '');

/** Keeps from the design tokens the custom properties of the components in use, and what their values refer to. */
export function pruneTokens(): Plugin {
  return {
    name: 'doorstroom-prune-tokens',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes(TOKENS)) return null;
      const values = new Map<string, string>();
      for (const [, name = '', value = ''] of code.matchAll(/^\s*(--[\w-]+):\s*(.*?);/gm))
        values.set(name, value);
      const kept = new Set<string>();
      const wanted = [...values.keys()].filter((name) => FAMILIES.test(name) && !TYPEFACE.test(name));
      for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
        if (kept.has(name) || !values.has(name)) continue;
        kept.add(name);
        wanted.push(...referredTo(values.get(name) ?? ''));
      }
      const lines = [...kept].sort().map((name) => `  ${name}: ${values.get(name)};`);
      return { code: `:root {\n${lines.join('\n')}\n}\n`, map: null };
    },
  };
}
