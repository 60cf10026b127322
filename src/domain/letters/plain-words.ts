import { wordKey } from '../input/characters';
import { LOCAL_AUTHORITIES } from '../locations/local-authorities';
import { OF_A_REVIEW_HELD } from './decision-words';
import { ACTION_WORDS, DECIDING, HARMLESS, OF_RECORDS, OF_THE_MAIL, PRONOUNS, REVIEW_WORDS } from './doubt-words';

const words = (text: string): readonly string[] => text.split(' ');

/** Words of sentences that tell of a review that is held, and take nothing back. */
const PLAIN: ReadonlySet<string> = new Set([
  ...[...OF_A_REVIEW_HELD, ...ACTION_WORDS, ...DECIDING, ...REVIEW_WORDS, ...PRONOUNS, ...OF_THE_MAIL, ...OF_RECORDS],
  ...HARMLESS.flatMap(words),
  ...LOCAL_AUTHORITIES.flatMap(({ name }) => words(wordKey(name))),
  ...words(
    'i me if more you he she him her his their them they us your my its who whom which what when where how there here am are do does did had having ' +
      'being also all any both each every first second new following further about above below after before between during from into of over ' +
      'through towards upon within since because and so then than too very well again already now today most some such same own'
  ),
  ...words(
    'notify notifies notified notifying inform informs informed write writes writing wrote tell tells told know known let send sends sent attach attached ' +
      'enclose enclosed find see note thank thanks dear sir madam colleague colleagues regards kind contact ring call reply letter letters copy copies report reports ' +
      'reporting form forms document documents page table reference references ref no number nos terms details date dates day week month year time deadline meeting subject title ' +
      'name names initials draft final publication published publish publishes timetable plan action follow follows next part steps'
  ),
  ...words(
    'chaired chairs chairing chairman appointed appoint appoints author authors led lead leads leading manager officer coordinator person people family home homes service services ' +
      'provider providers council councils police trust health hospital agency agencies member members inspector inspectors commissioner ' +
      'subjects adult adults died death age care carer carers nursing residential support regulated operations mental involved involving involves include includes including ' +
      'cover covers covering period begin began begins start starts beginning end ends ending complete completed expected fulfilled fulfil fulfils fulfilling reached ' +
      'independent lscb lsab sab lscp imr cqc need grateful attention help provide provides provided ask asks answer answers receive received made make takes taken place due given give'
  ),
  ...words(
    'writing formal formally concerning regarding relating treat died look looks looking looked lived living resident residents man woman boy girl years old incident injury abuse neglect lessons learn chronology chronologies scope contribution contributions participate organisation organisations securely return purpose statement attend'
  ),
  ...words('y yr mae ar am i o a ac yn cael ei wedi prawf bodlonwyd tachwedd bod gan gyda er')
]);

/** Who or what a sentence speaks of, where what it says of them has to be understood. */
const SPEAKING: ReadonlySet<string> = new Set([
  ...[
    ...REVIEW_WORDS,
    ...words('agree agreed agreeing approve approved decide decided decision decisions request requests referral')
  ],
  ...words('referrals nomination nominations application proposal recommendation chair panel subgroup case matter')
]);

const WRITTEN = /[\p{L}\p{M}\p{N}’']+/gu;
const ADDRESS = /@|:\/\/|www\./i;
const LONGEST = 3_000;

const withoutAddresses = (text: string): string =>
  text
    .split(/\s/)
    .filter((part) => !ADDRESS.test(part))
    .join(' ');

/**
 * The word of a review, or of what decides of it, in a sentence that has another word than those of sentences that
 * tell of a review that is held. Words that begin with a capital may be names, unless all do. `tokens` are those of the
 * sentence, as they are compared. Work in proportion to it.
 */
export function notUnderstood(sentence: string, tokens: readonly string[]): string | undefined {
  const of = tokens.find((token) => SPEAKING.has(token));
  if (of === undefined) return undefined;
  const isLoud = !/\p{Ll}/u.test(sentence);
  const written = withoutAddresses(sentence.slice(0, LONGEST)).match(WRITTEN) ?? [];
  const isUnknown = written.some(
    (word) =>
      (isLoud ? /^\p{L}/u : /^\p{Ll}/u).test(word) &&
      wordKey(word)
        .split(' ')
        .some((part) => part.length > 1 && !PLAIN.has(part))
  );
  return isUnknown || sentence.length > LONGEST ? of : undefined;
}
