/** What happens, for whoever chooses what a system is told of, and what the people concerned are told. Neither names a client or anything of one. */
export const events = {
  proposal: {
    proposed: 'Nieuw voorstel',
    'approved-by-sending': 'Voorstel goedgekeurd door de overdragende organisatie',
    'approved-by-receiving': 'Voorstel goedgekeurd door de ontvangende organisatie',
    approved: 'Voorstel door beide goedgekeurd, de plek is vastgehouden',
    concluded: 'Voorstel afgerond: de cliënt heeft geantwoord',
    refused: 'Voorstel afgewezen',
    withdrawn: 'Voorstel ingetrokken',
    expired: 'Voorstel verlopen zonder besluit',
  },
  notices: {
    toReview_one: 'Er is een nieuw voorstel om te beoordelen',
    toReview_other: 'Er zijn {{count}} nieuwe voorstellen om te beoordelen',
    approvedBySending_one: 'De organisatie waar de cliënt wacht heeft een voorstel goedgekeurd; nu kijkt u',
    approvedBySending_other:
      'De organisaties waar cliënten wachten hebben {{count}} voorstellen goedgekeurd; nu kijkt u',
    approvedByReceiving_one: 'De ontvangende organisatie heeft een voorstel goedgekeurd; nu kijkt u',
    approvedByReceiving_other:
      'De ontvangende organisaties hebben {{count}} voorstellen goedgekeurd; nu kijkt u',
    readyToOffer_one: 'Een voorstel is door beide organisaties goedgekeurd; u kunt het de cliënt aanbieden',
    readyToOffer_other:
      '{{count}} voorstellen zijn door beide organisaties goedgekeurd; u kunt ze de cliënten aanbieden',
    slotHeld_one: 'Een voorstel is door beide organisaties goedgekeurd; u houdt de intakeplek vast',
    slotHeld_other:
      '{{count}} voorstellen zijn door beide organisaties goedgekeurd; u houdt de intakeplekken vast',
    refused_one: 'Een voorstel is afgewezen',
    refused_other: '{{count}} voorstellen zijn afgewezen',
    expired_one: 'Een voorstel is verlopen zonder besluit',
    expired_other: '{{count}} voorstellen zijn verlopen zonder besluit',
  },
} as const;
