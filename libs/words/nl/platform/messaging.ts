export const messaging = {
  events: {
    problems: {
      'too-many-streams':
        'U hebt al zoveel pagina’s open die zichzelf bijwerken als kan. Sluit een tabblad; deze pagina vraagt het zelf elke minuut na.',
    },
  },
  notifications: {
    problems: {
      'mail-off':
        'Deze dienst verstuurt geen e-mail: er is geen mailserver ingesteld (SMTP_URL). Uw meldingen staan onder de bel.',
      'address-needed': 'Vul een e-mailadres in, zoals naam@organisatie.nl.',
      'confirmation-too-soon':
        'We hebben u net om bevestiging gemaild. Kijk ook in de map met ongewenste mail, of probeer het over een minuut opnieuw; hooguit vijf keer per dag.',
      'confirmation-old':
        'Deze bevestiging is verlopen, of hoort bij een ander adres of een andere persoon. Sla uw voorkeuren opnieuw op; dan sturen we een nieuwe.',
    },
  },
  mail: {
    count: {
      proposals_one: '{{count}} bericht over voorstellen',
      proposals_other: '{{count}} berichten over voorstellen',
      offers_one: '{{count}} bericht over aanbiedingen',
      offers_other: '{{count}} berichten over aanbiedingen',
      'follow-ups_one': '{{count}} wachtplek om op te volgen',
      'follow-ups_other': '{{count}} wachtplekken om op te volgen',
      cases_one: '{{count}} bericht van de regiotafel',
      cases_other: '{{count}} berichten van de regiotafel',
      team_one: '{{count}} bericht over waarnemen',
      team_other: '{{count}} berichten over waarnemen',
      webhooks_one: '{{count}} bericht over webhooks',
      webhooks_other: '{{count}} berichten over webhooks',
      runs_one: '{{count}} bericht over matchrondes',
      runs_other: '{{count}} berichten over matchrondes',
    },
    news: {
      subject: 'Doorstroom: er is nieuws voor u',
      intro: 'Er is nieuws voor u in Doorstroom:',
      look: 'Bekijk het in Doorstroom',
      why: 'U krijgt deze mail omdat u dat zo hebt ingesteld. Er staat met opzet niets over cliënten in.',
      change: 'Minder vaak of niet meer',
    },
    confirm: {
      subject: 'Doorstroom: klopt dit adres?',
      intro:
        'Iemand heeft in Doorstroom dit adres opgegeven voor meldingen. Was u dat, bevestig het dan binnen een dag. Zo niet, dan hoeft u niets te doen: zonder bevestiging sturen we niets.',
      yes: 'Ja, dit is mijn adres',
    },
  },
  webhooks: {
    problems: {
      'url-not-usable':
        'Dit adres is niet te gebruiken. Geef een volledig adres van hooguit 500 tekens, zoals https://epd.voorbeeld.nl/doorstroom.',
      'url-not-https': 'Het adres moet met https:// beginnen.',
      'url-with-password':
        'Zet geen gebruikersnaam of wachtwoord in het adres: de handtekening bewijst al wie er stuurt.',
      'name-unknown': 'De naam in dit adres is niet te vinden. Controleer het adres.',
      'address-not-public':
        'Dit adres ligt niet op het openbare internet. Webhooks gaan alleen naar openbare adressen.',
      'kind-unknown': 'Kies een of meer van de soorten berichten die hier staan.',
      'too-many-webhooks':
        'Uw organisatie heeft al vijf webhooks. Verwijder er een, of laat één adres meer soorten ontvangen.',
      'webhook-changed': 'Deze webhook is intussen gewijzigd. Bekijk hem opnieuw en probeer het nog eens.',
      'webhook-disabled': 'Deze webhook is uitgeschakeld. Schakel hem eerst weer in.',
      'not-undelivered': 'Alleen wat niet is afgeleverd kan opnieuw worden gestuurd.',
    },
  },
} as const;
