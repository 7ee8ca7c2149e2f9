import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { letterQuery } from '../../api/offers.js';
import type { Addressee, Letter, LetterBlock, Offer } from '../../api/types.js';
import { useLanguage } from '../../i18n/language.js';
import { Alert } from '../../parts/Alert.js';
import { Button, buttonClass } from '../../parts/Button.js';
import { Loaded } from '../../parts/Loaded.js';
import { Choice } from './Choice.js';

const OWN = ['nl', 'en'] as const;

/**
 * The letter as the client gets it, in the client's language and not in that of the page. Where the age band spans 12 or
 * 16 the sender says first whom it is for.
 */
export function LetterPanel({ offer: { id, addressees } }: { offer: Offer }) {
  const { t } = useTranslation();
  const { language: own } = useLanguage();
  const [language, setLanguage] = useState<string>(own);
  const name = useId();
  const [said, setSaid] = useState<Addressee | undefined>(undefined);
  const asks = addressees.length > 1;
  const ready = !asks || said !== undefined;
  const query = useQuery({ ...letterQuery(id, language, said), enabled: ready });
  // Another language is asked for while the last answer said which there are.
  const [known, setKnown] = useState<Letter['languages']>([]);
  if (query.data !== undefined && query.data.languages !== known) setKnown(query.data.languages);
  const further = query.data?.languages ?? known;
  const languages = [...OWN.map((code) => ({ code, name: t(`letter.${code}`) })), ...further];
  const address = (form: 'pdf' | 'html'): string =>
    `/api/v1/offers/${encodeURIComponent(id)}/letter.${form}?language=${language}${said === undefined ? '' : `&to=${said}`}`;
  return (
    <section className="ds-panel ds-stack ds-no-print" aria-labelledby="letter">
      <div className="ds-row ds-row--apart">
        <h2 id="letter" className="ds-h2">
          {t('letter.title')}
        </h2>
        <div className="ds-row" role="group" aria-label={t('letter.language')}>
          {languages.map(({ code: one, name: label }) => (
            <Button
              key={one}
              small
              appearance={one === language ? 'secondary-action' : 'subtle'}
              aria-pressed={one === language}
              onClick={() => setLanguage(one)}
            >
              {label}
            </Button>
          ))}
        </div>
      </div>
      {asks && (
        <fieldset className="ds-fieldset">
          <legend>{t('letter.forWhom')}</legend>
          <p className="ds-small ds-soft">{t('letter.forWhomWhy')}</p>
          {addressees.map((one) => (
            <Choice
              key={one}
              name={name}
              checked={said === one}
              onChoose={() => setSaid(one)}
              label={t(`letter.addressee.${one}`)}
            />
          ))}
        </fieldset>
      )}
      {ready && (
        <>
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
          <Loaded query={query}>
            {(letter) => (
              <>
                {letter.missing.length > 0 && (
                  <Alert kind="warning">
                    <p>{t('letter.missing', { count: letter.missing.length })}</p>
                  </Alert>
                )}
                {letter.direction === 'rtl' && (
                  <Alert kind="info">
                    <p>{t('letter.noPaper')}</p>
                  </Alert>
                )}
                {letter.gaps.map((gap) => (
                  <Alert key={gap} kind="warning">
                    <p>{t(`letter.gap.${gap}`)}</p>
                  </Alert>
                ))}
                <Preview letter={letter} />
              </>
            )}
          </Loaded>
        </>
      )}
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
      dir={letter.direction}
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
