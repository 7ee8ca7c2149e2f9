export const audit = {
  problems: {
    'no-such-entry':
      'Er is geen wachtplek met dit kenmerk (id). Zoek op het kenmerk van de brief, samen met de aanbieder die de brief stuurde.',
    'no-such-subject':
      'Het auditspoor kent dit kenmerk niet. Controleer het. Het kenmerk van een brief zoekt u bij ‘Vraag van een cliënt’, samen met de aanbieder.',
    'verification-asked':
      'In dit uur is al gevraagd om de keten na te rekenen. De uitkomst komt hier te staan.',
  },
} as const;
