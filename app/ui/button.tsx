import { type ButtonHTMLAttributes, type MouseEvent, type ReactNode } from 'react';
import { AppLink, type AppLinkProps } from './app-link';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

type Looks = {
  /** One `primary` per view; `stop` only for the final step that takes away, on its own page. */
  variant?: 'primary' | 'secondary' | 'stop';
  size?: 'normal' | 'small';
  wide?: boolean;
  icon?: IconName;
  iconEnd?: IconName;
  /**
   * Id of the text beside it that says why it cannot be used and from when it can. Its presence makes the control
   * unavailable: it stays in the tab order and is announced with its reason, but does nothing.
   */
  unavailableReasonId?: string;
};

function looksOf({ variant = 'primary', size = 'normal', wide }: Looks, className?: string) {
  return classNames(
    'btn',
    variant === 'secondary' && 'btn-2',
    variant === 'stop' && 'btn-stop',
    size === 'small' && 'btn-s',
    wide && 'btn-wide',
    className,
  );
}

function Dots() {
  return (
    <span className="dots" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}

type FaceProps = { icon?: IconName; iconEnd?: IconName; busy?: boolean; children: ReactNode };

function Face({ icon, iconEnd, busy, children }: FaceProps) {
  return (
    <>
      {busy ? <Dots /> : icon ? <Icon name={icon} /> : null}
      {children}
      {iconEnd ? <Icon name={iconEnd} /> : null}
    </>
  );
}

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> &
  Looks & {
    /** The form is on its way: dots before the words, and a second press does nothing. */
    busy?: boolean;
  };

function stop(event: MouseEvent) {
  event.preventDefault();
}

/** The one thing to do, or a row's action. `type` is `submit` unless told otherwise. */
export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    wide,
    icon,
    iconEnd,
    unavailableReasonId,
    busy,
    className,
    children,
    type,
    ...rest
  } = props;
  const unavailable = unavailableReasonId !== undefined;
  return (
    <button
      {...rest}
      type={unavailable ? 'button' : (type ?? 'submit')}
      className={looksOf({ variant, size, wide }, className)}
      aria-disabled={unavailable ? true : undefined}
      aria-describedby={unavailableReasonId ?? rest['aria-describedby']}
      aria-busy={busy ? true : undefined}
      onClick={unavailable || busy ? stop : rest.onClick}
    >
      <Face {...{ icon, iconEnd, busy }}>{children}</Face>
    </button>
  );
}

export type ButtonLinkProps = AppLinkProps & Looks;

/** A link that looks like a button. */
export function ButtonLink(props: ButtonLinkProps) {
  const { variant, size, wide, icon, iconEnd, unavailableReasonId, className, children, to, ...rest } = props;
  const looks = looksOf({ variant, size, wide }, className);
  if (unavailableReasonId !== undefined) {
    return (
      <span className={looks} role="link" aria-disabled="true" aria-describedby={unavailableReasonId}>
        <Face {...{ icon, iconEnd }}>{children}</Face>
      </span>
    );
  }
  return (
    <AppLink {...rest} to={to} className={looks}>
      <Face {...{ icon, iconEnd }}>{children}</Face>
    </AppLink>
  );
}

type QuietLooks = { tone?: 'act' | 'stop'; icon?: IconName; iconEnd?: IconName };

export type QuietLinkProps = AppLinkProps & QuietLooks;

/** A link on its own line, 44 px high. In a sentence use a plain link. `stop` opens a page that takes away. */
export function QuietLink({ tone, icon, iconEnd, className, children, ...rest }: QuietLinkProps) {
  return (
    <AppLink {...rest} className={classNames('quiet', tone === 'stop' && 'is-stop', className)}>
      <Face {...{ icon, iconEnd }}>{children}</Face>
    </AppLink>
  );
}

export type QuietButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & QuietLooks;

/** A small act on its own line, such as "Stop sharing" or "Sign out". `type` is `submit` unless told otherwise. */
export function QuietButton({ tone, icon, iconEnd, className, children, type, ...rest }: QuietButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'submit'}
      className={classNames('quiet', tone === 'stop' && 'is-stop', className)}
    >
      <Face {...{ icon, iconEnd }}>{children}</Face>
    </button>
  );
}
