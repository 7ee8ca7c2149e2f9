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
  directAlone:
    'DATABASE_DIRECT_URL hoort bij DATABASE_URL, die naar de pooler leidt, en DATABASE_OWNER_URL, de rol die migreert. Stel beide in, of laat DATABASE_DIRECT_URL weg.',
  sharedSecret:
    '{{setting}} en {{other}} bevatten hetzelfde geheim. Kies voor elk een eigen, zodat wie het ene kent het andere niet heeft.',
  addressWithPassword:
    '{{setting}} bevat een gebruikersnaam of wachtwoord, en dit adres wordt aan iedereen getoond. Haal weg wat voor de @ staat, en kies een nieuw wachtwoord als het echt was.',
  addressWithMore: '{{setting}} mag niets achter ? of # hebben.',
  letterLanguagesPath: 'LETTER_LANGUAGES moet een volledig pad zijn, dat met / begint.',
  letterLanguages: 'LETTER_LANGUAGES: {{faults}}. Kijk de bestanden na met doorstroom letter-languages.',
  anchorPath: 'AUDIT_ANCHOR_FILE moet een volledig pad zijn, dat met / begint.',
  anchorFile:
    'Aan het bestand van AUDIT_ANCHOR_FILE kan niets worden toegevoegd ({{code}}). Controleer of de map bestaat en of deze dienst daar mag schrijven.',
  wholeNumber:
    '{{setting}} moet een geheel getal van {{from}} tot en met {{to}} zijn, bijvoorbeeld {{setting}}={{fallback}}.',
  oneOf: '{{setting}} moet een van deze zijn: {{choices, choice}}.',
  address: '{{setting}} moet een adres zijn dat begint met {{starts, choice}}.',
  cron: '{{setting}} moet minuut, uur, dag, maand en dag van de week zijn zoals cron ze schrijft, bijvoorbeeld {{setting}}="{{fallback}}".',
  regionCode:
    'REGION moet uit 2 tot 40 hoofdletters, cijfers of streepjes bestaan, bijvoorbeeld REGION=GRONINGEN.',
  mailFrom:
    'SMTP_URL is ingesteld, dus MAIL_FROM moet het adres zijn waar mail vandaan komt, bijvoorbeeld MAIL_FROM="Doorstroom <doorstroom@example.nl>".',
  clientId: 'OIDC_ISSUER is ingesteld, dus OIDC_CLIENT_ID moet zeggen hoe deze dienst daar heet.',
  claimValues:
    'OIDC_CLAIM_VALUES moet een JSON-object zijn zoals {"role":{"behandelaar":"clinician"},"profession":{}}, met de claims role, organisation en profession.',
  metricsToken:
    'METRICS_TOKEN moet uit 32 of meer tekens bestaan, zonder spaties. Maak er een met: openssl rand -hex 32',
  metricsOpen:
    'METRICS_HOST laat andere computers de meetwaarden opvragen terwijl METRICS_TOKEN ontbreekt. Stel METRICS_TOKEN in, of laat METRICS_HOST weg.',
  replicaAlone:
    'DATABASE_REPLICA_URL hoort bij DATABASE_URL en DATABASE_OWNER_URL, die ontbreken: stel ze alle drie in, of laat haar weg.',
  tracingHeaders:
    'OTEL_EXPORTER_OTLP_HEADERS moet uit paren bestaan, met komma’s ertussen: naam=waarde,naam=waarde.',
  tracingShare:
    'OTEL_TRACES_SAMPLER_ARG moet een getal van 0 tot en met 1 zijn, bijvoorbeeld OTEL_TRACES_SAMPLER_ARG=0.1.',
  productionDatabase:
    'Productie heeft DATABASE_URL nodig: de rol waarmee de dienst in een eigen PostgreSQL werkt.',
  productionOwner:
    'Productie heeft DATABASE_OWNER_URL nodig: de rol die migreert, een andere dan die in DATABASE_URL, zodat row-level security geldt.',
  productionIssuer:
    'Productie heeft OIDC_ISSUER en OIDC_CLIENT_ID nodig: demopersonen zijn niet voor echte gegevens.',
  productionHttps: 'In productie moet {{setting}} met https:// beginnen.',
  productionSessionKeys:
    'Productie heeft SESSION_KEYS nodig: 32 willekeurige bytes in base64url; meerdere, gescheiden door komma’s, om te wisselen.',
  productionTokenKeys:
    'Productie heeft TOKEN_KEYS nodig: de geheime JSON Web Key Set die toegangstokens ondertekent. Maak er een met: doorstroom keys new',
  productionPublicUrl: 'Productie heeft PUBLIC_URL nodig: het https-adres waarop mensen de dienst bereiken.',
  productionWebhooks:
    'WEBHOOKS_PRIVATE=allow kan niet in productie: webhooks zouden uw eigen netwerk bereiken.',
  productionDemo: 'DEMO=true kan niet in productie.',
} as const;
