import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { everyRow } from '../../../src/register/client/rows';
import { jsonOf } from '../../../src/register/client/schemas';

/** What a mail is about, and which other it is the same as or a further review of. */
const LinkSchema = v.object({
  key: v.string(),
  reference: v.exactOptional(v.string()),
  sameAs: v.exactOptional(v.string()),
  furtherOf: v.exactOptional(v.string())
});
export type MailLink = v.InferOutput<typeof LinkSchema>;

const MailSchema = v.object({ State: jsonOf(LinkSchema) });

/** Of every mail that can be read; one request for each thousand. */
export const readMailLinks = async (sp: SPFI): Promise<readonly MailLink[]> =>
  (await everyRow(sp, 'mail', ['State'])).flatMap((row) => {
    const read = v.safeParse(MailSchema, row);
    return read.success ? [read.output.State] : [];
  });

/** A row of SCR Mail, and whether the mail itself goes with it. */
interface MailToErase {
  readonly key: string;
  readonly withFile: boolean;
}

/**
 * The mails of a review: those it was recorded from, that were filed with it or sent about it, and the same mails
 * delivered again; the last are first, because they are found by the others. One that another review of the register
 * was recorded from, too, stays with that one.
 */
export function mailsOfReview(
  all: readonly MailLink[],
  reference: string,
  isInRegister: (reference: string) => boolean
): { readonly erased: readonly MailToErase[]; readonly shared: readonly string[] } {
  const headOf = ({ key, sameAs, furtherOf }: MailLink): string => sameAs ?? furtherOf ?? key;
  const heads = new Set(all.filter((mail) => mail.reference === reference).map(headOf));
  const family = all.filter((mail) => heads.has(headOf(mail)));
  const shared = [...heads].filter((head) =>
    family.some(
      (mail) =>
        headOf(mail) === head &&
        mail.reference !== undefined &&
        mail.reference !== reference &&
        isInRegister(mail.reference)
    )
  );
  const erased = family.filter(
    (mail) => !shared.includes(headOf(mail)) || (mail.furtherOf !== undefined && mail.reference === reference)
  );
  return {
    erased: erased
      .sort((a, b) => Number(headOf(a) === a.key) - Number(headOf(b) === b.key))
      .map(({ key, furtherOf }) => ({ key, withFile: furtherOf === undefined })),
    shared
  };
}
