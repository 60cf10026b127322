import { BRIEFING } from '../../src/domain/briefing';
import type { Terminology } from '../../src/domain/terminology';
import { siteWords, type SiteWords } from '../../src/domain/site-words';
import { typedIn } from '../../src/domain/typed-in';
import type { Kind } from '../../src/domain/words';
import type { Card, Json } from '../cards/card';

/** Says what is ours in the words of the site. */
export interface Wording {
  /** `about` says by its references of which kind of review the text speaks: the text itself, where nothing else does. */
  readonly text: (text: string, about?: string) => string;
  readonly card: (card: Card) => Card;
}

const AS_IT_IS: Wording = { text: (text) => text, card: (card) => card };

/** What of an element people read. Labels, and a TextBlock, which reads markdown, are ours alone; a run of text or a title may quote what was typed. */
const OURS = new Set(['label', 'placeholder', 'errorMessage']);
const QUOTING = new Set(['text', 'title', 'fallbackText', 'altText']);
/** Answers, and what travels with a press, are left alone. */
const CARRIED = new Set(['data', 'value', 'choices.data']);

interface Voices {
  readonly ours: SiteWords;
  readonly quoting: SiteWords;
}

/** The wording of a site. `sources` is everything that the texts may quote: nothing of it is changed, nor of the briefing, which cards quote to the letter. */
export function wordingOf(labels: Terminology, sources: unknown): Wording {
  const ours = siteWords(labels);
  const quoting = ours && siteWords(labels, typedIn([sources, BRIEFING]));
  if (!ours || !quoting) return AS_IT_IS;
  return {
    text: (text, about = text) => quoting(text, kindIn(about)),
    card: ({ type, version, ...rest }) => ({
      type,
      version,
      ...reworded(rest, { ours, quoting }, kindIn(JSON.stringify(rest)))
    })
  };
}

function reworded(
  element: { readonly [key: string]: Json },
  voices: Voices,
  kind: Kind | undefined
): { readonly [key: string]: Json } {
  const isBlock = element['type'] === 'TextBlock';
  return Object.fromEntries(
    Object.entries(element).map(([key, json]) => {
      if (CARRIED.has(key)) return [key, json];
      if (typeof json !== 'string') return [key, within(json, voices, kind)];
      if (OURS.has(key) || (isBlock && key === 'text')) return [key, voices.ours(json, kind)];
      return [key, QUOTING.has(key) ? voices.quoting(json, kind) : json];
    })
  );
}

function within(json: Json, voices: Voices, kind: Kind | undefined): Json {
  if (isList(json)) return json.map((each) => within(each, voices, kind));
  return typeof json === 'object' && json !== null ? reworded(json, voices, kind) : json;
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

/** The kind of the reviews that a card or a text is about: nothing when it names none, or both. An example of a reference is of none. */
function kindIn(text: string): Kind | undefined {
  const letters = new Set([...text.matchAll(/(?<!such as )\bSCR-([AC])-\d/g)].map(([, letter]) => letter));
  if (letters.size !== 1) return undefined;
  return letters.has('A') ? 'adult' : 'child';
}
