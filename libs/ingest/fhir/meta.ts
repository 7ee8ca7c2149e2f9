import { type Elements } from './elements.js';
import { profileUrl } from './names.js';

/** What comes back with a resource that was read here and is sent again. */
const META: Readonly<Record<string, RegExp>> = {
  versionId: /^[0-9a-f]{16}$/,
  lastUpdated: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?(?:Z|[+-]\d{2}:\d{2})$/,
};

/** @param name of the profile, which may be said and is no other */
export function readMeta(value: unknown, name: string, elements: Elements): void {
  if (value === undefined) return;
  const meta = elements.object(value, '.meta', ['profile', ...Object.keys(META)]);
  for (const profile of elements.list(meta?.['profile'], '.meta.profile', 1))
    elements.fixed(profile, '.meta.profile', profileUrl(name), true);
  for (const [part, form] of Object.entries(META)) {
    const said = meta?.[part];
    if (said !== undefined && !(typeof said === 'string' && form.test(said)))
      elements.say(`.meta.${part}`, 'otherwise');
  }
}
