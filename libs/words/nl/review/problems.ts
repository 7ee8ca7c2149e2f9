export const problems = {
  'not-qualified':
    'Alleen een regiebehandelaar mag een voorstel beoordelen. Vraag een collega die regiebehandelaar is.',
  'not-qualified-for-title':
    'Voor zorg onder deze wet mag uw beroep geen voorstel beoordelen. Vraag een collega van wie het beroep in het beleid van de regio staat.',
  'not-your-side': 'Uw organisatie is geen partij bij dit voorstel.',
  'not-sending-side':
    'Alleen de organisatie waar de cliënt wacht kan iets anders voorstellen. U kunt dit voorstel wel afwijzen.',
  'other-side-deciding':
    'De andere organisatie heeft net over dit voorstel besloten en kan dat nog terugnemen. Kijk over een paar seconden opnieuw.',
  'alternative-gone':
    'Deze plek is intussen niet meer vrij, of past niet meer bij de cliënt. Het voorstel is niet veranderd. Kies een andere plek.',
  'alternative-same': 'Dit is de plek van het voorstel zelf. Kies een andere.',
  'client-has-offer':
    'De cliënt heeft een aanbod en heeft nog niet geantwoord. Leg het antwoord op dat aanbod vast; ‘wil blijven’ is daar een reden.',
  'not-waiting-any-more': 'Deze cliënt wacht niet meer bij uw organisatie. Er is niets vastgelegd.',
  'decided-already': 'Uw organisatie heeft dit voorstel al beoordeeld.',
  'decision-pending':
    'Een besluit van uw organisatie over dit voorstel is net genomen en kan nog ongedaan worden gemaakt. Kijk over een paar seconden opnieuw.',
  'decision-over':
    'Dit besluit is al ingegaan of al teruggenomen. Het kan niet meer ongedaan worden gemaakt.',
  'same-person': 'U hebt dit voorstel al namens de andere organisatie beoordeeld. Een ander moet dit doen.',
  'own-proposal': 'U hebt dit zelf voorgesteld. Een collega moet het beoordelen.',
  'proposal-closed': 'Dit voorstel is al afgesloten. Er is niets vastgelegd.',
  'proposal-changed': 'Dit voorstel is intussen veranderd. Bekijk het opnieuw voordat u beslist.',
  'reason-needed': 'Kies bij afwijzen een reden.',
  'reason-unknown': 'Deze reden is in uw regio niet bekend. Kies een andere reden; er is niets vastgelegd.',
  'reason-withdrawn':
    'Uw regio gebruikt deze reden niet meer. Kies een andere reden; er is niets vastgelegd.',
  'reason-of-other-side':
    'Deze reden is voor de andere organisatie bedoeld. Kies een andere; er is niets vastgelegd.',
  'reason-unexpected': 'Bij goedkeuren hoort geen reden.',
  'no-time-left':
    'Het is te laat om dit voorstel goed te keuren: de laatste dag waarop dat kon is voorbij. Het voorstel verloopt vanzelf; de cliënt houdt de plek op de wachtlijst.',
  'slot-gone': 'De intakeplek is er niet meer. Het voorstel is ingetrokken.',
  'slot-gone_matched':
    '{{cause}} Het voorstel is ingetrokken; de cliënt houdt de plek op de wachtlijst en doet mee in de volgende matching.',
  'not-eligible-any-more': 'Dit voorstel past niet meer bij de huidige gegevens. Het is ingetrokken.',
  'not-eligible-any-more_matched':
    '{{cause}} Het voorstel is ingetrokken; de cliënt houdt de plek op de wachtlijst en doet mee in de volgende matching.',
  'not-eligible-any-more_listed':
    '{{cause}} Het voorstel is ingetrokken; de cliënt houdt de plek op de wachtlijst.',
  'not-eligible-any-more_left': '{{cause}} Het voorstel is ingetrokken.',
  'view-kept-already': 'U bewaart deze filters al als weergave.',
  'too-many-views': 'U hebt al 20 weergaven bewaard. Verwijder er eerst een.',
  'absence-over': 'De laatste dag is al voorbij. Kies vandaag of later.',
  'absence-too-long':
    'Zo lang kan een afwezigheid niet duren. Kies een eerdere laatste dag; daarna kan een nieuwe volgen.',
  'absence-backwards': 'De laatste dag ligt voor de eerste. Kies een laatste dag op of na de eerste.',
  'absence-began': 'De eerste dag is al voorbij. Kies vandaag of later.',
  'absence-too-far': 'Een afwezigheid begint binnen een jaar. Kies een eerdere eerste dag.',
  'absence-overlaps':
    'U bent op een van deze dagen al als afwezig gemeld. Wijzig die afwezigheid, of kies andere dagen.',
  'absence-changed': 'Deze afwezigheid is intussen gewijzigd of beëindigd. Bekijk de lijst opnieuw.',
  'too-many-absences': 'U hebt al 20 afwezigheden gepland. Verwijder er eerst een.',
  'delegate-self': 'U kunt niet voor uzelf waarnemen. Kies een collega, of niemand.',
  'delegate-unknown':
    'Deze collega is hier niet bekend. Kies iemand van uw organisatie die al eens heeft ingelogd.',
  'delegate-not-qualified': 'Deze collega mag geen voorstellen beoordelen. Kies een regiebehandelaar.',
  'assignee-changed': 'Een collega heeft dit voorstel intussen opgepakt of losgelaten. Bekijk het opnieuw.',
} as const;
