import * as React from 'react';
import type { FileResult } from '../../../client/files';
import { saveFile } from './save-file';

export interface Download {
  /** What is being fetched, by the key that it was asked for under. */
  readonly fetching?: string;
  /** Why the last one was not. */
  readonly problem?: string;
  readonly start: (key: string, name: string, fetchFile: () => Promise<FileResult>) => void;
  readonly dismiss: () => void;
}

/** Fetches files from the service, one at a time, and saves each under a name. */
export function useDownload(): Download {
  const [state, setState] = React.useState<Pick<Download, 'fetching' | 'problem'>>({});
  const fetchAndSave = async (key: string, name: string, fetchFile: () => Promise<FileResult>): Promise<void> => {
    setState({ fetching: key });
    const given = await fetchFile();
    if (given.ok) saveFile(given.file, name);
    setState(given.ok ? {} : { problem: given.sentence });
  };
  return {
    ...state,
    start: (key, name, fetchFile) => {
      if (state.fetching === undefined) void fetchAndSave(key, name, fetchFile);
    },
    dismiss: () => setState({})
  };
}
