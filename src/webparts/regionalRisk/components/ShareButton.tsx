import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../hooks/styles-of';
import { useViewer } from '../hooks/viewer';
import { Button } from './Button';

const useCss = stylesOf(() => ({ said: { fontSize: 13, ':empty': { position: 'absolute' } } }));

/** Shares a link to the current view: by clipboard, or as the host does. `label` describes it. */
export const ShareButton: React.FC<{ label: string }> = ({ label }) => {
  const css = useCss();
  const { host } = useViewer();
  const [said, setSaid] = React.useState('');
  const share = async (): Promise<void> => {
    try {
      setSaid((await host.share({ address: window.location.href, label })) === 'copied' ? strings.LinkCopied : '');
    } catch {
      // A browser may refuse access to the clipboard.
      setSaid(strings.LinkNotCopied);
    }
  };
  return (
    <>
      <Button look="quiet" icon="Link" onClick={() => void share()}>
        {strings.CopyLink}
      </Button>
      <span role="status" className={css.said}>
        {said}
      </span>
    </>
  );
};
