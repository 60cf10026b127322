import type { Unplaced } from './principals';

const WHY: Readonly<Record<Unplaced['because'], string>> = {
  'no-email': 'the Directory has no email of theirs',
  'no-such-login': 'SharePoint knows no login with the email in the Directory',
  'login-of-another': 'the email in the Directory is the login of someone else'
};

/** Who holds a post and cannot open the site, and why: for administrators, who correct the Directory. */
export const withoutAccess = ({ person: { name }, because }: Unplaced): string =>
  `${name} cannot open the site: ${WHY[because]}. Correct it in SCR Directory.`;
