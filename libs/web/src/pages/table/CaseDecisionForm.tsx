import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decideCase } from '../../api/commands.js';
import type { CaseDecisionCode, CaseDomainCode, CaseOption, CasePageData } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { shortName } from '../../format/short-name.js';
import { useFormat } from '../../format/use-format.js';
import { useGain } from '../../format/use-gain.js';
import { useLanguage } from '../../i18n/language.js';
import { Button } from '../../parts/Button.js';
import { DateField } from '../../parts/DateField.js';
import { SelectField } from '../../parts/Field.js';
import { makeDecision } from '../review/decision/pending-decision.js';
import { regionDay } from '../../format/region-day.js';

const YEAR = 365;
const CODES = [
  'propose-programme',
  'refer-other-circuit',
  'bridging-care',
  'rescore-demand',
  'keep-waiting',
  'back-to-sender',
] as const satisfies readonly CaseDecisionCode[];
const keyOf = (option: CaseOption): string => `${option.programme.id} ${option.week}`;
type Missing = 'missing' | 'missingProgramme' | 'missingDate' | 'missingDomain';

/** A decision is a code with what belongs to it: a programme and its week, or a date. Nothing is written. */
export function CaseDecisionForm({ given, onDecided }: { given: CasePageData; onDecided: () => void }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const codes = useCodes();
  const name = useId();
  const [decision, setDecision] = useState<CaseDecisionCode | null>(null);
  const [chosen, setChosen] = useState<CaseOption | null>(null);
  const [reviewOn, setReviewOn] = useState('');
  const [domain, setDomain] = useState<CaseDomainCode | ''>('');
  const [missing, setMissing] = useState<Missing | null>(null);
  const decide = (code: CaseDecisionCode): void => {
    const { id, need, version } = given;
    const made = { diagnosis: need.diagnosis, week: null, reference: null };
    makeDecision({ kind: 'case', subjectId: id, said: 'decide', ...made }, () =>
      decideCase(id, {
        decision: code,
        version,
        ...(code === 'propose-programme' && chosen
          ? { programmeId: chosen.programme.id, week: chosen.week }
          : {}),
        ...(code === 'keep-waiting' ? { reviewOn } : {}),
        ...(code === 'refer-other-circuit' && domain !== '' ? { domain } : {}),
      }),
    );
    onDecided();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const lacking =
      decision === null
        ? 'missing'
        : decision === 'propose-programme' && chosen === null
          ? 'missingProgramme'
          : decision === 'keep-waiting' && reviewOn <= regionDay(0)
            ? 'missingDate'
            : decision === 'refer-other-circuit' && domain === ''
              ? 'missingDomain'
              : null;
    setMissing(lacking);
    if (decision !== null && lacking === null) decide(decision);
  };
  return (
    <form className="ds-stack" noValidate onSubmit={submit}>
      <fieldset className="ds-reasons" aria-describedby={missing ? `${name}-error` : undefined}>
        <legend>{t('caseDecision.legend')}</legend>
        {CODES.map((code) => (
          <Choice
            key={code}
            name={`${name}-decision`}
            checked={decision === code}
            impossible={code === 'propose-programme' && given.options.length === 0}
            onChoose={() => {
              setDecision(code);
              setMissing(null);
            }}
          >
            {codes.all('caseDecisions').find((one) => one.code === code)?.[language] ?? code}
            {code === 'propose-programme' && given.options.length === 0 ? (
              <span className="ds-small ds-soft">{t('caseDecision.noOptions')}</span>
            ) : (
              decision === code && (
                <span className="ds-small ds-soft">{t(`caseDecision.effect.${code}`)}</span>
              )
            )}
          </Choice>
        ))}
      </fieldset>
      {decision === 'propose-programme' && (
        <Programmes name={`${name}-option`} options={given.options} chosen={chosen} onChoose={setChosen} />
      )}
      {decision === 'refer-other-circuit' && (
        <SelectField
          label={t('caseDecision.domain')}
          value={domain}
          onChange={(code) => setDomain(code as CaseDomainCode)}
        >
          <option value="">{t('caseDecision.choose')}</option>
          {codes.all('caseDomains').map((one) => (
            <option key={one.code} value={one.code}>
              {one[language]}
            </option>
          ))}
        </SelectField>
      )}
      {decision === 'keep-waiting' && (
        <DateField
          label={t('caseDecision.reviewOn')}
          min={regionDay(1)}
          max={regionDay(YEAR)}
          value={reviewOn}
          onChange={setReviewOn}
        />
      )}
      {missing && (
        <p id={`${name}-error`} role="alert" className="ds-strong">
          {t(`caseDecision.${missing}`)}
        </p>
      )}
      <p>
        <Button type="submit" appearance="primary-action">
          {t('caseDecision.submit')}
        </Button>
      </p>
    </form>
  );
}

interface ProgrammesProps {
  name: string;
  options: CaseOption[];
  chosen: CaseOption | null;
  onChoose: (option: CaseOption) => void;
}

function Programmes({ name, options, chosen, onChoose }: ProgrammesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const gain = useGain();
  return (
    <fieldset className="ds-reasons">
      <legend>{t('caseDecision.programme')}</legend>
      {options.map((option) => (
        <Choice
          key={keyOf(option)}
          name={name}
          checked={chosen !== null && keyOf(chosen) === keyOf(option)}
          onChoose={() => onChoose(option)}
        >
          {shortName(option.provider.name)}, {option.programme.name}
          <span className="ds-small ds-soft">
            {format.week(option.week)} · {gain(option.weeksSooner)}
          </span>
        </Choice>
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  name: string;
  checked: boolean;
  /** Shown with its reason, and not to be chosen. */
  impossible?: boolean;
  onChoose: () => void;
  children: ReactNode;
}

function Choice({ name, checked, impossible, onChoose, children }: ChoiceProps) {
  return (
    <label className="ds-reason">
      <input
        type="radio"
        className="utrecht-radio-button utrecht-radio-button--html-input"
        name={name}
        checked={checked}
        disabled={impossible}
        onChange={onChoose}
      />
      <span>{children}</span>
    </label>
  );
}
