import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { stylesOf } from '../hooks/styles-of';
import { Hint } from './hints/Hint';
import { focusRing } from './shared-styles';

interface ButtonProps {
  look?: 'primary' | 'plain' | 'quiet';
  /** Name of an icon of the host page. */
  icon?: string;
  type?: 'button' | 'submit';
  /** Chosen among several. */
  pressed?: boolean;
  /** Whether what it opens is open. */
  expanded?: boolean;
  /** Keeps the focus, is announced as disabled, and does nothing. */
  disabled?: boolean;
  /** The accessible name, where the words on it need context. */
  label?: string;
  onClick?: () => void;
}

const useCss = stylesOf((theme) => {
  const { semanticColors: colours, effects } = theme;
  return {
    root: {
      font: 'inherit',
      fontSize: 14,
      lineHeight: 20,
      fontWeight: 600,
      textAlign: 'left',
      minHeight: 32,
      minWidth: 32,
      padding: '5px 16px',
      cursor: 'pointer',
      display: 'inline-flex',
      alignItems: 'center',
      gap: 8,
      borderRadius: effects.roundedCorner2,
      border: '1px solid transparent',
      overflowWrap: 'anywhere',
      '&[aria-disabled=true]': {
        color: colours.disabledText,
        background: colours.disabledBackground,
        borderColor: 'transparent',
        cursor: 'default',
        '@media (forced-colors: active)': { color: 'GrayText', borderColor: 'GrayText' }
      },
      ...focusRing(theme)
    },
    primary: {
      background: colours.primaryButtonBackground,
      color: colours.primaryButtonText,
      ':hover': { background: colours.primaryButtonBackgroundHovered }
    },
    plain: {
      background: colours.buttonBackground,
      color: colours.buttonText,
      borderColor: colours.buttonBorder,
      ':hover': { background: colours.buttonBackgroundHovered },
      '&[aria-pressed=true], &[aria-expanded=true]': {
        background: colours.buttonBackgroundHovered,
        boxShadow: `inset 0 0 0 1px ${colours.buttonBorder}`
      },
      // Forced colours remove both, so use the system’s own selection colours.
      '&[aria-pressed=true]': {
        '@media (forced-colors: active)': {
          forcedColorAdjust: 'none',
          background: 'Highlight',
          color: 'HighlightText',
          borderColor: 'Highlight'
        }
      }
    },
    quiet: {
      background: 'transparent',
      color: colours.bodyText,
      fontWeight: 400,
      padding: '5px 8px',
      ':hover': { background: colours.listItemBackgroundHovered },
      '&[aria-disabled=true]': { background: 'transparent' }
    }
  };
});

/** A button in the colours of the host, as large as its words need. */
export const Button: React.FC<ButtonProps> = ({
  look = 'plain',
  icon,
  type = 'button',
  pressed,
  expanded,
  disabled = false,
  label,
  onClick,
  children
}) => {
  const css = useCss();
  const button = (
    <button
      type={type}
      className={`${css.root} ${css[look]}`}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={disabled || undefined}
      aria-label={label}
      onClick={(event) => {
        if (disabled) event.preventDefault();
        else onClick?.();
      }}
    >
      {icon !== undefined && <Icon iconName={icon} aria-hidden />}
      {children}
    </button>
  );
  // An icon alone says its name to those who see it as well.
  return label !== undefined && children === undefined ? <Hint text={label}>{() => button}</Hint> : button;
};
