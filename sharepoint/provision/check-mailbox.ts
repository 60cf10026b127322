import { MailRefused, MailUnavailable, type Graph } from '../../bot/mail/graph';
import { createMailbox } from '../../bot/mail/mailbox';
import { addDays, ukDay } from '../../src/domain/dates';

const LOOKS_BACK = 90;

/** One thing that was tried, in a sentence. */
interface Check {
  readonly ok: boolean;
  readonly line: string;
}

/**
 * Tries what the service does with a mailbox: reads it, drafts an acknowledgement and throws it away, and is refused
 * another one, where one is named. Sends nothing.
 */
export async function checkMailbox(
  graph: Graph,
  address: string,
  other: string | undefined
): Promise<readonly Check[]> {
  return [
    await tried(`Reading ${address}`, () => readsIt(graph, address)),
    await tried('Drafting an acknowledgement and throwing it away', () => draftsThere(graph, address)),
    await closedElsewhere(graph, other)
  ];
}

async function tried(what: string, work: () => Promise<string>): Promise<Check> {
  try {
    return { ok: true, line: `${what}: ${await work()}` };
  } catch (error) {
    if (!(error instanceof MailRefused) && !(error instanceof MailUnavailable)) throw error;
    return { ok: false, line: `${what}: no. ${error.message} ${adviceOn(error)}` };
  }
}

const adviceOn = (error: MailRefused | MailUnavailable): string =>
  error instanceof MailRefused
    ? 'Give the app its roles on this mailbox (docs/administrators.md, “Connect the mailbox”); a change takes up to two hours.'
    : 'Try again later.';

async function readsIt(graph: Graph, address: string): Promise<string> {
  const { length } = await createMailbox(graph, address).arrived('inbox');
  return `yes. ${length === 0 ? 'The inbox is empty.' : `The inbox has ${length} or more.`}`;
}

async function draftsThere(graph: Graph, address: string): Promise<string> {
  const mailbox = createMailbox(graph, address);
  const since = `${addDays(ukDay(new Date().toISOString()), -LOOKS_BACK)}T00:00:00Z`;
  const [mail] = [...(await mailbox.arrived('inbox')), ...(await mailbox.receivedSince(since))];
  if (!mail) return 'not tried, because there is no mail to answer. Send one to the mailbox, and run this again.';
  const draft = await mailbox.draftAnswer(mail.messageId, {
    mark: 'check',
    subject: 'A check',
    body: 'This draft is thrown away.'
  });
  if (draft === undefined) return 'not tried, because the mail was deleted meanwhile. Run this again.';
  await mailbox.discard(draft);
  return 'yes.';
}

/** The app may open this mailbox, and no other. */
async function closedElsewhere(graph: Graph, other: string | undefined): Promise<Check> {
  if (other === undefined)
    return { ok: true, line: 'Another mailbox: not tried. Name one of your organisation with --other.' };
  try {
    await createMailbox(graph, other).arrived('inbox');
    return {
      ok: false,
      line: `Another mailbox: open. Remove the Mail permissions of the app in Entra ID: they open every mailbox.`
    };
  } catch (error) {
    if (error instanceof MailRefused && error.status === 403)
      return { ok: true, line: 'Another mailbox: refused, as it should be.' };
    return tried('Another mailbox', () => {
      throw error;
    });
  }
}
