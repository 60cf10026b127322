import * as React from 'react';
import { mailsClient } from '../../../client/mails';
import { newKey } from '../../../client/new-key';
import type { LetterShown } from '../../../client/wire/mail-wire';
import { useTyped } from './use-typed';
import { useViewer } from './viewer';

/** A letter that was read, with the file that is filed once a review has been recorded from it. */
export interface ReadLetter {
  readonly letter: LetterShown;
  readonly file: File;
  /** What its form is recorded under. */
  readonly key: string;
}

type LetterReading =
  | { readonly is: 'idle' }
  | { readonly is: 'reading' }
  | { readonly is: 'refused'; readonly sentence: string }
  | { readonly is: 'read'; readonly read: ReadLetter };

/** Whether a text is too long to be pasted: the service takes 2 MB of JSON, which is more than it reads. */
export const isTooLong = (text: string): boolean => new Blob([JSON.stringify({ text })]).size > 2_000_000;

/** Has a letter read. Nothing of it is kept but here. */
export function useLetter(): {
  readonly reading: LetterReading;
  readonly read: (letter: { readonly text: string } | { readonly file: File }) => void;
  readonly close: () => void;
} {
  const { service } = useViewer();
  // It is there when the person comes back to it.
  const [kept, keep, forget] = useTyped<ReadLetter | undefined>(
    'letter/read',
    () => undefined,
    () => false
  );
  const [reading, setReading] = React.useState<LetterReading>(kept ? { is: 'read', read: kept } : { is: 'idle' });
  const turn = React.useRef(0);
  const read = async (given: { readonly text: string } | { readonly file: File }): Promise<void> => {
    if (!service) return;
    const mine = ++turn.current;
    setReading({ is: 'reading' });
    const result = await mailsClient(service.reached).readLetter(given);
    if (turn.current !== mine) return;
    if (!result.ok) return setReading({ is: 'refused', sentence: result.sentence });
    const opened: ReadLetter = { letter: result.letter, file: fileOf(given), key: newKey() };
    keep(() => opened);
    setReading({ is: 'read', read: opened });
  };
  return {
    reading,
    read: (given) => void read(given),
    close: () => {
      turn.current += 1;
      forget();
      setReading({ is: 'idle' });
    }
  };
}

/** Under a name that says nothing: that of the file may be the name of a person. */
function fileOf(given: { readonly text: string } | { readonly file: File }): File {
  if ('text' in given)
    // Programs of Windows tell UTF-8 by its first bytes.
    return new File(['\ufeff', given.text], `${NAME}.txt`, { type: 'text/plain;charset=utf-8' });
  const ending = /\.[a-z0-9]{1,5}$/i.exec(given.file.name)?.[0] ?? '';
  return new File([given.file], `${NAME}${ending.toLowerCase()}`, { type: given.file.type });
}

const NAME = 'Notification';

type Filing =
  | { readonly is: 'idle' }
  | { readonly is: 'sending' }
  | { readonly is: 'filed' }
  | { readonly is: 'refused'; readonly sentence: string };

/** Files the letter with the review that was recorded from it: once, however often it is sent. */
export function useFiling(): {
  readonly filing: Filing;
  readonly file: (letter: ReadLetter, reference: string) => void;
} {
  const { service } = useViewer();
  const [filing, setFiling] = React.useState<Filing>({ is: 'idle' });
  const send = async ({ file, key }: ReadLetter, reference: string): Promise<void> => {
    if (!service) return;
    setFiling({ is: 'sending' });
    const taken = await service.take({
      step: 'file-paper',
      reference,
      key: `${key}-letter`,
      given: { kindOfPaper: 'other', paper: file.name },
      file
    });
    setFiling(taken.ok ? { is: 'filed' } : { is: 'refused', sentence: taken.sentence });
  };
  return { filing, file: (letter, reference) => void send(letter, reference) };
}
