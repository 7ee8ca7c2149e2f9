export const problems = {
  'addressee-needed':
    'De leeftijdsgroep loopt over 12 of 16 jaar. Zeg eerst voor wie de brief is: de ouders, het kind en de ouders, of de jongere.',
  'addressee-impossible': 'Voor deze leeftijdsgroep kan de brief niet aan deze ontvanger gericht zijn.',
  'letter-language-unknown':
    'In deze taal is er geen brief. De regio kan talen toevoegen (LETTER_LANGUAGES).',
  'letter-not-on-paper':
    'Deze taal kan niet als PDF: het schrift loopt van rechts naar links, of de letters ontbreken. Druk de pagina van de brief af.',
  'not-approved': 'Dit voorstel is nog niet door beide organisaties goedgekeurd.',
  'not-your-client': 'Alleen de organisatie waar de cliënt wacht doet het aanbod en legt het antwoord vast.',
  'offered-already': 'Dit voorstel is al aan de cliënt aangeboden.',
  'entry-not-waiting':
    'Deze cliënt staat niet meer op de wachtlijst. Het voorstel is ingetrokken en de intakeplek weer vrij.',
  'client-stays':
    'Deze cliënt wil hier blijven. Het voorstel is ingetrokken en de intakeplek weer vrij; er verandert voor de cliënt niets.',
  'client-in-danger':
    'De cliënt is nu in gevaar: eerst de crisisdienst. Het voorstel is ingetrokken en de intakeplek weer vrij; de cliënt houdt de plek op de wachtlijst.',
  'client-under-other-law':
    'De cliënt krijgt nu zorg onder een andere wet of in een ander circuit dan dit programma. Het voorstel is ingetrokken en de intakeplek weer vrij; de cliënt houdt de plek op de wachtlijst.',
  'intake-too-soon':
    'De intake is te dichtbij: er is te weinig tijd voor het antwoord van de cliënt en de voorbereiding. Er is niets aangeboden; de cliënt houdt de plek op de wachtlijst.',
  'answer-by-out-of-range':
    'Kies een werkdag waarop de cliënt genoeg tijd heeft gehad en de intake nog kan worden voorbereid.',
  'answered-already': 'Het antwoord op dit aanbod is al vastgelegd, of de antwoordtermijn is voorbij.',
  'not-under-way':
    'Deze cliënt is niet onderweg naar de andere aanbieder: nog niet, al in behandeling, of al terug.',
  'not-your-treatment':
    'Alleen de organisatie die behandelt legt vast dat de intake is geweest en de behandeling is begonnen.',
  'intake-not-yet': 'De week van de intake is nog niet begonnen. Leg de intake vast als die is geweest.',
  'offer-changed': 'Dit aanbod is intussen veranderd. Bekijk het opnieuw.',
  'too-many-options': 'Een aanbod heeft de goedgekeurde week en hooguit twee andere weken, elk één keer.',
  'option-gone':
    'In een van de gekozen weken is geen plek (meer) die u kunt aanbieden. Kies opnieuw; er is niets vastgelegd.',
  'option-needed': 'Dit aanbod heeft meer data. Kies de week waarvoor de cliënt kiest.',
  'option-unknown': 'Die week staat niet in het aanbod. Kies een van de weken uit het aanbod.',
  'option-unexpected': 'Bij een aanbod dat de cliënt afslaat hoort geen week.',
  'not-your-step': 'Deze stap legt de andere organisatie vast.',
  'step-done-already': 'Deze stap is al vastgelegd.',
  'step-not-done': 'Deze stap is niet vastgelegd, of al teruggenomen.',
  'consent-first': 'Leg eerst vast dat de cliënt toestemming geeft om het dossier te delen.',
  'consent-giver-needed':
    'Zeg wie toestemming gaf: de ouders, het kind en de ouders, of de cliënt zelf. De leeftijdsgroep laat meer dan één toe.',
  'consent-giver-impossible':
    'Bij deze leeftijd beslist iemand anders: tot 12 jaar de ouders, van 12 tot en met 15 het kind en de ouders, vanaf 16 de cliënt zelf.',
  'consent-giver-unexpected': 'Wie toestemming gaf, hoort alleen bij de stap toestemming.',
  'letter-date-out-of-range': 'De datum van de verwijsbrief ligt in de toekomst of te ver terug.',
  'intake-not-held': 'Leg eerst vast dat de intake is geweest.',
  'done-already': 'Een collega heeft dit al afgerond.',
  'follow-up-changed': 'Een collega heeft dit intussen overgedragen. Bekijk de lijst opnieuw.',
  'colleague-unknown':
    'Deze collega is hier niet bekend. Kies iemand van uw organisatie die al eens heeft ingelogd.',
  'colleague-not-allowed':
    'Deze collega heeft een rol zonder opvolgtaken. Kies een behandelaar of een gegevensbeheerder.',
  'colleague-away': 'Deze collega is afwezig. Kies iemand die er is, bijvoorbeeld de waarnemer.',
  'owner-already': 'Deze collega heeft deze taak al.',
  'reason-needed': 'Kies een reden, of “geen reden gegeven”.',
  'reason-unknown': 'Deze reden is in uw regio niet bekend. Kies een andere reden; er is niets vastgelegd.',
  'reason-withdrawn':
    'Uw regio gebruikt deze reden niet meer. Kies een andere reden; er is niets vastgelegd.',
  'reason-does-not-fit':
    'Deze reden past niet bij de stap waarin de cliënt is. Leg zo nodig eerst vast dat de intake is geweest.',
  'reason-unexpected': 'Bij aanvaarden hoort geen reden.',
} as const;
