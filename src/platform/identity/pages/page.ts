import { createHash } from 'node:crypto';
import { type Response } from 'express';
import { say } from '../../../../libs/words/index.js';
import { type Language } from '../../base/http/index.js';
import { html, Html } from './html.js';
import { STYLE } from './style.js';

export interface Page {
  readonly language: Language;
  readonly status?: number;
  readonly title: string;
  readonly body: Html;
  /** Address of this page in the other language. */
  readonly otherLanguage?: string;
}

/** Byte for byte what the hash is of: a space more and browsers drop the style. */
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** No script, no image, no font, nothing from elsewhere: what is not on this list is not loaded. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The few pages that come from the server: signing in has to work before any of the application is loaded. */
export function sendPage(response: Response, page: Page): void {
  response
    .status(page.status ?? 200)
    .set('Content-Security-Policy', POLICY)
    .set('Cache-Control', 'no-store')
    .set('Content-Language', page.language)
    .type('html')
    .send(document(page).markup);
}

const document = ({ language, title, body, otherLanguage }: Page): Html =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Doorstroom</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <header>
          <svg class="eyes" viewBox="0 0 44 20" width="44" height="20" aria-hidden="true" focusable="false">
            <circle cx="10" cy="10" r="8" />
            <circle cx="34" cy="10" r="8" />
          </svg>
          <span class="name">Doorstroom</span>
          ${otherLanguage === undefined ? '' : switchTo(language === 'nl' ? 'en' : 'nl', otherLanguage)}
        </header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `;

const switchTo = (language: Language, address: string): Html =>
  html`<a class="language" href="${address}" lang="${language}" hreflang="${language}"
    >${say(language, 'common.languageName')}</a
  >`;
