import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Policy, setPolicy } from '../../api/administration.js';
import { Alert } from '../../parts/Alert.js';
import { Button } from '../../parts/Button.js';
import { ConfirmDialog } from '../../parts/ConfirmDialog.js';
import { Field } from '../../parts/Field.js';
import { useProblemText } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';
import { ChangeList } from './PolicyChanges.js';
import { changesOf, type Group, keyOf, NUMBERS, valueAt, withValue } from './policy-numbers.js';

const GROUPS: readonly Group[] = ['norm', 'matching', 'terms', 'figures', 'table', 'pushes'];
type Document = Readonly<Record<string, unknown>>;

/** An emptied field is no number, and never 0. */
const numberIn = (text: string): number | null => (/^-?\d{1,16}$/.test(text.trim()) ? Number(text) : null);

export function PolicyForm({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const stored = policy.document as Document;
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [crisis, setCrisis] = useState<{ name: string; phone: string } | null>(null);
  const [asking, setAsking] = useState(false);
  const save = useChange({
    mutationFn: (document: Document) => setPolicy({ basedOn: policy.version, document }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['administration', 'policy'] });
      setTexts({});
      setCrisis(null);
    },
    onSettled: () => setAsking(false),
  });
  const numbers = policy.numbers.map((number) => {
    const value = valueAt(stored, number.path);
    const text = texts[number.path] ?? (typeof value === 'number' ? String(value) : '');
    const entered = numberIn(text);
    const wrong = entered === null || entered < number.least || entered > number.most;
    return { ...number, text, entered, wrong, changed: entered !== value };
  });
  const held = valueAt(stored, 'crisis') as { name: string; phone: string } | null;
  const crisisNow = crisis ?? held ?? { name: '', phone: '' };
  const isCrisisEmpty = crisisNow.name.trim() === '' && crisisNow.phone.trim() === '';
  let wanted = stored;
  for (const { path, entered, changed, wrong } of numbers)
    if (changed && !wrong) wanted = withValue(wanted, path, entered);
  if (crisis !== null)
    wanted = withValue(
      wanted,
      'crisis',
      isCrisisEmpty ? null : { name: crisis.name.trim(), phone: crisis.phone.trim() },
    );
  const changes = changesOf(stored, wanted);
  const isWrong = numbers.some(({ wrong }) => wrong);
  return (
    <form
      className="ds-stack ds-on-paper"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong && changes.length > 0) setAsking(true);
      }}
    >
      <p className="ds-strong" role="status">
        {t('regionPolicy.now', { version: policy.version })}
      </p>
      <p>{t('regionPolicy.who')}</p>
      {save.problem && (
        <Alert kind="error" live>
          <p>{problemText(save.problem)}</p>
        </Alert>
      )}
      {GROUPS.map((group) => (
        <section key={group} className="ds-panel ds-stack" aria-labelledby={`policy-${group}`}>
          <h2 id={`policy-${group}`} className="ds-h2">
            {t(`regionPolicy.group.${group}`)}
          </h2>
          <div className="ds-numbers">
            {numbers.map((number) => {
              const key = keyOf(number.path);
              if (key === null || NUMBERS[key].group !== group) return null;
              const unit = t(`regionPolicy.unit.${NUMBERS[key].unit}`);
              const range = t('regionPolicy.range', { least: number.least, most: number.most, unit });
              const whom = t('regionPolicy.affects', { who: t(`regionPolicy.whom.${NUMBERS[key].whom}`) });
              return (
                <Field
                  key={number.path}
                  label={`${t(`regionPolicy.number.${key}.label`)} (${unit})`}
                  hint={
                    number.wrong
                      ? t('regionPolicy.wrong', { least: number.least, most: number.most })
                      : `${t(`regionPolicy.number.${key}.what`)} ${range}. ${whom}.`
                  }
                >
                  {(attributes) => (
                    <input
                      {...attributes}
                      inputMode="numeric"
                      autoComplete="off"
                      value={number.text}
                      aria-invalid={number.wrong || undefined}
                      onChange={({ target }) => setTexts({ ...texts, [number.path]: target.value })}
                    />
                  )}
                </Field>
              );
            })}
          </div>
        </section>
      ))}
      <section className="ds-panel ds-stack" aria-labelledby="policy-crisis">
        <h2 id="policy-crisis" className="ds-h2">
          {t('regionPolicy.crisis')}
        </h2>
        <p className="ds-soft">{t('regionPolicy.crisisHint')}</p>
        <div className="ds-numbers">
          {(['name', 'phone'] as const).map((part) => (
            <Field
              key={part}
              label={t(part === 'name' ? 'regionPolicy.crisisName' : 'regionPolicy.crisisPhone')}
            >
              {(attributes) => (
                <input
                  {...attributes}
                  type={part === 'phone' ? 'tel' : 'text'}
                  autoComplete="off"
                  value={crisisNow[part]}
                  onChange={({ target }) => setCrisis({ ...crisisNow, [part]: target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      </section>
      <section className="ds-panel ds-stack" aria-labelledby="policy-others">
        <h2 id="policy-others" className="ds-h2">
          {t('regionPolicy.others')}
        </h2>
        <p className="ds-soft">{t('regionPolicy.othersHint')}</p>
        <details>
          <summary>{t('regionPolicy.document')}</summary>
          <pre className="ds-document" tabIndex={0} role="region" aria-label={t('regionPolicy.document')}>
            {JSON.stringify(stored, null, 2)}
          </pre>
        </details>
      </section>
      <div className="ds-savebar ds-row ds-row--apart ds-no-print">
        <span role="status">
          {changes.length === 0
            ? t('regionPolicy.none')
            : t('regionPolicy.changes', { count: changes.length })}
        </span>
        <span className="ds-row">
          {changes.length > 0 && (
            <Button
              onClick={() => {
                setTexts({});
                setCrisis(null);
              }}
            >
              {t('regionPolicy.undo')}
            </Button>
          )}
          <Button type="submit" appearance="primary-action" disabled={isWrong || changes.length === 0}>
            {t('regionPolicy.review')}
          </Button>
        </span>
      </div>
      {asking && (
        <ConfirmDialog
          title={t('regionPolicy.sure', { version: policy.version + 1 })}
          yes={t('regionPolicy.save')}
          no={t('regionPolicy.back')}
          busy={save.isPending}
          onYes={() => save.mutate(wanted)}
          onNo={() => setAsking(false)}
        >
          <ChangeList changes={changes} />
        </ConfirmDialog>
      )}
    </form>
  );
}
