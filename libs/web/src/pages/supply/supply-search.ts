export interface SupplySearch {
  wie?: 'regio';
  zoek?: string;
}
export const readSupplySearch = (search: Record<string, unknown>): SupplySearch => ({
  ...(search.wie === 'regio' ? { wie: 'regio' as const } : {}),
  ...(typeof search.zoek === 'string' && search.zoek !== '' ? { zoek: search.zoek } : {}),
});
