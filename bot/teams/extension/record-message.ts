import * as v from 'valibot';

import type { LetterShown } from '../../../src/client/wire/mail-wire';
import { kindOfOthers, kindsSaid, RECORDED_BY_OTHERS } from '../../../src/domain/mail/who-records';
import { personIn } from '../../../src/domain/people/people';
import { availableBeginnings } from '../../../src/domain/review/decide';
import { begins, STEP_IDS, STEPS, type StepId } from '../../../src/domain/steps';
import { joined, text, type Text } from '../../../src/domain/text';
import { buttonList, press } from '../../cards/buttons';
import { surrounded, type Card, type Element } from '../../cards/card';
import { box, exact, run } from '../../cards/elements';
import { letterRead } from '../../cards/letter-read';
import { sentenceCard } from '../../cards/sentence-card';
import { inTime } from '../../commands/in-time';
import type { StepResult } from '../../commands/step-result';
import { RegisterUnavailable } from '../../../src/register/client/sharepoint-client';
import type { ConversationDependencies } from '../../conversation/dependencies';
import { beginForm } from '../../conversation/open-form';
import { isAboutAnswers, refusedStep } from '../../conversation/refused-step';
import { busyRecording, busyReading, UNUSABLE_BUTTON } from '../../conversation/sentences';
import { cardOf, lookUp, trackedCardOf } from '../../conversation/show';
import { posting } from '../../conversation/draw';
import { busyStep, recordPress } from '../../conversation/take-step';
import type { StepPress } from '../../conversation/typed';
import { INVOKE_HANDLERS, StepPressSchema } from '../../conversation/verbs';
import type { MailDesk } from '../../mail/mail-desk';
import type { CardInvoke, Turn } from '../turn';
import type { AskedInDialog, DialogResponse, TeamsMessage } from './asked';
import { inDialog, isDialogVerb } from './in-dialog';
import { messageFile } from './message-file';
import type { SendPrivately } from './send-privately';
import {
  ABOUT_ANOTHER,
  CARD_SENT,
  MESSAGE_FILED,
  MESSAGE_NOT_FILED,
  NO_CHAT_YET,
  NOT_REACHED,
  NOT_TO_RECORD,
  NOTHING_RECORDED,
  OPEN_AGAIN,
  WHICH_KIND
} from './sentences';

export type Recording = ConversationDependencies & {
  readonly sendPrivately: SendPrivately;
  readonly readLetter: MailDesk['readLetter'];
};

type Pressed = Extract<AskedInDialog, { kind: 'form' }>;

const TITLE = 'Record as a new review';

/**
 * The action “Record as a new review” on a message (KP-1): a window with the form, filled in from what the message
 * says. What is typed and read stays in the window; the person’s own chat gets the card of the review, and the message
 * is filed with it, and nowhere before.
 */
export function recordMessage(deps: Recording, asked: AskedInDialog, personId: string): Promise<DialogResponse> {
  return asked.kind === 'message' ? openForm(deps, asked.message, personId) : pressed(deps, asked, personId);
}

/** SharePoint has not answered in time: what was typed stays. */
export function busyDialog(deps: Recording, asked: AskedInDialog, personId: string, seconds: number): DialogResponse {
  if (asked.kind === 'form' && asked.verb === 'take-step') {
    const sent = pressOf(asked);
    const form = sent && busyStep(deps, turnOf(asked, personId), sent, busyRecording(seconds)).inPlace;
    if (form) return shown(form.card);
  }
  return told(deps, busyReading(seconds));
}

async function openForm(
  deps: Recording,
  message: TeamsMessage,
  personId: string,
  chosen?: StepId
): Promise<DialogResponse> {
  const [directory, read] = await Promise.all([
    deps.queries.directory(),
    deps.readLetter({ actorId: personId, bytes: messageFile(message).bytes })
  ]);
  const person = personIn(directory, personId);
  const beginnings = person ? availableBeginnings(person, directory, deps.now()) : [];
  if (!read.ok || beginnings.length === 0) return told(deps, NOT_TO_RECORD);
  const { letter } = read;
  const [only] = beginnings.length === 1 ? beginnings : beginnings.filter((step) => STEPS[step].begins === letter.kind);
  const step = beginnings.find((each) => each === chosen) ?? only;
  if (!step)
    return shown(sentenceCard({ sentence: WHICH_KIND, buttons: beginnings.map(beginning), say: deps.sayFor() }));
  const references = letter.reviews.map(({ reference }) => reference);
  const of = kindOfOthers(kindsSaid({ kind: letter.kind, references }), beginnings);
  if (of && chosen === undefined)
    return shown(
      sentenceCard({
        sentence: RECORDED_BY_OTHERS[of],
        buttons: [{ ...beginning(step), title: 'Show the form all the same' }],
        say: deps.sayFor()
      })
    );
  const { post } = await beginForm(deps, personId, step, { answers: letter.answers });
  const others = beginnings.filter((each) => each !== step).map((each) => press(beginning(each)));
  return shown(besideLetter(deps, post.card, { letter, message, step, below: buttonList(others) }));
}

