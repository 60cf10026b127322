import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../hooks/styles-of';
import { Button } from './Button';
import { panel, panelTitle } from './shared-styles';

const useCss = stylesOf((theme) => ({
  root: {
    ...panel(theme),
    background: theme.semanticColors.warningBackground,
    color: theme.semanticColors.messageText
  },
  title: { ...panelTitle, margin: '0 0 8px' },
  text: { margin: '0 0 8px', maxWidth: '46rem', fontSize: 14, lineHeight: 20 },
  list: { margin: '0 0 12px', paddingLeft: 20, maxWidth: '46rem', fontSize: 14, lineHeight: 20 }
}));

/** What the page owner has to do before decisions can be recorded. */
export const NotConfigured: React.FC<{ onConfigure: (() => void) | undefined }> = ({ onConfigure }) => {
  const css = useCss();
  return (
    <section aria-labelledby="scr-set-up" className={css.root}>
      <h3 id="scr-set-up" className={css.title}>
        {strings.SetUpTitle}
      </h3>
      <p className={css.text}>{strings.NotConfigured}</p>
      <ol className={css.list}>
        {[strings.SetUpEdit, strings.SetUpAddress, strings.SetUpResource, strings.SetUpConsent].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {onConfigure && (
        <Button look="primary" onClick={onConfigure}>
          {strings.SetUpOpen}
        </Button>
      )}
    </section>
  );
};
