/** Two lines of the narrowest column that a name of an organisation stands in. */
const MOST = 52;

/** A long name ends at the last word that fits, as people say it: the full one is a title, or stands elsewhere on the page. */
export function shortName(name: string): string {
  if (name.length <= MOST) return name;
  const cut = name.slice(0, MOST);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[ ,;–-]+$/, '')}…`;
}
