import { PROFESSIONS } from '../../../../libs/kernel/index.js';
import { type CodesOf, say, sayMessage } from '../../../../libs/words/index.js';
import { type Language } from '../../base/http/index.js';
import { html, type Html } from '../pages/html.js';
import { type Page } from '../pages/page.js';
import { type Persona } from './personas.js';

/** One button a person, grouped by organisation: works with Tab and Enter alone, and without any script. */
export function personasPage(action: string, people: readonly Persona[], language: Language): Page {
  const words = (key: CodesOf<'platform.personas'>): string => say(language, `platform.personas.${key}`);
  const groups = new Map<string, Persona[]>();
  for (const persona of people) {
    const group = persona.organisation?.name ?? words('region');
    groups.set(group, [...(groups.get(group) ?? []), persona]);
  }
  return {
    language,
    title: words('title'),
    otherLanguage: `${action}?lang=${language === 'nl' ? 'en' : 'nl'}`,
    body: html`<p class="notice">${words('intro')}</p>
      ${groups.size === 0 ? html`<p>${words('none')}</p>` : ''}
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

function aboutOf({ profession: code, role, about }: Persona, language: Language): string {
  const profession = PROFESSIONS.find((one) => one.code === code)?.[language];
  const standing = profession ?? (role === 'clinician' ? undefined : say(language, `common.roles.${role}`));
  return [standing, sayMessage(language, about)].filter((text) => text !== undefined).join(' · ');
}
