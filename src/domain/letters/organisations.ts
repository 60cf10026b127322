import { wordKey } from '../input/characters';
import { unknownWords } from './bodies';

/** Words of which one is in the name of a body of the health service, or of a council. */
export const ORGANISATION =
  /\b(?:pct|primary care|ccg|clinical commissioning|icb|integrated care|nhs|trust|council|health|hospitals?|commissioning)\b/;

/** All words that such names have beside those of a place. */
const OF_ORGANISATIONS: ReadonlySet<string> = new Set(
  'nhs pct pcts primary care trust trusts ccg ccgs clinical commissioning group groups icb icbs icp integrated board boards foundation ft health healthcare hospital hospitals university teaching community partnership mental social service services cluster england local area system infirmary general st saint and of the upon on in with'.split(
    ' '
  )
);
/** What stands beside a name, and is none: notes, lists, and what comes behind a dash. */
const BESIDE = /[()[\]{}<>:;|/@,]|\s[-–—]|[-–—]\s/;
/** Behind or before one of these stands something else, as a person. */
const BETWEEN = /\b(?:for|by|from|at|via|per|contact|attn|attention|fao|c o|care of)\b/i;

/**
 * Whether a name is that of an organisation of the health service, or of a council, and holds nothing else: its words
 * are those of such names and of places, and at most one more, which may be a place.
 */
export function isSureOrganisation(said: string): boolean {
  const key = wordKey(said);
  if (!ORGANISATION.test(key) || BETWEEN.test(key)) return false;
  const { unknown, hasPlace } = unknownWords(said, OF_ORGANISATIONS);
  const [only, second] = unknown;
  if (only === undefined) return !BESIDE.test(said.replaceAll(',', ' '));
  if (second !== undefined || BESIDE.test(said)) return false;
  return !hasPlace || key.includes(` and ${only}`) || key.includes(`${only} and `) || key.includes(` of ${only}`);
}

const SERVICE =
  /\b(?:home|house|lodge|court|manor|grange|hall|hospital|hospice|clinic|surgery|infirmary|nursing|residential|homecare|care home|care centre|care agency|care services|unit|ward|medical centre|health centre|practice|view|villa|cottage|gardens)$/;

/** Words for any service: without another, they name none. */
const ANY_SERVICE: ReadonlySet<string> = new Set(
  'own family private local general acute community mental health care nursing residential home house homecare agency services hospital hospice clinic surgery medical centre practice unit ward adult adults children childrens s old peoples people the a in at of and'.split(
    ' '
  )
);

/** What speaks of services at large has small letters, or no word of its own; a name has both. */
export const isNameOfService = (said: string): boolean =>
  !BESIDE.test(said) &&
  !BETWEEN.test(wordKey(said)) &&
  !ofPersonsHome(said) &&
  SERVICE.test(wordKey(said)) &&
  wordKey(said)
    .split(' ')
    .some((word) => !ANY_SERVICE.has(word)) &&
  said
    .split(/\s+/)
    .every((word) => /^[\p{Lu}\d&(‘'’-]/u.test(word) || /^(?:and|of|the|in|at|on|for|by|upon)$/.test(word));

/** “Mary Example’s Home”: that of a person, unless it is a saint’s or everyone’s. */
const ofPersonsHome = (said: string): boolean => {
  const words = said.split(/\s+/);
  return words.some(
    (word, at) =>
      /[’']s?$/.test(word) &&
      !EVERYONES.has(wordKey(word)) &&
      !/^(?:st|saint|ss|our|lady)\.?$/i.test(words[at - 1] ?? '')
  );
};
const EVERYONES: ReadonlySet<string> = new Set(
  'childrens peoples womens mens queens kings princes princess bishops veterans ladies nurses sailors'.split(' ')
);
