import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileColumn, FileConstant, FileOptions, FileValue, NamedCode } from '../../../api/list-file.js';
import { useFormat } from '../../../format/use-format.js';
import { inLanguage, useLanguage } from '../../../i18n/language.js';
import '../../../parts/field.css';
import { type Choices, constantChoice, valueChoice, valueKey } from './draft.js';

type SetChoices = (change: (before: Choices) => Choices) => void;

/** No code is written like this: nothing has been chosen, or rows with the value are not delivered. */
const UNCHOSEN = '?';
const NOT_DELIVERED = '!';

interface LineProps {
  /** What is asked about, and what of it is shown beside. */
  name: string;
  about?: ReactNode;
  why: string;
  value: string | undefined;
  onChange: (value: string) => void;
  children: ReactNode;
}

function Line({ name, about, why, value, onChange, children }: LineProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="ds-ask__line">
      <div>
        <label htmlFor={id}>{name}</label>
        {about}
      </div>
      <select
        id={id}
        className="utrecht-textbox utrecht-textbox--html-input"
        aria-describedby={`${id}-why`}
        value={value ?? UNCHOSEN}
        onChange={({ target }) => onChange(target.value)}
      >
        {value === undefined && <option value={UNCHOSEN}>{t('deliverFile.choosePlease')}</option>}
        {children}
      </select>
      <p id={`${id}-why`} className="ds-small ds-soft">
        {why}
      </p>
    </div>
  );
}

function Options({ codes, first = [] }: { codes: readonly NamedCode[]; first?: readonly string[] }) {
  const { language } = useLanguage();
  const ahead = codes.filter(({ code }) => first.includes(code));
  const rest = codes.filter(({ code }) => !first.includes(code));
  return [...ahead, ...rest].map((code) => (
    <option key={code.code} value={code.code}>
      {inLanguage(code, language)}
    </option>
  ));
}

interface ColumnProps {
  column: FileColumn;
  targets: readonly NamedCode[];
  value: string | undefined;
  onChange: (to: string) => void;
}

export function ColumnQuestion({ column, targets, value, onChange }: ColumnProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const samples = column.samples.join(' · ');
  const first = [column.proposed ?? '', ...column.others, 'leave-out'];
  return (
    <Line
      name={column.title === '' ? t('deliverFile.nameless', { number: column.place + 1 }) : column.title}
      about={samples !== '' && <p className="ds-small ds-soft ds-ask__samples">{samples}</p>}
      why={inLanguage(column, language)}
      value={value}
      onChange={onChange}
    >
      <Options codes={targets} first={first} />
    </Line>
  );
}

interface ValueProps {
  value: FileValue;
  codes: readonly NamedCode[];
  choices: Choices;
  onChange: SetChoices;
}

export function ValueQuestion({ value, codes, choices, onChange }: ValueProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const chosen = valueChoice(choices, value);
  return (
    <Line
      name={value.text}
      about={
        <p className="ds-small ds-soft">
          {t('deliverFile.rows', { count: value.count, number: format.number(value.count) })}
        </p>
      }
      why={inLanguage(value, language)}
      value={chosen === null ? NOT_DELIVERED : chosen}
      onChange={(to) =>
        onChange((before) => ({
          ...before,
          values: { ...before.values, [valueKey(value)]: to === NOT_DELIVERED ? null : to },
        }))
      }
    >
      <Options codes={codes} first={[value.proposed ?? '', ...value.others]} />
      <option value="">{t('deliverFile.asEmpty')}</option>
      <option value={NOT_DELIVERED}>{t('deliverFile.notDelivered')}</option>
    </Line>
  );
}

interface ConstantProps {
  constant: FileConstant;
  name: string;
  codes: readonly NamedCode[];
  choices: Choices;
  onChange: SetChoices;
}

export function ConstantQuestion({ constant, name, codes, choices, onChange }: ConstantProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <Line
      name={name}
      why={inLanguage(constant, language)}
      value={constantChoice(choices, constant)}
      onChange={(to) =>
        onChange((before) => ({ ...before, constants: { ...before.constants, [constant.target]: to } }))
      }
    >
      {constant.target === 'flags' && <option value="">{t('deliverFile.noFlags')}</option>}
      <Options codes={codes} />
    </Line>
  );
}

interface OrderProps {
  proposed: FileOptions['order'];
  choices: Choices;
  onChange: SetChoices;
}

export function OrderQuestion({ proposed, choices, onChange }: OrderProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="ds-ask">
      <legend>{t('deliverFile.order')}</legend>
      {(['day-month', 'month-day'] as const).map((order) => (
        <label key={order} className="ds-ask__radio">
          <input
            type="radio"
            name="order"
            checked={(choices.order ?? proposed) === order}
            onChange={() => onChange((before) => ({ ...before, order }))}
          />
          {t(order === 'day-month' ? 'deliverFile.dayFirst' : 'deliverFile.monthFirst')}
        </label>
      ))}
    </fieldset>
  );
}
