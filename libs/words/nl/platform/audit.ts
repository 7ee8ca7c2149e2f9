export const audit = {
  problems: {
    'no-such-entry':
      'Er is geen wachtplek met dit kenmerk. De verwijzende aanbieder vindt het kenmerk (id) in de eigen wachtlijst.',
    'verification-asked':
      'In dit uur is al gevraagd om de keten na te rekenen. De uitkomst komt hier te staan.',
  },
} as const;
