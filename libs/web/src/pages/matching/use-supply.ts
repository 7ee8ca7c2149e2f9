import { useQuery } from '@tanstack/react-query';
import { programmesQuery, providersQuery } from '../../api/deliveries.js';
import { useCodes } from '../../format/use-codes.js';

export interface Choice {
  value: string;
  label: string;
}
export interface Supply {
  programmes: Choice[];
  providers: Choice[];
  insurers: Choice[];
  /** From the first week of the run on. */
  weeks: string[];
  nameOf: (kind: 'programmes' | 'providers' | 'insurers', value: string) => string;
}

const HORIZON = 13;
const byLabel = (a: Choice, b: Choice): number => a.label.localeCompare(b.label, 'nl');

/** What a what-if can be about, by name. Ids stand in until the names are there. */
export function useSupply(firstWeek: string): Supply {
  const codes = useCodes();
  const programmes = useQuery(programmesQuery(false)).data?.items ?? [];
  const providers = useQuery(providersQuery).data?.items ?? [];
  const lists = {
    programmes: programmes
      .map(({ id, name, provider }) => ({ value: id, label: `${provider.name}: ${name}` }))
      .sort(byLabel),
    providers: providers.map(({ id, name }) => ({ value: id, label: name })).sort(byLabel),
    insurers: codes
      .all('insurers')
      .map(({ code }) => ({ value: code, label: codes.label('insurers', code) })),
  };
  const weeks = new Set(programmes.flatMap(({ slots }) => slots.map(({ week }) => week)));
  return {
    ...lists,
    weeks: [...weeks]
      .filter((week) => week >= firstWeek)
      .sort()
      .slice(0, HORIZON),
    nameOf: (kind, value) => lists[kind].find((choice) => choice.value === value)?.label ?? value,
  };
}
