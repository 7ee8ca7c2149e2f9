import { PROFESSIONS } from '../../../../libs/kernel/index.js';
import { type Language } from '../../base/http/index.js';
import { ROLE_LABELS } from '../sign-in/pages.js';
import { html, type Html } from '../pages/html.js';
import { type Page } from '../pages/page.js';
import { type Persona } from './personas.js';

const WORDS = {
  nl: {
    title: 'Kies wie u bent',
    intro:
      'Dit is een demonstratie: personen, organisaties en wachtlijst zijn verzonnen. Er is geen wachtwoord nodig.',
    region: 'Regio',
    none: 'Er zijn nog geen zorgaanbieders in deze regio. Laad eerst de demonstratieregio.',
  },
  en: {
    title: 'Choose who you are',
    intro:
      'This is a demonstration: people, organisations and waiting list are made up. No password is needed.',
    region: 'Region',
    none: 'There are no providers in this region yet. Load the demonstration region first.',
  },
} as const;

/** One button a person, grouped by organisation: works with Tab and Enter alone, and without any script. */
export function personasPage(action: string, people: readonly Persona[], language: Language): Page {
  const words = WORDS[language];
  const groups = new Map<string, Persona[]>();
  for (const persona of people) {
    const group = persona.organisation?.name ?? words.region;
    groups.set(group, [...(groups.get(group) ?? []), persona]);
  }
  return {
    language,
    title: words.title,
    otherLanguage: `${action}?lang=${language === 'nl' ? 'en' : 'nl'}`,
    body: html`<p class="notice">${words.intro}</p>
      ${groups.size === 0 ? html`<p>${words.none}</p>` : ''}
      <form method="post" action="${action}">
        <div class="groups">
          ${[...groups].map(([name, members], number) => group(name, number, members, language))}
        </div>
      </form>`,
  };
}

const group = (name: string, number: number, members: readonly Persona[], language: Language): Html =>
  html` <section class="group" aria-labelledby="group-${number}">
    <h2 id="group-${number}">${name}</h2>
    <ul>
      ${members.map(
        (persona) =>
          html`<li>
            <button name="persona" value="${persona.id}">
              <strong>${persona.name}</strong> <span class="soft">${aboutOf(persona, language)}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;

function aboutOf(persona: Persona, language: Language): string {
  const profession = PROFESSIONS.find(({ code }) => code === persona.profession);
  const standing = profession ?? (persona.role === 'clinician' ? undefined : ROLE_LABELS[persona.role]);
  return [standing?.[language], persona.about[language]].filter((text) => text !== undefined).join(' · ');
}
