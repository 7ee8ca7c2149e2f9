import { type Language } from '../../base/http/index.js';
import { type ActingAs, type PersonRole } from '../../base/database/index.js';
import { html } from '../pages/html.js';
import { type Page } from '../pages/page.js';
import { type Label } from '../access/permissions.js';

export const ROLE_LABELS: Readonly<Record<PersonRole, Label>> = {
  'data-steward': { nl: 'Gegevensbeheerder', en: 'Data steward' },
  clinician: { nl: 'Behandelaar', en: 'Clinician' },
  'case-table-chair': { nl: 'Voorzitter regiotafel', en: 'Chair of the case table' },
  'taskforce-analyst': { nl: 'Analist van de taskforce', en: 'Taskforce analyst' },
  insurer: { nl: 'Zorgverzekeraar', en: 'Insurer' },
  administrator: { nl: 'Beheerder', en: 'Administrator' },
  'privacy-officer': { nl: 'Functionaris gegevensbescherming', en: 'Privacy officer' },
};

export type SignInFailure =
  'issuer-unreachable' | 'sign-in-expired' | 'sign-in-refused' | 'no-subject' | 'no-role' | 'no-organisation';

const FAILURES: Readonly<Record<SignInFailure, { readonly status: number } & Label>> = {
  'issuer-unreachable': {
    status: 503,
    nl: 'De inlogdienst is niet bereikbaar. Probeer het over een paar minuten opnieuw.',
    en: 'The sign-in service cannot be reached. Try again in a few minutes.',
  },
  'sign-in-expired': {
    status: 400,
    nl: 'Het inloggen duurde te lang of begon in een ander venster. Begin opnieuw.',
    en: 'Signing in took too long or started in another window. Start again.',
  },
  'sign-in-refused': {
    status: 403,
    nl: 'De inlogdienst heeft het inloggen niet bevestigd. Begin opnieuw.',
    en: 'The sign-in service did not confirm the sign-in. Start again.',
  },
  'no-subject': {
    status: 403,
    nl: 'De inlogdienst gaf geen bruikbaar kenmerk door. Vraag uw beheerder om hulp.',
    en: 'The sign-in service gave no usable identifier. Ask your administrator for help.',
  },
  'no-role': {
    status: 403,
    nl: 'U hebt nog geen rol in Doorstroom. Vraag uw beheerder om een rol.',
    en: 'You have no role in Doorstroom yet. Ask your administrator for one.',
  },
  'no-organisation': {
    status: 403,
    nl: 'Bij uw rol hoort een organisatie en de inlogdienst gaf er geen door. Vraag uw beheerder om hulp.',
    en: 'Your role needs an organisation and the sign-in service gave none. Ask your administrator for help.',
  },
};

/** Where signing in starts again, with the same wish. */
export const signInAddress = (
  returnTo: string,
  wish: { readonly role: PersonRole | null; readonly organisation: string | null } = {
    role: null,
    organisation: null,
  },
): string =>
  `/auth/sign-in?${new URLSearchParams({
    returnTo,
    ...(wish.role === null ? {} : { role: wish.role }),
    ...(wish.organisation === null ? {} : { organisation: wish.organisation }),
  }).toString()}`;

export const failurePage = (
  failure: SignInFailure,
  returnTo: string,
  language: Language,
  reference: string,
): Page => ({
  language,
  status: FAILURES[failure].status,
  title: language === 'nl' ? 'Inloggen is niet gelukt' : 'Signing in did not work',
  body: html`<p class="notice" role="alert">${FAILURES[failure][language]}</p>
    <a class="button" href="${signInAddress(returnTo)}"
      ><strong>${language === 'nl' ? 'Opnieuw inloggen' : 'Sign in again'}</strong></a
    >
    <p class="soft">${language === 'nl' ? 'Kenmerk' : 'Reference'}: ${reference} · ${failure}</p>`,
});

/** @param names of organisations by their code; one that is not known goes by its code. */
export const contextsPage = (
  contexts: readonly ActingAs[],
  names: ReadonlyMap<string, string>,
  returnTo: string,
  language: Language,
): Page => ({
  language,
  title: language === 'nl' ? 'Waarvoor logt u in?' : 'What are you signing in for?',
  body: html`<p>
      ${
        language === 'nl'
          ? 'U hebt meer dan één rol of organisatie. U handelt voor één tegelijk; wisselen kan daarna bovenaan elke pagina.'
          : 'You have more than one role or organisation. You act for one at a time; you can switch later at the top of every page.'
      }
    </p>
    ${contexts.map(
      (context) =>
        html`<a class="button" href="${signInAddress(returnTo, context)}"
          ><strong>${ROLE_LABELS[context.role][language]}</strong>
          ${context.organisation === null ? '' : (names.get(context.organisation) ?? context.organisation)}</a
        >`,
    )}`,
});
