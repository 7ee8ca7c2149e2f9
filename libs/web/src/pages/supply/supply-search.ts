export interface SupplySearch {
  wie?: 'regio';
  zoek?: string;
}
export const readSupplySearch = (search: Record<string, unknown>): SupplySearch => {
  // The router reads digits as a number.
  const zoek = typeof search.zoek === 'number' ? String(search.zoek) : search.zoek;
  return {
    ...(search.wie === 'regio' ? { wie: 'regio' as const } : {}),
    ...(typeof zoek === 'string' && zoek !== '' ? { zoek } : {}),
  };
};
