import { withLineFeeds } from '../../../domain/input/characters';

/** Browsers on Windows, and Outlook, refuse a link that is longer, in characters. */
const LONGEST = 2000;

/** What a link of a new email says. */
interface MailLink {
  readonly href: string;
  /** Whether the whole text is in it, and not the subject alone. */
  readonly isWhole: boolean;
}

/** The link of a new email, without a recipient (RFC 6068): with its text, where that is not too long for a link. */
export function mailtoOf({ subject, body }: { readonly subject: string; readonly body: string }): MailLink {
  const whole = `mailto:?subject=${encoded(subject)}&body=${encoded(body)}`;
  if (whole.length <= LONGEST) return { href: whole, isWhole: true };
  const alone = `mailto:?subject=${encoded(subject)}`;
  return { href: alone.length <= LONGEST ? alone : 'mailto:', isWhole: false };
}

/** Half a character cannot be encoded. */
const encoded = (text: string): string =>
  encodeURIComponent(
    withLineFeeds(text)
      .replace(/\n/g, '\r\n')
      .replace(/\p{Cs}/gu, '\uFFFD')
  );
