export const signIn = {
  title: 'Inloggen is niet gelukt',
  expired: 'Deze inlogpagina is verlopen',
  again: 'Opnieuw inloggen',
  reference: 'Kenmerk',
  failures: {
    'issuer-unreachable': 'De inlogdienst is niet bereikbaar. Probeer het over een paar minuten opnieuw.',
    'sign-in-expired': 'Het inloggen duurde te lang of begon in een ander venster. Begin opnieuw.',
    'sign-in-refused': 'De inlogdienst heeft het inloggen niet bevestigd. Begin opnieuw.',
    'sign-in-too-weak':
      'Deze manier van inloggen is voor Doorstroom niet sterk genoeg. Log in met een tweede factor, of vraag uw beheerder om hulp.',
    'no-subject': 'De inlogdienst gaf geen bruikbaar kenmerk door. Vraag uw beheerder om hulp.',
    'no-role': 'U hebt nog geen rol in Doorstroom. Vraag uw beheerder om een rol.',
    'no-organisation':
      'Bij uw rol hoort een organisatie en de inlogdienst gaf er geen door. Vraag uw beheerder om hulp.',
    'roles-unpaired':
      'De inlogdienst gaf meer dan één rol en meer dan één organisatie door, zonder te zeggen welke rol bij welke organisatie hoort. Vraag uw beheerder om ze als paren door te geven.',
  },
  contexts: {
    title: 'Waarvoor logt u in?',
    intro:
      'U hebt meer dan één rol of organisatie. U handelt voor één tegelijk; wisselen kan daarna bovenaan elke pagina.',
  },
} as const;
