export const roles = {
  'provider-system': 'Systeem van een zorgaanbieder',
  'data-steward': 'Gegevensbeheerder',
  clinician: 'Behandelaar',
  intake: 'Intakemedewerker',
  'case-table-chair': 'Voorzitter regiotafel',
  'taskforce-analyst': 'Analist taskforce',
  insurer: 'Zorgverzekeraar',
  administrator: 'Beheerder',
  'privacy-officer': 'Functionaris gegevensbescherming',
} as const;
