import { maxLengthOf, type Field, type Answers } from '../../src/domain/fields';
import type { Say } from '../../src/domain/text';
import type { Card } from './card';
import { isSeen, offersInWords, type Offers, type SaidChoice, type SaidOffers } from './form-fields';
import { beginningOf, bytesOf, CARD_LIMIT } from './size';

/** What of a form a card has room for. */
export interface Fitted {
  readonly given: Answers;
  readonly offers: SaidOffers;
  /** How many choices there were before the card had no room for more, by field. */
  readonly inAll: Readonly<Record<string, number>>;
  /** Answers that the card had no room for. */
  readonly cut: Readonly<Record<string, Cut>>;
}

/** Room that the sentences about what is left out may need. */
const SPARE = 300;

/** Draws a form with as much of the answers and of the lists as a card can hold. */
export function fittedForm(
  {
    fields,
    given: typed,
    offers: unsaid,
    say
  }: { readonly fields: readonly Field[]; readonly given: Answers; readonly offers: Offers; readonly say: Say },
  draw: (fitted: Fitted) => Card
): Card {
  const offers = offersInWords(unsaid, say);
  const inAll = Object.fromEntries(Object.entries(offers).map(([id, { choices }]) => [id, choices.length]));
  let given = typed;
  const cut: Record<string, Cut> = {};
  const drawn = (shown: SaidOffers): Card => draw({ given, offers: shown, inAll, cut });
  const bare = (): Card => drawn(fittingOffers(offers, given, 0));
  for (; bytesOf(bare()) > CARD_LIMIT;) {
    const cutting = cutLongest(fields.filter(isSeen), given);
    if (!cutting) break;
    given = cutting.given;
    cut[cutting.field] = { shown: given[cutting.field]?.length ?? 0, inAll: (typed[cutting.field] ?? '').length };
  }
  // As much again as there is room for beside the whole lists.
  for (const [id, { shown, inAll: most }] of Object.entries(cut).filter(([, { shown }]) => shown > 0)) {
    const cutTo = (length: number): void => {
      given = { ...given, [id]: beginningOf(typed[id] ?? '', length) };
      cut[id] = { shown: given[id]?.length ?? 0, inAll: most };
    };
    let [fits, over] = [shown, most];
    while (over - fits > 1) {
      const middle = Math.floor((fits + over) / 2);
      cutTo(middle);
      if (bytesOf(drawn(offers)) <= CARD_LIMIT - SPARE) fits = middle;
      else over = middle;
    }
    cutTo(fits);
  }
  return drawn(fittingOffers(offers, given, CARD_LIMIT - SPARE - bytesOf(bare())));
}

/** The choices that there is room for, shared out among the lists; at least the one that was chosen. */
function fittingOffers(offers: SaidOffers, given: Answers, room: number): SaidOffers {
  let left = room;
  const lists = Object.entries(offers);
  return Object.fromEntries(
    lists.map(([id, offer], index) => {
      const choices =
        offer.choices.length > 0 ? fittingChoices(offer.choices, given[id], left / (lists.length - index)) : [];
      left -= choices.length > 0 ? bytesOf(choices.map((choice) => ({ ...choice }))) : 0;
      return [id, { ...offer, choices }];
    })
  );
}

/** What a form can hold of a list: the one chosen, and the others in their order while there is room for them. */
function fittingChoices(
  choices: readonly SaidChoice[],
  chosen: string | undefined,
  room: number
): readonly SaidChoice[] {
  const cost = (choice: SaidChoice): number => bytesOf({ ...choice }) + 1;
  let left = room - choices.filter(({ value }) => value === chosen).reduce((sum, choice) => sum + cost(choice), 0);
  let full = false;
  return choices.filter((choice) => {
    if (choice.value === chosen) return true;
    left -= cost(choice);
    full ||= left < 0;
    return !full;
  });
}

/** How many characters of an answer a card could keep: of its beginning, or none. */
export interface Cut {
  readonly shown: number;
  readonly inAll: number;
}

interface Cutting {
  readonly given: Answers;
  readonly field: string;
}

/**
 * The answer that is furthest over the length of its field, cut to that length: no more of it could be accepted anyway.
 * Where none is, the rows that were pasted, all of them: rows that come back in part would be recorded in part. Nothing
 * when there is nothing to cut.
 */
function cutLongest(fields: readonly Field[], given: Answers): Cutting | undefined {
  const over = fields
    .map((field) => ({
      field,
      excess: bytesOf(given[field.id] ?? '') - bytesOf(beginning(field, given)),
      long: (given[field.id] ?? '').length > maxLengthOf(field)
    }))
    .filter(({ long }) => long)
    .sort((a, b) => b.excess - a.excess)[0]?.field;
  if (over && over.type !== 'rows') return { given: { ...given, [over.id]: beginning(over, given) }, field: over.id };
  const rows = fields.find(({ id, type }) => type === 'rows' && given[id]);
  return rows && { given: { ...given, [rows.id]: '' }, field: rows.id };
}

const beginning = (field: Field, given: Answers): string => beginningOf(given[field.id] ?? '', maxLengthOf(field));
