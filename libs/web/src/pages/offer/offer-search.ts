export const OFFER_TABS = ['klaar', 'lopend', 'onderweg', 'afgerond', 'opvolgen'] as const;
export type OfferTab = (typeof OFFER_TABS)[number];
export interface OfferSearch {
  tab?: OfferTab;
  bladzijde?: number;
}
export const readOfferSearch = (search: Record<string, unknown>): OfferSearch => {
  const tab = OFFER_TABS.find((name) => name === search.tab);
  const page = Number(search.bladzijde);
  return {
    ...(tab && tab !== 'klaar' ? { tab } : {}),
    ...(tab === 'afgerond' && Number.isInteger(page) && page > 1 ? { bladzijde: page } : {}),
  };
};
