declare const mark: unique symbol;

/** The version of a list item that was read. An update cannot be written without one, so nothing is overwritten unseen. */
export type Etag = string & { readonly [mark]: true };

/** Takes the ETag of an answer. Throws when it is absent or `*`, which would overwrite whatever is there. */
export function etagOf(text: unknown): Etag {
  if (!isEtag(text)) throw new Error('SharePoint gave no ETag for the item, so it cannot be saved safely.');
  return text;
}

const isEtag = (text: unknown): text is Etag => typeof text === 'string' && text !== '' && text !== '*';
