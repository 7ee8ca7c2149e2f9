/** What a proposal changes of the one it replaces. */
export const changed = {
  programme: '{{now}} in plaats van {{before}}.',
  week: 'Intake in week {{now}} in plaats van week {{before}}.',
  gain_one: '{{count}} week eerder behandeld dan nu verwacht; het vorige voorstel scheelde {{before}}.',
  gain_other: '{{count}} weken eerder behandeld dan nu verwacht; het vorige voorstel scheelde {{before}}.',
  travel: '{{now, minutes}} reizen in plaats van {{before}}.',
  online: 'Online in plaats van op een locatie.',
  notOnline: 'Op een locatie, {{now, minutes}} reizen, in plaats van online.',
} as const;
