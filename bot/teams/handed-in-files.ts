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

const OtherSchema = v.object({
  contentType: v.pipe(v.string(), v.regex(/^(image\/|application\/vnd\.microsoft\.teams\.file\.)/))
});

/** What is attached: files, and how many others that cannot be had, such as a picture that was pasted. */
export interface Attached {
  readonly files: readonly FileSent[];
  readonly others: number;
}

/** Teams attaches the message itself, too, as HTML, and cards that are pasted: neither is handed in. */
export function attachedTo(attachments: readonly unknown[]): Attached {
  const files: FileSent[] = [];
  let others = 0;
  for (const attachment of attachments) {
    const parsed = v.safeParse(FileSchema, attachment);
    if (parsed.success && files.length < MOST)
      files.push({ name: parsed.output.name, url: parsed.output.content.downloadUrl });
    else if (v.is(OtherSchema, attachment)) others += 1;
  }
  return { files, others };
}
