import * as v from 'valibot';

import { isCardAction, type Inbound } from '../activity';
import type { Card, Json } from '../../cards/card';
import { SEND_DETAILS } from '../../cards/shared-review-card';
import { ReferenceSchema } from '../../commands/reference-schema';
import type { Asked, Dialog, Offer, ExtensionResponse } from './asked';
import { formIn, isOfDialog, messageIn, MESSAGE_ACTION } from './dialog-wire';

const SEARCH = 'composeExtension/query';
const LINK = 'composeExtension/queryLink';
const UNNAMED_LINK = 'composeExtension/anonymousQueryLink';

/** Teams asks for the results of an empty box by a parameter of this name. */
const INITIAL_RUN = 'initialRun';

const SearchSchema = v.object({
  parameters: v.optional(
    v.array(v.object({ name: v.optional(v.string()), value: v.optional(v.union([v.string(), v.boolean()])) })),
    []
  ),
  queryOptions: v.optional(v.object({ skip: v.optional(v.pipe(v.number(), v.minValue(0)), 0) }), { skip: 0 })
});
const LinkSchema = v.object({ url: v.string() });
const DetailsSchema = v.object({ verb: v.literal(SEND_DETAILS), reference: ReferenceSchema });
const ExecuteSchema = v.object({ action: v.object({ data: DetailsSchema }), trigger: v.nullish(v.string()) });

export const isExtension = ({ type, name }: Inbound): boolean =>
  type === 'invoke' && (name?.startsWith('composeExtension/') ?? false);

/** A link pasted by a person whom Teams does not name. */
export const unnamedLink = ({ type, name, value }: Inbound): string | undefined => {
  const parsed = v.safeParse(LinkSchema, value);
  return type === 'invoke' && name === UNNAMED_LINK && parsed.success ? parsed.output.url : undefined;
};

/** What is asked among others; nothing where it is something else, `malformed` where no client of Teams asks so. */
export function readAsked(inbound: Inbound): Asked | 'malformed' | undefined {
  const { type, name, value } = inbound;
  if (isExtension(inbound)) return ASKED_BY[name ?? '']?.(value) ?? 'malformed';
  return isCardAction(inbound) ? executedIn(value) : type === 'message' ? submittedIn(value) : undefined;
}

/** The button of a card that a person has put into a conversation. A client that asks by itself has pressed nothing. */
function executedIn(value: unknown): Asked | 'malformed' | undefined {
  const parsed = v.safeParse(ExecuteSchema, value);
  if (!parsed.success) return undefined;
  const {
    action: {
      data: { reference }
    },
    trigger
  } = parsed.output;
  return trigger === 'automatic' ? 'malformed' : { kind: 'details', reference };
}

/** The same button in a client that does not know Action.Execute. */
function submittedIn(value: unknown): Asked | undefined {
  const parsed = v.safeParse(DetailsSchema, value);
  return parsed.success ? { kind: 'details', reference: parsed.output.reference } : undefined;
}

function searchIn(value: unknown): Asked | undefined {
  const parsed = v.safeParse(SearchSchema, value);
  if (!parsed.success) return undefined;
  const { parameters, queryOptions } = parsed.output;
  const typed = parameters.find(({ name }) => name !== INITIAL_RUN)?.value ?? '';
  return typeof typed === 'string' ? { kind: 'search', text: typed, skip: queryOptions.skip } : undefined;
}

function linkIn(value: unknown): Asked | undefined {
  const parsed = v.safeParse(LinkSchema, value);
  return parsed.success ? { kind: 'link', url: parsed.output.url } : undefined;
}

const ASKED_BY: Readonly<Record<string, ((value: unknown) => Asked | undefined) | undefined>> = {
  [SEARCH]: searchIn,
  [LINK]: linkIn,
  [MESSAGE_ACTION.opened]: messageIn,
  [MESSAGE_ACTION.pressed]: formIn
};

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';

/**
 * Teams caches what a link turned into for half an hour, for everyone who pastes the same link: one person’s answer
 * must not be shown to another.
 */
const NOT_KEPT = { actions: [{ type: 'setCachePolicy', value: '{"type":"no-cache"}' }] };

/** The answer to an invoke of the message extension. */
export function extensionBody({ name }: Inbound, told: ExtensionResponse): Json {
  if ('dialog' in told) return { task: { type: 'continue', value: shownIn(told.dialog) } };
  if ('offers' in told)
    return {
      composeExtension: {
        type: 'result',
        attachmentLayout: 'list',
        attachments: told.offers.map(attachmentOf),
        suggestedActions: NOT_KEPT
      }
    };
  return isOfDialog(name)
    ? { task: { type: 'message', value: told.sentence } }
    : { composeExtension: { type: 'message', text: told.sentence } };
}

const shownIn = ({ title, card }: Dialog): Json => ({
  title,
  width: 'medium',
  height: 'large',
  card: { contentType: ADAPTIVE, content: card }
});

const attachmentOf = ({
  card,
  title,
  text
}: Offer): { readonly contentType: string; readonly content: Card; readonly preview: Json } => ({
  contentType: ADAPTIVE,
  content: card,
  preview: { contentType: THUMBNAIL, content: { title, text } }
});
