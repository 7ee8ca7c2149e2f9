import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileOptions, FilePlan } from '../../../api/list-file.js';
import { Alert } from '../../../parts/Alert.js';
import { Button } from '../../../parts/Button.js';
import { inLanguage, useLanguage } from '../../../i18n/language.js';
import { type Choices, columnChoice, NO_CHOICES, optionsWith, unanswered } from './draft.js';
import { ColumnQuestion, ConstantQuestion, OrderQuestion, ValueQuestion } from './Question.js';

const LEFT_OUT = 'leave-out';

interface Props {
  plan: FilePlan;
  options: FileOptions;
  /** Whether what is certain is shown as well. */
  all: boolean;
  busy: boolean;
  onDone: (options: FileOptions) => void;
}

/** What is not certain is asked; the rest stands folded away and can be changed. */
export function Questions({ plan, options, all, busy, onDone }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const left = unanswered(plan, choices);
  const asked = plan.columns.filter(({ open }) => open);
  const certain = plan.columns.filter(({ open }) => !open);
  const without = asked.filter((column) => columnChoice(choices, column) === undefined);
  const column = (one: FilePlan['columns'][number]) => (
    <ColumnQuestion
      key={one.place}
      column={one}
      targets={plan.targets}
      value={columnChoice(choices, one)}
      onChange={(to) =>
        setChoices((before) => ({ ...before, columns: { ...before.columns, [one.place]: to } }))
      }
    />
  );
  const leaveOut = (): void =>
    setChoices((before) => ({
      ...before,
      columns: { ...before.columns, ...Object.fromEntries(without.map(({ place }) => [place, LEFT_OUT])) },
    }));
  const groups = [...new Set(plan.values.filter(({ open }) => open || all).map(({ target }) => target))];
  const nameOf = (target: string): string => {
    const found = plan.targets.find(({ code }) => code === target);
    return found === undefined ? target : inLanguage(found, language);
  };
  const codesOf = (target: string) => plan.choices.find((one) => one.target === target)?.codes ?? [];
  return (
    <form
      className="ds-stack ds-on-paper"
      aria-label={t('deliverFile.questions')}
      onSubmit={(event) => {
        event.preventDefault();
        if (left === 0 && !busy) onDone(optionsWith(options, plan, choices));
      }}
    >
      <h3 className="ds-h2" tabIndex={-1} ref={heading}>
        {t('deliverFile.questions')}
      </h3>
      <p className="ds-soft">{t('deliverFile.questionsText')}</p>
      {plan.missing.length > 0 && (
        <Alert kind="warning" live>
          <p>
            {t('deliverFile.missing', {
              fields: plan.missing.map((field) => inLanguage(field, language)).join(', '),
            })}
          </p>
        </Alert>
      )}
      {asked.length > 0 && (
        <fieldset className="ds-ask">
          <legend>{t('deliverFile.columns', { count: asked.length })}</legend>
          {asked.map(column)}
          {without.length > 1 && (
            <p>
              <Button small onClick={leaveOut}>
                {t('deliverFile.leaveRest', { count: without.length })}
              </Button>
            </p>
          )}
        </fieldset>
      )}
      {groups.map((target) => (
        <fieldset className="ds-ask" key={target}>
          <legend>{t('deliverFile.valuesOf', { field: nameOf(target) })}</legend>
          {plan.values
            .filter((value) => value.target === target && (value.open || all))
            .map((value) => (
              <ValueQuestion
                key={value.text}
                value={value}
                codes={codesOf(target)}
                choices={choices}
                onChange={setChoices}
              />
            ))}
        </fieldset>
      ))}
      {plan.constants.some(({ open }) => open || all) && (
        <fieldset className="ds-ask">
          <legend>{t('deliverFile.forAll')}</legend>
          {plan.constants
            .filter(({ open }) => open || all)
            .map((constant) => (
              <ConstantQuestion
                key={constant.target}
                constant={constant}
                name={nameOf(constant.target)}
                codes={codesOf(constant.target)}
                choices={choices}
                onChange={setChoices}
              />
            ))}
        </fieldset>
      )}
      {plan.dates.open && (
        <OrderQuestion proposed={plan.dates.proposed} choices={choices} onChange={setChoices} />
      )}
      {certain.length > 0 && (
        <details className="ds-ask" open={all || plan.missing.length > 0}>
          <summary>{t('deliverFile.certain', { count: certain.length })}</summary>
          <div>{certain.map(column)}</div>
        </details>
      )}
      <div className="ds-row">
        <Button type="submit" appearance="primary-action" busy={busy} aria-disabled={left > 0 || undefined}>
          {t('deliverFile.next')}
        </Button>
        {left > 0 && (
          <span className="ds-soft" role="status">
            {t('deliverFile.left', { count: left })}
          </span>
        )}
      </div>
    </form>
  );
}
