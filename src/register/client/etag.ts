declare const mark: unique symbol;

/** The version of a list item that was read. Every update needs one, so that no unseen change is overwritten. */
export type Etag = string & { readonly [mark]: true };

/** The ETag of a response. Throws if it is absent or `*`, which would overwrite any version. */
export function etagOf(text: unknown): Etag {
  if (!isEtag(text)) throw new Error('SharePoint gave no ETag for the item, so it cannot be saved safely.');
  return text;
}

const isEtag = (text: unknown): text is Etag => typeof text === 'string' && text !== '' && text !== '*';
