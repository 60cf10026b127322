import * as v from 'valibot';

/** A file that someone attached in their chat. `url` gives its bytes to all who know it, for a few minutes. */
export interface FileSent {
  readonly name: string;
  readonly url: string;
}

/** More than a person hands in with one message. */
const MOST = 10;

const FileSchema = v.object({
  contentType: v.literal('application/vnd.microsoft.teams.file.download.info'),
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(400)),
  content: v.object({ downloadUrl: v.pipe(v.string(), v.url(), v.maxLength(4_000)) })
});

/** The files among the attachments of a message. Teams attaches the message itself, too, as HTML. */
export const filesAmong = (attachments: readonly unknown[]): readonly FileSent[] =>
  attachments
    .flatMap((attachment) => {
      const parsed = v.safeParse(FileSchema, attachment);
      return parsed.success ? [{ name: parsed.output.name, url: parsed.output.content.downloadUrl }] : [];
    })
    .slice(0, MOST);
