/** Numbers ids in order of first sight. */
export function numbered(ids: Iterable<string>): Map<string, number> {
  const positions = new Map<string, number>();
  for (const id of ids) if (!positions.has(id)) positions.set(id, positions.size);
  return positions;
}
