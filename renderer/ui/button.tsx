import { Button as AriaButton, type ButtonProps, Link, type LinkProps } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';

type Look = { variant?: 'primary' | 'secondary' | 'tertiary'; icon?: IconName; compact?: boolean };

const className = (variant: Look['variant'] = 'secondary', compact = false, iconOnly = false) =>
  ['kern-btn', `kern-btn--${variant}`, compact && 'compact', iconOnly && 'icon-only']
    .filter(Boolean)
    .join(' ');

/**
 * A button with its words. While pending it cannot be pressed but keeps the focus; React Aria's own pending state
 * would leave an announcement behind that names a button which is gone with its dialog.
 */
export function Button({
  variant,
  icon,
  compact,
  children,
  isPending = false,
  ...rest
}: Omit<ButtonProps, 'children' | 'className'> & Look & { children: React.ReactNode }) {
  const pending: ButtonProps = {
    type: 'button',
    onPress: () => undefined,
    render: (props) => <button {...props} aria-disabled="true" type="button" />,
  };
  return (
    <AriaButton {...rest} {...(isPending ? pending : {})} className={className(variant, compact)}>
      {icon && <Icon name={icon} />}
      <span className="kern-label">{children}</span>
    </AriaButton>
  );
}

/** A button that shows only an icon; `label` is what screen readers say and the tooltip shows. */
export function IconButton({
  icon,
  label,
  variant = 'tertiary',
  compact = true,
  ...rest
}: Omit<ButtonProps, 'children' | 'className' | 'aria-label'> &
  Look & { icon: IconName; label: string; ref?: React.Ref<HTMLButtonElement> }) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={className(variant, compact, true)}
      render={(props) => <button {...props} title={label} type="button" />}
    >
      <Icon name={icon} />
    </AriaButton>
  );
}

/** A link that looks like a button, for going to another screen. */
export function LinkButton({
  variant,
  icon,
  compact,
  children,
  ...rest
}: Omit<LinkProps, 'children' | 'className'> & Look & { children: React.ReactNode }) {
  return (
    <Link {...rest} className={className(variant, compact)}>
      {icon && <Icon name={icon} />}
      <span className="kern-label">{children}</span>
    </Link>
  );
}
