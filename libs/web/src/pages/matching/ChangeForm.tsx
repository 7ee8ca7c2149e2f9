import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { ChoiceField, NumberField } from './Fields.js';
import type { Supply } from './use-supply.js';
import type { Subject } from './what-if-now.js';
import { type Change, KINDS, type Kind, LEVELS, LIMITS } from './what-if-changes.js';

interface Draft {
  kind: Kind;
  programme: string;
  provider: string;
  insurer: string;
  week: string;
  limit: string;
  level: string;
  on: string;
  amount: string;
}
const EMPTY: Omit<Draft, 'kind'> = {
  ...{ programme: '', provider: '', insurer: '', week: '', limit: 'maxOut', level: 'travel', on: '1' },
  amount: '',
};

/** The change that a draft says; null while something is missing. */
function changeOf(draft: Draft): Change | null {
  const { kind, programme, provider, insurer, week, amount } = draft;
  const to = amount === '' ? null : Number(amount);
  const good = to === null || (Number.isInteger(to) && (to >= 0 || kind === 'slots'));
  if (!good) return null;
  switch (kind) {
    case 'slots':
      return programme && week && to ? { kind, programme, week, by: to } : null;
    case 'ceiling':
      return insurer && provider ? { kind, insurer, provider, to } : null;
    case 'limit': {
      const limit = LIMITS.find((known) => known === draft.limit)!;
      if (limit === 'minHighShare' && to !== null && to > 100) return null;
      return provider ? { kind, provider, limit, to } : null;
    }
    case 'stop':
      return programme ? { kind, programme, on: draft.on === '1' } : null;
    case 'weight':
      return to === null ? null : { kind, level: LEVELS.find((known) => known === draft.level)!, to };
    case 'floor':
      return to === null || to > 100 ? null : { kind, to };
  }
}

/** What a draft is about, to show what it is now. */
function subjectOfDraft(draft: Draft): Subject {
  const { kind } = draft;
  if (kind === 'limit') return { ...draft, kind, limit: LIMITS.find((known) => known === draft.limit)! };
  if (kind === 'weight') return { ...draft, kind, level: LEVELS.find((known) => known === draft.level)! };
  return { ...draft, kind };
}

interface Props {
  supply: Supply;
  /** What something is now, in words. */
  now: (subject: Subject) => string;
  onAdd: (change: Change) => void;
}

/** One change at a time, of what a taskforce can talk about: places, ceilings, limits, stops and weights. */
export function ChangeForm({ supply, now, onAdd }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [draft, setDraft] = useState<Draft>({ kind: 'slots', ...EMPTY });
  const [missing, setMissing] = useState(false);
  const set = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
    setMissing(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const change = changeOf(draft);
    setMissing(change === null);
    if (change === null) return;
    onAdd(change);
    setDraft({ kind: draft.kind, ...EMPTY });
  };
  const { kind } = draft;
  const hint = now(subjectOfDraft(draft));
  const select = (name: 'programme' | 'provider' | 'insurer', choices: Supply['programmes']) => (
    <ChoiceField
      label={t(`whatIf.field.${name}`)}
      value={draft[name]}
      choices={choices}
      placeholder={t('whatIf.choose')}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <form className="ds-whatif__form" noValidate onSubmit={submit}>
      <ChoiceField
        label={t('whatIf.field.kind')}
        value={kind}
        choices={KINDS.map((value) => ({ value, label: t(`whatIf.kind.${value}`) }))}
        onChange={(value) => set({ ...EMPTY, kind: value as Kind })}
      />
      {(kind === 'slots' || kind === 'stop') && select('programme', supply.programmes)}
      {kind === 'ceiling' && select('insurer', supply.insurers)}
      {(kind === 'ceiling' || kind === 'limit') && select('provider', supply.providers)}
      {kind === 'slots' && (
        <ChoiceField
          label={t('whatIf.field.week')}
          value={draft.week}
          choices={supply.weeks.map((value) => ({ value, label: format.week(value) }))}
          placeholder={t('whatIf.choose')}
          onChange={(week) => set({ week })}
        />
      )}
      {kind === 'limit' && (
        <ChoiceField
          label={t('whatIf.field.limit')}
          value={draft.limit}
          choices={LIMITS.map((value) => ({ value, label: t(`whatIf.limit.${value}`) }))}
          onChange={(limit) => set({ limit })}
        />
      )}
      {kind === 'weight' && (
        <ChoiceField
          label={t('whatIf.field.level')}
          value={draft.level}
          choices={LEVELS.map((value) => ({ value, label: t(`whatIf.level.${value}`) }))}
          onChange={(level) => set({ level })}
        />
      )}
      {kind === 'stop' ? (
        <ChoiceField
          label={t('whatIf.field.stop')}
          value={draft.on}
          hint={hint}
          choices={[
            { value: '1', label: t('whatIf.stop.on') },
            { value: '0', label: t('whatIf.stop.off') },
          ]}
          onChange={(on) => set({ on })}
        />
      ) : (
        <NumberField
          label={t(`whatIf.amount.${kind}`)}
          value={draft.amount}
          hint={hint}
          least={kind === 'slots' ? undefined : 0}
          onChange={(amount) => set({ amount })}
        />
      )}
      <Button type="submit">{t('whatIf.add')}</Button>
      {missing && (
        <p role="alert" className="ds-strong ds-whatif__missing">
          {t('whatIf.missing')}
        </p>
      )}
    </form>
  );
}
