import type { PaperFolder } from '../domain/need-to-know/paper-folders';
import { fetchFile, type FileResult, type Reached } from './files';
import { PATHS } from './paths';

/** A paper of a review, by its folder and name. */
export interface PaperWanted {
  readonly reference: string;
  readonly folder: PaperFolder;
  readonly name: string;
}

/** Gives a paper from the service, to people who do not open it in SharePoint. Never rejects. */
export type FetchPaper = (wanted: PaperWanted) => Promise<FileResult>;

export const paperFetcher =
  (o: Reached): FetchPaper =>
  ({ reference, folder, name }) =>
    fetchFile(o, PATHS.paperFile, { reference, folder, name });
