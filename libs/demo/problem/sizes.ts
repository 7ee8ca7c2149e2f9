/** The sizes of the synthetic regions. S is a region like Groningen, L a cluster of regions, N the Netherlands. */
export const SIZES = ['XS', 'XM', 'S', 'L', 'N'] as const;
export type Size = (typeof SIZES)[number];

export interface SizeFigures {
  readonly entries: number;
  readonly programmes: number;
  readonly providers: number;
  readonly areas: number;
  /** Towns around which the areas lie. */
  readonly towns: number;
  /** Minutes across. */
  readonly span: number;
  readonly diagnoses: number;
  readonly insurers: number;
  /** Of a hundred programme weeks, how many have free intakes. */
  readonly openWeeks: number;
  /** Most free intakes in such a week. */
  readonly mostSlots: number;
  /** Most diagnosis groups a programme takes. */
  readonly breadth: number;
  readonly pins: number;
}

/** Tuned so that S has about 0.2 M admissible triples, L 2.9 M and N 24 M, with three to five candidates for every slot. */
export const FIGURES: Readonly<Record<Size, SizeFigures>> = Object.freeze({
  XS: {
    entries: 20,
    programmes: 6,
    providers: 4,
    areas: 4,
    towns: 1,
    span: 30,
    diagnoses: 2,
    insurers: 2,
    openWeeks: 22,
    mostSlots: 1,
    breadth: 8,
    pins: 1,
  },
  XM: {
    entries: 300,
    programmes: 30,
    providers: 8,
    areas: 12,
    towns: 2,
    span: 50,
    diagnoses: 6,
    insurers: 4,
    openWeeks: 35,
    mostSlots: 2,
    breadth: 6,
    pins: 3,
  },
  S: {
    entries: 3_000,
    programmes: 150,
    providers: 24,
    areas: 40,
    towns: 5,
    span: 50,
    diagnoses: 12,
    insurers: 10,
    openWeeks: 52,
    mostSlots: 2,
    breadth: 22,
    pins: 12,
  },
  L: {
    entries: 20_000,
    programmes: 600,
    providers: 80,
    areas: 160,
    towns: 12,
    span: 96,
    diagnoses: 12,
    insurers: 10,
    openWeeks: 54,
    mostSlots: 3,
    breadth: 12,
    pins: 50,
  },
  N: {
    entries: 100_000,
    programmes: 3_000,
    providers: 350,
    areas: 500,
    towns: 40,
    span: 240,
    diagnoses: 14,
    insurers: 10,
    openWeeks: 47,
    mostSlots: 3,
    breadth: 8,
    pins: 200,
  },
});

/** Up to how many entries a size is the pattern of a problem between the sizes. */
const PATTERN_UP_TO: readonly (readonly [Size, number])[] = [
  ['XS', 40],
  ['XM', 1_000],
  ['S', 8_000],
  ['L', 45_000],
  ['N', Infinity],
];

/** Figures of any number of entries, by the pattern of the size that is near: fewer entries have fewer to go to. */
export function figuresFor(entries: number): SizeFigures {
  const [size] = PATTERN_UP_TO.find(([, most]) => entries <= most)!;
  const figures = FIGURES[size];
  const scaled = (number: number, power: number): number =>
    Math.max(3, Math.round(number * (entries / figures.entries) ** power));
  return {
    ...figures,
    entries,
    programmes: scaled(figures.programmes, 0.75),
    providers: scaled(figures.providers, 0.5),
  };
}
