import { form, type Answers, type Field } from '../fields';
import type { Papers } from '../imr/papers-now';
import { paperAt } from '../need-to-know/paper-folders';
import { DOCUMENT_KIND_IDS, DOCUMENT_KINDS, type DocumentKind } from '../need-to-know/document-kinds';
import type { Kind } from '../ids';
import { term, text } from '../text';

/** The questions about papers that the partnership sends us (KP-9, KP-12, B-1, B-2). */

const READERS = 'It is filed in SCR Documents, where the region of the review reads it. At most 50 MB.';

/** The paper itself, on a form that records that it was received. */
export const paperReceived = (label: Field['label']): Field<'paper'> => ({
  id: 'paper',
  type: 'file',
  label,
  filledIn: true,
  hint: READERS
});

const kindsFor = (kinds: readonly DocumentKind[]) =>
  form([
    {
      id: 'kindOfPaper',
      type: 'choice',
      label: 'What is it?',
      choices: kinds.map((value) => ({ value, title: DOCUMENT_KINDS[value] })),
      missing: 'Select what the paper is.'
    },
    {
      id: 'paper',
      type: 'file',
      label: 'Paper',
      filledIn: true,
      hint: text`What the ${term.partnership} sent us. ${READERS} Its name must not name the person who was harmed.`,
      missing: 'Select the paper.'
    }
  ]);

export const PAPER_FORMS = {
  'file-paper': {
    adult: kindsFor(['terms', 'draft-report', 'final-report', 'outcome', 'other']),
    child: kindsFor(['terms', 'draft-report', 'final-report', 'ofsted', 'outcome', 'other'])
  } satisfies Readonly<Record<Kind, unknown>>
};

/** What a paper is that is filed by itself. */
export const paperKind = ({ kindOfPaper }: Answers): DocumentKind =>
  DOCUMENT_KIND_IDS.find((kind) => kind === kindOfPaper) ?? 'other';

/** What is noted of a paper that came with a form: where it was filed, and its name there. */
interface Filed {
  readonly paper?: string;
  readonly document?: string;
  readonly hash?: string;
}

/** Records where the paper that came with a form was filed, under the name that it has there. */
export const recordFiled = <A extends Answers>(
  given: A,
  { reference }: { readonly reference: string },
  { document }: Papers
): A & Filed =>
  document && given['paper']
    ? {
        ...given,
        paper: paperAt(reference, document.url)?.name ?? given['paper'],
        document: document.url,
        hash: document.hash
      }
    : given;
