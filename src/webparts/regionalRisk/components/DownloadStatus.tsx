import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Download } from '../hooks/use-download';
import { Message } from './Message';

/** That a file is being downloaded, and why one was not. */
export const DownloadStatus: React.FC<Pick<Download, 'fetching' | 'problem' | 'dismiss'>> = ({
  fetching,
  problem,
  dismiss
}) => (
  <>
    <div role="status">{fetching !== undefined && strings.FileDownloading}</div>
    {problem !== undefined && (
      <Message tone="wrong" onDismiss={dismiss}>
        {problem}
      </Message>
    )}
  </>
);
