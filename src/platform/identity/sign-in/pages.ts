import { type Language } from '../../base/http/index.js';
import { type ActingAs, type PersonRole } from '../../base/database/index.js';
import { html } from '../pages/html.js';
import { type Page } from '../pages/page.js';
import { say } from '../../../../libs/words/index.js';

export type SignInFailure =
  | 'issuer-unreachable'
  | 'sign-in-expired'
  | 'sign-in-refused'
  | 'sign-in-too-weak'
  | 'no-subject'
  | 'no-role'
  | 'no-organisation'
  | 'roles-unpaired';

const STATUSES: Readonly<Record<SignInFailure, number>> = {
  'issuer-unreachable': 503,
  'sign-in-expired': 400,
  'sign-in-refused': 403,
  'sign-in-too-weak': 403,
  'no-subject': 403,
  'no-role': 403,
  'no-organisation': 403,
  'roles-unpaired': 403,
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
  status: STATUSES[failure],
  title: say(language, 'platform.signIn.title'),
  body: html`<p class="notice" role="alert">${say(language, `platform.signIn.failures.${failure}`)}</p>
    <a class="button" href="${signInAddress(returnTo)}"
      ><strong>${say(language, 'platform.signIn.again')}</strong></a
    >
    <p class="soft">${say(language, 'platform.signIn.reference')}: ${reference} · ${failure}</p>`,
});

/** @param names of organisations by their code; one that is not known goes by its code. */
export const contextsPage = (
  contexts: readonly ActingAs[],
  names: ReadonlyMap<string, string>,
  returnTo: string,
  language: Language,
): Page => ({
  language,
  title: say(language, 'platform.signIn.contexts.title'),
  body: html`<p>${say(language, 'platform.signIn.contexts.intro')}</p>
    ${contexts.map(
      (context) =>
        html`<a class="button" href="${signInAddress(returnTo, context)}"
          ><strong>${say(language, `common.roles.${context.role}`)}</strong>
          ${context.organisation === null ? '' : (names.get(context.organisation) ?? context.organisation)}</a
        >`,
    )}`,
});
