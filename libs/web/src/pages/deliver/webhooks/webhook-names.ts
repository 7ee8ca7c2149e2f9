import type { Webhook } from '../../../api/notify.js';

type Named = Pick<Webhook, 'id' | 'url'>;

/**
 * What to call each webhook: its address, and where several go to the same one their number as well. Whoever jumps
 * from landmark to landmark hears nothing but these names.
 * @example namesOf([{ id: 'a', url: 'u' }, { id: 'b', url: 'u' }]).get('b') // 'u (2)'
 */
export function namesOf(webhooks: readonly Named[]): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  const several = new Set(webhooks.map(({ url }) => url).filter((url, i, all) => all.indexOf(url) !== i));
  return new Map(
    webhooks.map(({ id, url }) => {
      const number = (seen.get(url) ?? 0) + 1;
      seen.set(url, number);
      return [id, several.has(url) ? `${url} (${number})` : url];
    }),
  );
}
