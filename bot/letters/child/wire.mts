import type { ChildRead } from '../../reading/child/answering.mts';

/** What a child process writes: this as one line of JSON, then the bytes of the attachments, one behind the other. */
export type ChildAnswer = { readonly cannot: Cannot } | ChildText;

/** Why nothing of a file can be read. */
export type Cannot = 'damaged' | 'password' | 'scan' | 'too-big' | 'encrypted';

export interface ChildText {
  readonly pieces: readonly PieceRead[];
  readonly subject?: string;
  /** UTC times of a mail: when it reached its mailbox, and when its sender’s program says that it was sent. */
  readonly receivedAt?: string;
  readonly sentAt?: string;
  readonly attachments: readonly AttachmentRead[];
  readonly notes: readonly Note[];
}

/** What was not read: pages that are pictures, by their numbers, or what is beyond the limits. */
export type Note = { readonly pictures: readonly number[] } | { readonly cut: true };

export interface PieceRead {
  readonly cells: readonly CellRead[];
  readonly table?: number;
  readonly isQuoted?: true;
}

export interface CellRead {
  readonly text: string;
  readonly place: Readonly<Record<string, number | true>>;
  readonly left?: number;
  readonly isChanged?: true;
  readonly isHidden?: true;
}

export interface AttachmentRead {
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** It belongs to the text, like a picture in a signature. */
  readonly isInline: boolean;
}

export interface Limits {
  readonly lines: number;
  /** Of all pieces together. */
  readonly characters: number;
}

/** A text, and the bytes of its attachments in their order. */
export type Read = ChildRead<ChildAnswer>;

/** As much as the limits allow, and whether that is all. */
export function within(
  pieces: readonly PieceRead[],
  { lines, characters }: Limits
): { pieces: PieceRead[]; isCut: boolean } {
  let left = characters;
  const kept = pieces.slice(0, lines).filter(({ cells }) => {
    left -= cells.reduce((sum, { text }) => sum + text.length, 0);
    return left >= 0;
  });
  return { pieces: kept, isCut: kept.length < pieces.length };
}
