import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askAction } from '../../api/commands.js';
import { providersQuery } from '../../api/deliveries.js';
import { refreshAll } from '../../api/query-client.js';
import type { CaseActionCode, CasePageData } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useLanguage } from '../../i18n/language.js';
import { Button } from '../../parts/Button.js';
import { DateField } from '../../parts/DateField.js';
import { SelectField } from '../../parts/Field.js';
import { ProblemNote } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';
import { regionDay } from '../../format/region-day.js';

const YEAR = 365;

/** Asks an organisation to do something: what, who and by when, from lists. */
export function AskActionForm({ given, onDone }: { given: CasePageData; onDone: () => void }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const codes = useCodes();
  const { data } = useQuery(providersQuery);
  const [code, setCode] = useState('');
  const [owner, setOwner] = useState(given.provider.id);
  const [dueOn, setDueOn] = useState(given.dueOn);
  const [missing, setMissing] = useState(false);
  const ask = useChange({
    // The list of the server is the closed list of its contract.
    mutationFn: () => askAction(given.id, { code: code as CaseActionCode, ownerId: owner, dueOn }),
    onSuccess: async () => {
      await refreshAll();
      onDone();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const complete = code !== '' && owner !== '' && dueOn >= regionDay(0);
    setMissing(!complete);
    if (complete && !ask.isPending) ask.mutate();
  };
  return (
    <form className="ds-stack ds-stack--tight" noValidate onSubmit={submit}>
      <SelectField label={t('action.what')} value={code} onChange={setCode}>
        <option value="">{t('action.choose')}</option>
        {codes.all('caseActions').map((one) => (
          <option key={one.code} value={one.code}>
            {one[language]}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('action.who')} value={owner} onChange={setOwner}>
        {(data?.items ?? [given.provider]).map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </SelectField>
      <DateField
        label={t('action.due')}
        min={regionDay(0)}
        max={regionDay(YEAR)}
        value={dueOn}
        onChange={setDueOn}
      />
      {missing && (
        <p role="alert" className="ds-strong">
          {t('action.missing')}
        </p>
      )}
      <div className="ds-row">
        <Button type="submit" appearance="primary-action" small busy={ask.isPending}>
          {t('action.submit')}
        </Button>
        <Button appearance="subtle" small onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
      {ask.problem && <ProblemNote problem={ask.problem} />}
    </form>
  );
}
