import { STEPS, type StepId } from '../../src/domain/steps';
import { ANOTHER } from '../../bot/cards/form-card';
import { daysAgo } from '../support/days';
import { buttonsOf, textOf, type CardJson, type Chat, type Posted, type Pressed } from '../support/chat';
import { writesImr } from './as-people';
import type { Cast } from './people';
import { WINTERBOURNE_VIEW } from './winterbourne-view';
import { say } from '../bot/speaking';

export type Typed = Readonly<Record<string, string>>;

export const REFERENCE = /SCR-A-\d{4}-\d{4,}/;

/** The data of the button with a title, or a fault that lists the titles there are. */
export function button(card: CardJson | undefined, title: string): Readonly<Record<string, unknown>> {
  const buttons = buttonsOf(card);
  const found = Object.keys(buttons).find((each) => each.startsWith(title));
  if (found === undefined) throw new Error(`No button “${title}” among: ${Object.keys(buttons).join(', ')}`);
  return buttons[found] ?? {};
}

/** The data of the button that takes a step or opens its form. */
function stepButtonOf(card: CardJson | undefined, step: StepId): Readonly<Record<string, unknown>> {
  const data = Object.values(buttonsOf(card)).find((each) => each['step'] === step);
  if (!data) throw new Error(`No button for ${step} among: ${Object.keys(buttonsOf(card)).join(', ')}`);
  return data;
}

/** The form that a chat was given last, with the data of its submit button. */
const submitOf = (form: Posted): Readonly<Record<string, unknown>> => {
  const data = Object.values(buttonsOf(form.card)).find(({ verb }) => verb === 'take-step');
  if (!data) throw new Error(`No form: ${textOf(form.card)}`);
  return data;
};

export async function openIntake(chat: Chat): Promise<{ form: Posted; submit: Readonly<Record<string, unknown>> }> {
  await chat.open();
  await chat.say('new adult');
  const form = await chat.shows('Safeguarding partnership');
  return { form, submit: submitOf(form) };
}

/** An inspector notifies; the reference is what the receipt says. */
export async function notify(
  chat: Chat,
  typed: Typed = WINTERBOURNE_VIEW
): Promise<{ reference: string; receipt: Posted }> {
  const { form, submit } = await openIntake(chat);
  const first = await chat.press(form, submit, typed);
  // The stories tell of the same case again and again, and are asked whether they mean it.
  const another = buttonsOf(first.card)[ANOTHER];
  const pressed = another ? await chat.press(form, another, typed) : first;
  const reference = REFERENCE.exec(textOf(pressed.card))?.[0];
  if (!reference) throw new Error(`No reference on the receipt: ${textOf(pressed.card)}`);
  return { reference, receipt: form };
}

/** Takes a step from a card of the review: presses its button, fills in the form if there is one, and submits it. */
export async function take(
  chat: Chat,
  reference: string,
  step: StepId,
  typed: Typed = {}
): Promise<{ message: Posted; pressed: Pressed }> {
  const card = await cardOffering(chat, reference, step);
  const data = stepButtonOf(card.card, step);
  if (data['verb'] === 'take-step') return { message: card, pressed: await chat.press(card, data, typed) };
  const { form, submit } = await formFrom(chat, card, data);
  return { message: form, pressed: await chat.press(form, submit, typed) };
}

/** Opens the form of a step from a card of the review. */
export async function openForm(
  chat: Chat,
  reference: string,
  step: StepId
): Promise<{ form: Posted; submit: Readonly<Record<string, unknown>> }> {
  const card = await cardOffering(chat, reference, step);
  return formFrom(chat, card, stepButtonOf(card.card, step));
}

async function formFrom(
  chat: Chat,
  card: Posted,
  data: Readonly<Record<string, unknown>>
): Promise<{ form: Posted; submit: Readonly<Record<string, unknown>> }> {
  const before = chat.posted().length;
  await chat.press(card, data);
  // A list of what else can be recorded turns into the form; any other card has it beneath.
  const form = data['instead'] === true ? card : chat.posted()[before];
  if (!form) throw new Error(`${String(data['step'])} brought no form`);
  return { form, submit: submitOf(form) };
}

/** A card with the button of a step: the review's own, or the list of what else can be recorded on it. */
async function cardOffering(chat: Chat, reference: string, step: StepId): Promise<Posted> {
  const offers = ({ card }: Posted): boolean =>
    textOf(card).includes(reference) && Object.values(buttonsOf(card)).some((data) => data['step'] === step);
  const shown = await chat.shows(reference, 'View in the register');
  const offering = chat.posted().findLast(offers);
  if (offering) return offering;
  await chat.press(shown, button(shown.card, 'Record something else'));
  return chat.shows(reference, 'Record something else', say(STEPS[step].label));
}

/** From notification to an IMR that waits for the director. */
export async function untilSubmitted(
  { tenant, inspector, director, author, people }: Cast,
  version = '1.0'
): Promise<string> {
  await Promise.all([director.open(), author.open()]);
  const { reference } = await notify(inspector);
  await take(inspector, reference, 'request-imr', { askedOn: daysAgo(14) });
  await director.shows(reference, 'has requested an IMR');
  await take(director, reference, 'appoint-author', { author: people.author.id });
  await author.shows(reference, 'appointed to write');
  await writesImr(tenant, people.author, reference, version);
  await take(author, reference, 'submit-imr', { version, independent: 'yes' });
  await director.shows(reference, 'Agree or return an IMR');
  return reference;
}

/** What the bot says to what a person types. */
export async function answerTo(chat: Chat, text: string): Promise<string> {
  const before = chat.posted().length;
  await chat.say(text);
  const answers = chat.posted().slice(before);
  return answers.map((each) => `${each.text} ${textOf(each.card)}`).join(' ');
}
