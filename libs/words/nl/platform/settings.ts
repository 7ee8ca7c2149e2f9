/** What is wrong with a setting, and what to do: for the one who starts the service. */
export const settings = {
  environment:
    'NODE_ENV moet production, development of test zijn, precies zo geschreven. Kies production voor echte gegevens, of laat NODE_ENV weg om Doorstroom uit te proberen.',
  hostWithoutIssuer:
    'HOST maakt de dienst bereikbaar voor andere computers, terwijl OIDC_ISSUER ontbreekt: iedereen zou zonder wachtwoord kunnen inloggen. Stel OIDC_ISSUER en OIDC_CLIENT_ID in, of kies HOST=127.0.0.1.',
  realRegionWithoutIssuer:
    'Regio {{region}} in deze database is niet synthetisch, dus demopersonen kunnen hier niet inloggen. Stel OIDC_ISSUER en OIDC_CLIENT_ID in, of kies met DATABASE_URL een andere database om Doorstroom uit te proberen.',
  sessionKeyForm:
    'SESSION_KEYS moet sleutels van 32 willekeurige bytes in base64url bevatten, gescheiden door komma’s. Maak er een met: openssl rand 32 | basenc --base64url',
  sessionKeyGuessable:
    'SESSION_KEYS bevat een sleutel die te raden is: tekst, een reeks of een herhaling. Maak een nieuwe met: openssl rand 32 | basenc --base64url',
  sessionKeyTwice: 'SESSION_KEYS bevat dezelfde sleutel twee keer. Haal de tweede weg.',
  tokenKeysForm:
    'TOKEN_KEYS moet een JSON Web Key Set van geheime P-256-sleutels (ES256) zijn, elk met een eigen kid. Maak er een met: doorstroom keys new',
  tokenKeyMismatch:
    'TOKEN_KEYS bevat een sleutel waarvan het openbare deel (x, y) niet bij het geheime deel (d) hoort. Maak een nieuwe met: doorstroom keys new',
  tokenKeyGuessable:
    'TOKEN_KEYS bevat een sleutel waarvan het geheime deel te raden is. Maak een nieuwe met: doorstroom keys new',
  tokenKeyTwice:
    'TOKEN_KEYS bevat dezelfde sleutel of dezelfde kid twee keer. Geef elke sleutel een eigen kid, en haal weg wat dubbel is.',
  guessablePassword:
    'Het geheim in {{setting}} is een voorbeeld, te kort of te raden. Kies een willekeurig geheim, bijvoorbeeld met: openssl rand -hex 24',
  databaseInTheClear:
    '{{setting}} leidt naar een andere computer zonder dat de verbinding versleuteld is en gecontroleerd wordt. Zet ?sslmode=verify-full achter het adres (met &sslrootcert=… voor een eigen certificaatuitgever), of kies DATABASE_TLS=off als dat netwerk gesloten is.',
  sharedSecret:
    '{{setting}} en {{other}} bevatten hetzelfde geheim. Kies voor elk een eigen, zodat wie het ene kent het andere niet heeft.',
  addressWithPassword:
    '{{setting}} bevat een gebruikersnaam of wachtwoord, en dit adres wordt aan iedereen getoond. Haal weg wat voor de @ staat, en kies een nieuw wachtwoord als het echt was.',
  addressWithMore: '{{setting}} mag niets achter ? of # hebben.',
  anchorPath: 'AUDIT_ANCHOR_FILE moet een volledig pad zijn, dat met / begint.',
  anchorFile:
    'Aan het bestand van AUDIT_ANCHOR_FILE kan niets worden toegevoegd ({{code}}). Controleer of de map bestaat en of deze dienst daar mag schrijven.',
} as const;
