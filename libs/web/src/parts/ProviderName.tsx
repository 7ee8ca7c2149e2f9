import { shortName } from '../format/short-name.js';

/** The name of an organisation on two lines at most; the full one for who points at it or listens. */
export function ProviderName({ name }: { name: string }) {
  const short = shortName(name);
  if (short === name) return name;
  return (
    <span title={name}>
      <span aria-hidden="true">{short}</span>
      <span className="ds-unseen">{name}</span>
    </span>
  );
}
