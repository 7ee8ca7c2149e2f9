const PREFERRED = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

export type Encoding = (typeof PREFERRED)[number];

/** The best of the compressed files that exist, that the browser says it takes (`;q=0` is a no). */
export function encodingFor(accepted: string, exists: (suffix: string) => boolean): Encoding | null {
  const takes = new Set(
    accepted
      .split(',')
      .map((part) =>
        part
          .trim()
          .toLowerCase()
          .split(/\s*;\s*/),
      )
      .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
      .map(([name]) => name),
  );
  return PREFERRED.find(({ name, suffix }) => takes.has(name) && exists(suffix)) ?? null;
}
