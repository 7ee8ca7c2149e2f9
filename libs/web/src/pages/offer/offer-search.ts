export const OFFER_TABS = ['klaar', 'lopend', 'beantwoord', 'opvolgen'] as const;
export type OfferTab = (typeof OFFER_TABS)[number];
export interface OfferSearch {
  tab?: OfferTab;
}
export const readOfferSearch = (search: Record<string, unknown>): OfferSearch => {
  const tab = OFFER_TABS.find((name) => name === search.tab);
  return tab && tab !== 'klaar' ? { tab } : {};
};
