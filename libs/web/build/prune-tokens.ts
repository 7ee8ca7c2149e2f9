import type { Plugin } from 'vite';

/** The component families whose tokens the pages use; the other thousand tokens would only be weight. */
const FAMILIES =
  /^--utrecht-(alert|action|breadcrumb|button|color|document|focus|form|heading|icon|link(?!-(list|social))|paragraph|radio-button|skip-link|space|table|textbox|typography)/;

/** Keeps from the design tokens only the custom properties of the components in use. */
export function pruneTokens(): Plugin {
  return {
    name: 'doorstroom-prune-tokens',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@utrecht/design-tokens')) return null;
      const lines = code.split('\n').filter((line) => {
        const property = /^\s*(--[\w-]+):/.exec(line)?.[1];
        return property === undefined || FAMILIES.test(property);
      });
      return { code: lines.join('\n'), map: null };
    },
  };
}
