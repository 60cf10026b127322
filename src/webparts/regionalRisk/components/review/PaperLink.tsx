import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { PaperWanted } from '../../../../client/papers';
import { useDownload } from '../../hooks/use-download';
import { useViewer } from '../../hooks/viewer';
import { Button } from '../Button';
import { DownloadStatus } from '../DownloadStatus';
import { OutsideLink } from '../OutsideLink';

interface PaperLinkProps {
  paper: PaperWanted;
  /** Where the viewer opens it in SharePoint; undefined where only the service gives it to them. */
  url: string | undefined;
}

/** A paper of a review: a link to SharePoint, or a button by which the service sends it. */
export const PaperLink: React.FC<PaperLinkProps> = ({ paper, url, children }) => {
  const { fetchPaper } = useViewer();
  const download = useDownload();
  const { fetching, start } = download;
  if (url !== undefined) return <OutsideLink href={url}>{children}</OutsideLink>;
  return (
    <>
      <Button
        icon="Download"
        disabled={!fetchPaper || fetching !== undefined}
        label={format(strings.DocumentDownload, paper.name)}
        onClick={() => {
          if (fetchPaper) start(paper.name, paper.name, () => fetchPaper(paper));
        }}
      >
        {children}
      </Button>
      <DownloadStatus {...download} />
    </>
  );
};
