/** What is wrong with a setting, and what to do: for the one who starts the service. */
export const settings = {
  environment:
    'NODE_ENV moet production, development of test zijn, precies zo geschreven. Kies production voor echte gegevens, of laat NODE_ENV weg om Doorstroom uit te proberen.',
  hostWithoutIssuer:
    'HOST maakt de dienst bereikbaar voor andere computers, terwijl OIDC_ISSUER ontbreekt: iedereen zou zonder wachtwoord kunnen inloggen. Stel OIDC_ISSUER en OIDC_CLIENT_ID in, of kies HOST=127.0.0.1.',
  realRegionWithoutIssuer:
    'Regio {{region}} in deze database is niet synthetisch, dus demopersonen kunnen hier niet inloggen. Stel OIDC_ISSUER en OIDC_CLIENT_ID in, of kies met DATABASE_URL een andere database om Doorstroom uit te proberen.',
} as const;