/** The form with what was read of the message above it, and a word where it is for another kind of review. */
function besideLetter(
  { sayFor }: ConversationDependencies,
  form: Card,
  o: {
    readonly letter: LetterShown;
    readonly message: TeamsMessage;
    readonly step: StepId;
    readonly below?: readonly Element[];
  }
): Card {
  const { letter, message, step, below = [] } = o;
  const { begins: kind } = STEPS[step];
  const warning =
    letter.kind !== undefined && letter.kind !== kind
      ? [box('attention', [exact([run(ABOUT_ANOTHER[letter.kind])])])]
      : [];
  return surrounded(form, { above: [...warning, letterRead(letter, message)], below }, sayFor(kind));
}

const beginning = (step: StepId) => ({ title: STEPS[step].label, verb: 'begin', data: { step }, leavesForm: true });

async function pressed(deps: Recording, asked: Pressed, personId: string): Promise<DialogResponse> {
  const { verb, data, message } = asked;
  if (!isDialogVerb(verb)) return told(deps, UNUSABLE_BUTTON);
  if (verb === 'begin') {
    const step = STEP_IDS.find((each) => each === data['step']);
    return message ? openForm(deps, message, personId, step) : told(deps, OPEN_AGAIN);
  }
  const turn = turnOf(asked, personId);
  if (verb === 'take-step') {
    const sent = pressOf(asked);
    return sent ? record(deps, turn, sent, message) : told(deps, UNUSABLE_BUTTON);
  }
  const answer = await INVOKE_HANDLERS[verb].press(deps, turn);
  if (verb === 'cancel-form') return told(deps, NOTHING_RECORDED);
  return answer?.inPlace ? shown(answer.inPlace.card) : told(deps, UNUSABLE_BUTTON);
}

async function record(
  deps: Recording,
  turn: Turn & CardInvoke,
  sent: StepPress,
  message: TeamsMessage | undefined
): Promise<DialogResponse> {
  const { personId } = turn.chat;
  const outcome = await recordPress(deps, turn, sent);
  if (!outcome.ok) {
    const { inPlace } = await refusedStep(deps, turn, sent, outcome);
    if (!inPlace) return told(deps, UNUSABLE_BUTTON);
    const letter = message && isAboutAnswers(outcome.refusal) && (await readAgain(deps, personId, message));
    return shown(letter ? besideLetter(deps, inPlace.card, { letter, message, step: sent.step }) : inPlace.card);
  }
  const { reference, repeated } = outcome;
  // A form that was recorded before, with other answers, is not called recorded without a word.
  const warnings = outcome.seen ? Object.values(outcome.warnings) : [];
  const filed = message && (await file(deps, { actorId: personId, reference, key: `${sent.key}-letter`, message }));
  return told(
    deps,
    joined(
      [
        text`Recorded as ${reference}.`,
        filed?.ok ? MESSAGE_FILED : MESSAGE_NOT_FILED,
        // A client that was not answered in time asks again: the card is there.
        repeated ? CARD_SENT : await sendCard(deps, reference, personId),
        ...warnings
      ],
      ' '
    )
  );
}

/** Reading takes a process: in milliseconds. The refusal is shown without it where that takes longer. */
const READS_WITHIN = 3_500;

/** What the message says, beside a form that was refused. */
async function readAgain(
  { readLetter }: Recording,
  actorId: string,
  message: TeamsMessage
): Promise<LetterShown | undefined> {
  const reading = inTime(readLetter({ actorId, bytes: messageFile(message).bytes }), READS_WITHIN);
  const read = await reading.catch((fault: unknown) => {
    if (!(fault instanceof RegisterUnavailable)) throw fault;
    return undefined;
  });
  return read?.ok ? read.letter : undefined;
}

/** Filed once, however often it is asked for. */
const file = (
  { commands }: Recording,
  o: { readonly actorId: string; readonly reference: string; readonly key: string; readonly message: TeamsMessage }
): Promise<StepResult> => {
  const paper = messageFile(o.message);
  return commands.handleCommand({
    actorId: o.actorId,
    step: 'file-paper',
    reference: o.reference,
    key: o.key,
    given: { kindOfPaper: 'other', paper: paper.name },
    file: paper
  });
};

async function sendCard(deps: Recording, reference: string, personId: string): Promise<Text> {
  const access = await lookUp(deps, reference, personId);
  if (!access.ok) return '';
  const sent = await deps.sendPrivately(personId, {
    ...posting(cardOf(deps, access), reference),
    tracked: trackedCardOf(access)
  });
  return { sent: CARD_SENT, 'no-chat': NO_CHAT_YET, 'not-reached': NOT_REACHED }[sent];
}

function pressOf({ data }: Pressed): StepPress | undefined {
  const parsed = v.safeParse(StepPressSchema, data);
  return parsed.success && begins(parsed.output.step) && parsed.output.reference === undefined
    ? parsed.output
    : undefined;
}

/** A press as the chat knows it: no message of the chat is behind it. */
const turnOf = ({ verb, data }: Pressed, personId: string): Turn & CardInvoke => ({
  kind: 'pressed',
  chat: { personId, conversationId: '', serviceUrl: '', reference: '' },
  verb,
  data,
  messageId: '',
  automatic: false
});

const shown = (card: Card): DialogResponse => ({ dialog: { title: TITLE, card: inDialog(card) } });

const told = ({ sayFor }: ConversationDependencies, sentence: Text): DialogResponse =>
  shown(sentenceCard({ sentence, say: sayFor() }));
