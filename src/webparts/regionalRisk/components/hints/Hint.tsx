import * as React from 'react';
import { useId } from '@fluentui/react-hooks';
import type { ITooltipProps } from '@fluentui/react/lib/Tooltip';
import { useOpenHint } from './use-open-hint';

interface HintProps {
  /** Empty: there is none. */
  text: string;
  /** Draws one element that can have the focus. `describedBy` is the id of the hint while it shows. */
  children: (describedBy: string | undefined) => React.ReactElement;
}

type Tooltip = React.ComponentType<ITooltipProps>;

/** Takes up no room of its own. */
const HOST: React.CSSProperties = { display: 'contents' };

/**
 * Says more about an element while the pointer is on it or it has the focus (WCAG 1.4.13): it stays while the pointer
 * is on the hint itself, and Escape puts it away. The code that places it is loaded when it is first needed; until
 * then, and where that fails, the element is as it is without a hint.
 */
export const Hint: React.FC<HintProps> = ({ text, children }) => {
  const host = React.useRef<HTMLSpanElement>(null);
  const id = useId('hint');
  const { isOpen, on, onHint, close } = useOpenHint();
  const Tooltip = useTooltip(isOpen && text !== '');
  const target = host.current?.firstElementChild;
  const shows = isOpen && text !== '' && Tooltip !== undefined && target instanceof HTMLElement;
  return (
    <span ref={host} style={HOST} {...on}>
      {children(shows ? id : undefined)}
      {shows && (
        <Tooltip
          id={id}
          content={text}
          targetElement={target}
          calloutProps={{ ...CALLOUT, onDismiss: close }}
          {...onHint}
        />
      )}
    </span>
  );
};

const CALLOUT: ITooltipProps['calloutProps'] = {
  role: 'tooltip',
  isBeakVisible: true,
  beakWidth: 16,
  gapSpace: 2,
  setInitialFocus: false
};

let loaded: Tooltip | undefined;

/** The component that places a hint, once it is wanted and there. */
function useTooltip(isWanted: boolean): Tooltip | undefined {
  const [tooltip, setTooltip] = React.useState<{ readonly is: Tooltip | undefined }>({ is: loaded });
  React.useEffect(() => {
    if (!isWanted || tooltip.is) return undefined;
    let isHere = true;
    import(/* webpackChunkName: 'hint' */ '@fluentui/react/lib/Tooltip').then(
      (code) => {
        loaded = code.Tooltip;
        if (isHere) setTooltip({ is: loaded });
      },
      // The next time asks again.
      () => undefined
    );
    return () => {
      isHere = false;
    };
  }, [isWanted, tooltip]);
  return tooltip.is;
}
