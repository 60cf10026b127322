import { problemWithFileName } from '../../src/domain/input/file';
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/domain/need-to-know/document-kinds';
import { kindOf, referencesIn } from '../../src/domain/review/reference';
import { lastAnswer } from '../../src/domain/review/review';
import { text, type Text } from '../../src/domain/text';
import { viewReview } from '../cards/buttons';
import { sentenceCard } from '../cards/sentence-card';
import type { FileSent } from '../teams/handed-in-files';
import type { Posting, Turn, TurnResponse } from '../teams/turn';
import type { ConversationDependencies } from './dependencies';
import { posting } from './draw';
import { lookUp, refusalCard } from './show';

type HandedIn = Turn & { readonly kind: 'handed-in' };

/** What a paper is, by the words that come with it or by its name, where they say one thing. */
const WORDS: readonly { readonly words: RegExp; readonly kind: DocumentKind }[] = [
  { words: /\bterms of reference\b|\btor\b/i, kind: 'terms' },
  { words: /\bofsted\b/i, kind: 'ofsted' },
  { words: /\bdraft\b/i, kind: 'draft-report' },
  { words: /\baction plan\b|\boutcome\b/i, kind: 'outcome' },
  { words: /\bfinal\b/i, kind: 'final-report' }
];

const kindIn = (said: string, reference: string): DocumentKind => {
  const kinds = WORDS.filter(({ words }) => words.test(said)).map(({ kind: each }) => each);
  const kind = kinds.length === 1 ? (kinds[0] ?? 'other') : 'other';
  // Ofsted evaluates children’s reviews.
  return kind === 'ofsted' && kindOf(reference) === 'adult' ? 'other' : kind;
};

/** Files what was attached to a message that names its review, and says of each file what became of it. */
export async function fileSent(deps: ConversationDependencies, turn: HandedIn): Promise<TurnResponse> {
  const [reference, ...others] = referencesIn(turn.text);
  if (!reference) return { post: [answer(deps, WITHOUT_REFERENCE)] };
  if (others.length > 0) return { post: [answer(deps, SEVERAL_REFERENCES)] };
  // Nothing is fetched for people who do not see the review.
  const access = await lookUp(deps, reference, turn.chat.personId);
  if (!access.ok) {
    deps.log.event('refused-question', { personId: turn.chat.personId, code: access.code });
    return { post: [posting(refusalCard(deps, access, reference), ABOUT)] };
  }
  const post: Posting[] = [];
  const form = turn.id || deps.newKey();
  for (const [index, file] of turn.files.entries())
    post.push(await fileOne(deps, turn, file, { reference, key: `${form}/${index}` }));
  if (turn.others > 0) post.push(answer(deps, NOT_A_FILE, reference));
  return { post };
}

async function fileOne(
  deps: ConversationDependencies,
  turn: HandedIn,
  { name, url }: FileSent,
  { reference, key }: { readonly reference: string; readonly key: string }
): Promise<Posting> {
  const { personId } = turn.chat;
  const isNotFiled = (sentence: Text): Posting => answer(deps, text`Not filed: ${name}. ${sentence}`, reference);
  const problem = problemWithFileName(name);
  if (problem !== undefined) return isNotFiled(problem);
  const bytes = await deps.fetchSentFile(url);
  if (typeof bytes === 'string') {
    deps.log.event('refused-question', { personId, code: `file-${bytes.replace(' ', '-')}` });
    return isNotFiled(WHY[bytes]);
  }
  const paper = turn.text.replace(reference, '');
  const kind = kindIn(paper.trim() === '' ? name : `${paper} ${name}`, reference);
  const outcome = await deps.commands.handleCommand({
    actorId: personId,
    step: 'file-paper',
    reference,
    key,
    given: { kindOfPaper: kind, paper: name },
    file: { name, bytes }
  });
  if (!outcome.ok) {
    deps.log.event('refused-question', { personId, code: outcome.refusal.code });
    return isNotFiled(outcome.refusal.sentence);
  }
  const filed = outcome.seen ? lastAnswer(outcome.stored.review, 'file-paper', 'paper') : name;
  return answer(
    deps,
    text`Filed in “From the partnership” of ${reference}: ${filed}, as “${DOCUMENT_KINDS[kind]}”.`,
    reference
  );
}

const answer = (deps: ConversationDependencies, sentence: Text, reference?: string): Posting => {
  const say = deps.sayFor(reference === undefined ? undefined : kindOf(reference));
  const card = sentenceCard({ sentence, say, ...(reference ? { buttons: [viewReview(reference)] } : {}) });
  return posting(card, ABOUT);
};

const ABOUT = 'About the file that you sent';

const WITHOUT_REFERENCE: Text =
  'Not filed: the message does not say of which review the file is. Send the file again with the reference in the same message, for example “SCR-A-2026-0001 draft report”.';

const SEVERAL_REFERENCES: Text =
  'Not filed: the message names more than one review. Send the file again with the reference of one of them.';

const NOT_A_FILE: Text =
  'Not filed: a picture that is pasted cannot be had from Teams. Save it, and attach it as a file.';

const WHY = {
  elsewhere: 'It is not kept in your organisation’s own OneDrive or SharePoint. Attach it from your computer.',
  gone: 'Teams no longer gives this file. Send it again.',
  'too large': 'It is larger than 50 MB.'
} as const;
