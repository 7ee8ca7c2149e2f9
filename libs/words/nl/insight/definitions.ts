export const definitions = {
  waits:
    'Wachttijd van de wachtplekken die openstonden toen de cijfers zijn gepubliceerd, in hele weken naar boven afgerond: van aanmelding tot intake, van intake tot start van de behandeling, en samen. Verwacht de aanbieder een week, dan telt die; anders de aangekondigde wachttijd van het programma. Een wachttijd is nooit korter dan er al is gewacht. Het gemiddelde weegt elke wachtplek even zwaar, dus een aanbieder naar zijn aantal wachtplekken; de mediaan is de middelste wachtplek. Boven de norm is langer dan de Treeknorm. Iemand kan op meer lijsten staan: dit zijn plekken, geen personen. Een aangenomen overstap telt bij de nieuwe aanbieder.',
  funnel:
    'Voorstellen in de hele regio sinds het begin tot de publicatie, geteld bij elke stap die ze haalden. Ingetrokken voorstellen, bijvoorbeeld omdat een nieuwere ronde ze verving, tellen niet mee.',
  caseTable:
    'Alle casussen van de regiotafel sinds het begin tot de publicatie, elk één keer, naar reden, besluit en afloop. Een wachtplek die opnieuw wordt besproken is een nieuwe casus. De doorlooptijd telt dagen van inbrengen tot besluit.',
} as const;
