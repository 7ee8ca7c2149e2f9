import type { ComponentProps } from 'react';
import './button.css';

type Appearance = 'primary-action' | 'secondary-action' | 'subtle';

interface Props extends ComponentProps<'button'> {
  appearance?: Appearance;
  small?: boolean;
  busy?: boolean;
}

export const buttonClass = (appearance: Appearance, small = false): string =>
  `utrecht-button utrecht-button--${appearance} ds-button${small ? ' ds-button--small' : ''}`;

/** While busy it keeps its place and its focus and does nothing, instead of turning disabled under the user's finger. */
export function Button({ appearance = 'secondary-action', small, busy, onClick, className, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={[buttonClass(appearance, small), busy && 'utrecht-button--busy', className]
        .filter(Boolean)
        .join(' ')}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
    />
  );
}
