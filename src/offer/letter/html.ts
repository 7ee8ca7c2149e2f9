import { createHash } from 'node:crypto';
import {
  type Letter,
  type LetterBlock,
  type LetterItem,
  type LetterText,
} from '../../../libs/offer/index.js';
import { html, Html } from '../../platform/identity/index.js';

/** For paper first: what is on the screen is the page that comes out of the printer. */
const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#eef1f4;color:#14212e;font:16px/1.55 "Source Sans 3","Segoe UI",system-ui,sans-serif}
main{max-width:21cm;margin:1.5rem auto;padding:2cm;background:#fff;border:1px solid #d5dce2}
.sender{font-weight:700;margin:0 0 2.5rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.125rem 1.5rem;margin:0 0 1.5rem}
dt{color:#425160}
dd{margin:0}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.0625rem;line-height:1.3;margin:1.5rem 0 .25rem}
p,ul{margin:.25rem 0 .75rem}
ul{padding-left:1.25rem}
li{margin:.25rem 0}
h1,p,li,dd{overflow-wrap:anywhere}
.number{white-space:nowrap}
footer{margin-top:1.75rem}
@media (max-width:40rem){main{margin:0;padding:1.25rem;border:0}dl{gap:.125rem .75rem}}
@page{size:A4;margin:2cm}
@media print{body{background:none;font-size:11pt}main{margin:0;padding:0;border:0;max-width:none}h2{break-after:avoid}li,footer{break-inside:avoid}}
`;
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);

/** The page loads nothing, runs nothing and goes into no frame; its one style is named by its hash. */
export const LETTER_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The letter as a page that can be read aloud, enlarged and printed. */
export function letterHtml(letter: Letter): string {
  return html`<!doctype html>
    <html lang="${letter.language}" dir="${letter.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${letter.title}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <main>
          <p class="sender">${letter.sender}</p>
          <dl>
            ${letter.head.map(
              ({ label, text }) =>
                html`<dt>${label ?? ''}</dt>
                  <dd>${text}</dd>`,
            )}
          </dl>
          <h1>${letter.title}</h1>
          ${letter.blocks.map(block)}
          <footer>${letter.closing.map((line) => html`<p>${line}</p>`)}</footer>
        </main>
      </body>
    </html> `.markup;
}

function block(one: LetterBlock): Html {
  if (one.kind === 'heading') return html`<h2>${inItsLanguage(one)}</h2>`;
  if (one.kind === 'paragraph') return html`<p>${inItsLanguage(one)}</p>`;
  return html`<ul>
    ${one.items.map(item)}
  </ul>`;
}

const item = (one: LetterItem): Html =>
  one.label === null
    ? html`<li>${inItsLanguage(one)}</li>`
    : html`<li><strong>${one.label}:</strong> ${inItsLanguage(one)}</li>`;

/** A sentence that stands in Dutch is read aloud as Dutch. */
const inItsLanguage = ({ text, dutch }: LetterText): Html =>
  dutch === true ? html`<span lang="nl" dir="ltr">${inOnePiece(text)}</span>` : inOnePiece(text);

/** A browser ends a line after the hyphen of a phone number, and a number in two is dialled wrong. */
const inOnePiece = (text: string): Html =>
  html`${text
    .split(/(\+?\d[\d\u00a0]*-[\d\u00a0-]*\d)/)
    .map((part, i) => (i % 2 === 1 ? html`<span class="number">${part}</span>` : html`${part}`))}`;
