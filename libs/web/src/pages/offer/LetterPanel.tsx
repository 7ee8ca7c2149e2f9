import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { letterQuery } from '../../api/queries.js';
import type { Letter, LetterBlock } from '../../api/types.js';
import { useLanguage } from '../../i18n/language.js';
import { Button, buttonClass } from '../../parts/Button.js';
import { Loaded } from '../../parts/Loaded.js';

type Language = Letter['language'];
const LANGUAGES: Language[] = ['nl', 'en'];

/** The letter as the client gets it, in the client's language and not in that of the page. */
export function LetterPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const { language: own } = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const query = useQuery(letterQuery(id, language));
  const address = (form: 'pdf' | 'html'): string =>
    `/api/v1/offers/${encodeURIComponent(id)}/letter.${form}?language=${language}`;
  return (
    <section className="ds-panel ds-stack" aria-labelledby="letter">
      <div className="ds-row ds-row--apart">
        <h2 id="letter" className="ds-h2">
          {t('letter.title')}
        </h2>
        <div className="ds-row" role="group" aria-label={t('letter.language')}>
          {LANGUAGES.map((one) => (
            <Button
              key={one}
              small
              appearance={one === language ? 'secondary-action' : 'subtle'}
              aria-pressed={one === language}
              onClick={() => setLanguage(one)}
            >
              {t(`letter.${one}`)}
            </Button>
          ))}
        </div>
      </div>
      <div className="ds-row">
        <a className={buttonClass('secondary-action')} href={address('pdf')} download>
          {t('letter.pdf')}
        </a>
        <a
          className={buttonClass('secondary-action')}
          href={address('html')}
          target="_blank"
          rel="noreferrer"
        >
          {t('letter.html')}
        </a>
        <span className="ds-small ds-soft">{t('letter.address')}</span>
      </div>
      <Loaded query={query}>{(letter) => <Preview letter={letter} />}</Loaded>
    </section>
  );
}

function Preview({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  return (
    <div
      className="ds-letter"
      role="region"
      aria-label={t('letter.preview')}
      tabIndex={0}
      lang={letter.language}
    >
      <p className="ds-strong">{letter.sender}</p>
      <p className="ds-small ds-soft">
        {letter.head.map(({ label, text }) => `${label ?? ''}: ${text}`).join(' · ')}
      </p>
      <h3 className="ds-letter__title">{letter.title}</h3>
      {letter.blocks.map((block, i) => (
        <Block key={i} block={block} />
      ))}
      <div className="ds-letter__closing">
        {letter.closing.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}

function Block({ block }: { block: LetterBlock }) {
  if (block.kind === 'heading') return <h4>{block.text}</h4>;
  if (block.kind === 'paragraph') return <p>{block.text}</p>;
  return (
    <ul className="ds-bullets">
      {(block.items ?? []).map(({ label, text }) => (
        <li key={text}>
          {label !== null && <strong>{label}: </strong>}
          {text}
        </li>
      ))}
    </ul>
  );
}
