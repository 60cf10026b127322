import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import type { Mail, MailRead } from '../../src/domain/mail/mail';
import { STANDARD_TERMS } from '../../src/domain/terminology';
import { sayIn } from '../../src/domain/text';
import type { LetterReader } from '../letters/letter-reader';
import { existingReviews } from './existing-reviews';
import { mailRead, understandLetter } from './understand';

/**
 * What is understood of a mail as it came. It was received when the mailbox says so, whatever it says itself. `today`
 * is YYYY-MM-DD.
 */
export async function readOriginal(
  sp: SPFI,
  reader: Pick<LetterReader, 'readFile'>,
  { original, mail, today }: { readonly original: Uint8Array; readonly mail: Mail; readonly today: string }
): Promise<MailRead> {
  const text = await reader.readFile(original);
  if ('sentence' in text)
    return { answers: {}, asked: [], ownReferences: [], mayBe: [], problem: sayIn(STANDARD_TERMS)(text.sentence) };
  const understood = await understandLetter(sp, { ...text, receivedOn: ukDay(mail.receivedAt) }, today);
  const { found, missing } = await existingReviews(sp, mail, understood);
  return {
    ...mailRead(understood),
    ownReferences: found.map(({ reference }) => reference),
    ...(missing.length > 0 ? { notInRegister: missing } : {})
  };
}
