import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { providersQuery } from '../../api/deliveries.js';
import { lookUpEntry } from '../../api/oversight.js';
import { asProblem } from '../../api/problem.js';
import { useCodes } from '../../format/use-codes.js';
import { Button } from '../../parts/Button.js';
import { DateField } from '../../parts/DateField.js';
import { Field, SelectField } from '../../parts/Field.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { Narrowing } from '../../parts/Narrowing.js';
import { useProblemText } from '../../parts/States.js';
import { fits, TRAIL_FIELDS, type TrailSearch } from './oversight-search.js';
import { useAuditWords } from './use-audit-words.js';

type Asked = Exclude<keyof TrailSearch, 'ouder'>;

/** Asked when it is sent and not at each letter: every question is a line in the trail itself. */
export function TrailForm({ search }: { search: TrailSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<TrailSearch>(search);
  const [reversed, setReversed] = useState(false);
  const [provider, setProvider] = useState('');
  const problemText = useProblemText();
  const mayLookUp = may(useSession(), 'audit:read');
  const lookUp = useMutation({ mutationFn: lookUpEntry });
  const value = (field: Asked): string => draft[field] ?? '';
  const set = (field: Asked) => (text: string) => {
    setDraft({ ...draft, [field]: text.trim() });
    setReversed(false);
    lookUp.reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { van, tot } = draft;
    const wrong = van && tot && van > tot;
    setReversed(Boolean(wrong));
    if (wrong) return;
    // A provider's own reference goes in no address: the id of its entry does.
    if (provider !== '' && draft.kenmerk)
      lookUp.mutate({ provider, reference: draft.kenmerk }, { onSuccess: ({ entry }) => ask(entry) });
    else ask(draft.kenmerk);
  };
  const ask = (kenmerk: string | undefined): void => {
    const question = { ...draft, kenmerk };
    const asked = TRAIL_FIELDS.filter((field) => field !== 'ouder' && fits(field, question[field] ?? ''));
    void navigate({
      to: '/toezicht',
      search: Object.fromEntries(asked.map((field) => [field, question[field]])),
    });
  };
  const narrowedBy = TRAIL_FIELDS.filter((field) => field !== 'ouder' && search[field] !== undefined).length;
  return (
    <form className="ds-panel ds-no-print" onSubmit={submit}>
      <Narrowing label={t('trail.narrow')} active={narrowedBy}>
        <div className="ds-trail-form">
          <DateField label={t('trail.from')} value={value('van')} onChange={set('van')} />
          <DateField label={t('trail.to')} value={value('tot')} onChange={set('tot')} wrong={reversed} />
          <ActionBox value={value('handeling')} onChange={set('handeling')} />
          <OrganisationBox value={value('organisatie')} onChange={set('organisatie')} />
          <TextBox
            label={t('trail.person')}
            value={value('persoon')}
            pattern="[!-~]{1,200}"
            onChange={set('persoon')}
          />
          <TextBox
            label={t('trail.subject')}
            hint={t('trail.subjectHint')}
            value={value('kenmerk')}
            pattern="(?!\d{9}$)[!-~]{1,200}"
            onChange={set('kenmerk')}
          />
          {mayLookUp && <ProviderBox value={provider} onChange={setProvider} />}
          <div className="ds-row ds-trail-form__go">
            <Button type="submit" appearance="primary-action" busy={lookUp.isPending}>
              {t('trail.search')}
            </Button>
            {narrowedBy > 0 && (
              <Link to="/toezicht" search={{}}>
                {t('trail.clear')}
              </Link>
            )}
            {reversed && (
              <p role="alert" className="ds-strong">
                {t('trail.reversed')}
              </p>
            )}
            {lookUp.isError && (
              <p role="alert" className="ds-strong">
                {problemText(asProblem(lookUp.error))}
              </p>
            )}
          </div>
        </div>
      </Narrowing>
    </form>
  );
}

interface BoxProps {
  value: string;
  onChange: (value: string) => void;
}

function TextBox({
  label,
  hint,
  value,
  pattern,
  onChange,
}: BoxProps & { label: string; hint?: string; pattern: string }) {
  return (
    <Field label={label}>
      {(attributes) => (
        <input
          {...attributes}
          value={value}
          pattern={pattern}
          title={hint}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function ActionBox(box: BoxProps) {
  const { t } = useTranslation();
  const words = useAuditWords();
  const known = words.actions
    .map((code) => ({ code, label: words.action(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'));
  return (
    <SelectField label={t('trail.action')} {...box}>
      <option value="">{t('oversight.all')}</option>
      {box.value !== '' && !words.actions.includes(box.value) && (
        <option value={box.value}>{box.value}</option>
      )}
      {known.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}

/** Whose own reference it is; without one it is the id of the trail. */
function ProviderBox(box: BoxProps) {
  const { t } = useTranslation();
  const { data } = useQuery(providersQuery);
  return (
    <SelectField label={t('trail.provider')} {...box}>
      <option value="">{t('trail.noProvider')}</option>
      {(data?.items ?? []).map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function OrganisationBox(box: BoxProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const { data } = useQuery(providersQuery);
  const groups = {
    providers: (data?.items ?? []).map(({ id: code, name }) => ({ code, name })),
    insurers: codes.all('insurers').map(({ code }) => ({ code, name: codes.label('insurers', code) })),
  };
  return (
    <SelectField label={t('trail.organisation')} {...box}>
      <option value="">{t('oversight.all')}</option>
      {(['providers', 'insurers'] as const).map((group) => (
        <optgroup key={group} label={t(`oversight.${group}`)}>
          {groups[group].map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
