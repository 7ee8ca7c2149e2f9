export const identity = {
  problems: {
    'not-signed-in': 'Log eerst in.',
    'token-refused': 'Dit toegangstoken is niet (meer) geldig. Haal een nieuw token op bij /oidc/token.',
    'csrf-token-wrong':
      'Deze wijziging kwam niet aantoonbaar van uw eigen scherm. Herlaad de pagina en probeer het opnieuw.',
    'context-not-yours':
      'U hebt deze rol of organisatie niet. Kies een andere, of log opnieuw in als uw rechten net zijn gewijzigd.',
    'not-allowed':
      'Dit hoort niet bij de taken van uw rol. Hebt u het nodig, vraag dan de beheerder van uw organisatie om een andere rol.',
  },
} as const;
