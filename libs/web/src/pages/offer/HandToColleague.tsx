import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handOverFollowUp } from '../../api/commands.js';
import { refreshAll } from '../../api/query-client.js';
import type { FollowUp, FollowUpColleague } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { useProblemText } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';

interface Props {
  item: FollowUp;
  colleagues: FollowUpColleague[];
  /** Told with the name of whoever has it now; the line itself may move. */
  onGiven: (name: string) => void;
}

/** A button that opens a choice of colleagues in its place; Escape closes it and gives the focus back. */
export function HandToColleague({ item, colleagues, onGiven }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (!open)
    return (
      <Button ref={button} small onClick={() => setOpen(true)}>
        {t('followUps.handOver')}
        <span className="ds-unseen"> {item.reference}</span>
      </Button>
    );
  return <Choice item={item} colleagues={colleagues} onGiven={onGiven} onClose={() => setOpen(false)} />;
}

function Choice({ item, colleagues, onGiven, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const text = useProblemText();
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState('');
  const [missing, setMissing] = useState(false);
  useEffect(() => select.current?.focus(), []);
  const others = colleagues.filter((one) => one.id !== item.owner?.id);
  const give = useChange({
    mutationFn: () => handOverFollowUp(item.id, { colleague: chosen, version: item.version }),
    onSuccess: () => {
      onGiven(others.find((one) => one.id === chosen)?.name ?? '');
      onClose();
    },
    onSettled: refreshAll,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(chosen === '');
    if (chosen !== '' && !give.isPending) give.mutate();
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  const nameOf = ({ name, you, role, profession, awayUntil }: FollowUpColleague): string =>
    [
      you ? t('followUps.myself', { name }) : name,
      profession === null
        ? role === 'data-steward' && t('roles.data-steward')
        : codes.label('professions', profession),
      awayUntil && t('absence.isAway', { until: format.date(awayUntil) }),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <form className="ds-hand-over" noValidate onSubmit={submit} onKeyDown={escape}>
      <label htmlFor={id}>{t('followUps.handTo')}</label>
      <select
        ref={select}
        id={id}
        className="utrecht-textbox utrecht-textbox--html-input"
        value={chosen}
        aria-invalid={missing || undefined}
        aria-describedby={missing ? `${id}-missing` : undefined}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">{t('followUps.choose')}</option>
        {others.map((one) => (
          <option key={one.id} value={one.id} disabled={one.awayUntil !== null}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      {others.length === 0 && <p className="ds-small ds-soft">{t('followUps.nobodyKnown')}</p>}
      {missing && (
        <p id={`${id}-missing`} role="alert" className="ds-small ds-strong">
          {t('followUps.chooseFirst')}
        </p>
      )}
      {give.problem && (
        <p role="alert" className="ds-small ds-strong">
          {text(give.problem)}
        </p>
      )}
      <div className="ds-row">
        <Button small type="submit" appearance="primary-action" busy={give.isPending}>
          {t('followUps.handOver')}
          <span className="ds-unseen"> {item.reference}</span>
        </Button>
        <Button small appearance="subtle" onClick={onClose}>
          {t('followUps.cancel')}
        </Button>
      </div>
    </form>
  );
}
