import { plainLine } from '../input/characters';

/** The longest answer that the form takes. */
const LONGEST = 12;
/** “AB”, “A.B.”, “A B C”, “M-J L”. */
const LETTERS = /^\p{Lu}(?:[. -]{0,2}\p{Lu}){1,3}\.?$/u;
/** One or two letters, which are no name. */
const FEW = /^\p{Lu}(?:[. -]{0,2}\p{Lu})?\.?$/u;
const NO_ANSWER: ReadonlySet<string> = new Set(['NA', 'NK', 'NO', 'OK', 'N A', 'N K']);
/** “Adult A”, “Child HD”, “Case 12”, “Baby V1”. */
const LOCAL_WORD = /^(?:adult|child|baby|case) /i;
/** What stands behind that word: small letters there are those of a name. */
const LOCAL = /^(?:\p{Lu}{1,3}\d{0,3}|\d{1,4})$/u;

/** Abbreviations that stand where initials may, and are none. */
const NO_INITIALS: ReadonlySet<string> = new Set(
  'SCR SAR SARS IMR CQC PCT CCG ICB LSCB LSAB SAB LSCP SCB DHR CSPR NHS LA GP MH TBC TBA NA NK FYI ASAP UK DOB RIP URN EPJ PDF DOC CV HR IT PA NO YES OK RE CC PS QRP ADHD MCA DOLS DOLS IRO LADO MASH CPS HMP AKA NFA SUI SI STEIS'.split(
    ' '
  )
);

/** First names of two to four letters, which capitals make look like initials. */
const SHORT_NAMES: ReadonlySet<string> = new Set(
  'ABI ABE ADA ALAN ALEX ALI AMIR AMY ANA ANN ANNA ANNE ANYA ARON ASH ASHA AVA BEA BEN BERT BETH BILL BOB CARL CATH CHAD CLEO COLE CORA DAN DAVE DAWN DEAN DEB DEE DES DOM DON DORA DOT DREW EARL EDDY EDEN ELLA ELSA ELSE EMMA ENA ENID ERIC ERIN ESME EVA EVAN EVE EVIE EWAN FAY FAYE FINN FRAN FRED GAIL GARY GENE GINA GLEN GUS GUY GWEN HAL HANA HUGH HUW IAN IDA IFAN INA IONA IRIS IRMA ISLA IVAN IVOR IVY JACK JADE JAKE JAN JANE JAY JEAN JEFF JEN JESS JILL JIM JOAN JODY JOE JOEL JOEY JOHN JON JOSH JOY JUDE JUDY JUNE KARL KATE KATY KAY KEN KENT KIM KIRK KIT KYLE LARA LEAH LEE LEN LENA LEO LES LEWI LIAM LILY LISA LIZ LOIS LOLA LORI LOU LUCA LUCY LUKE LYN LYNN MAE MARC MARK MARY MATT MAX MAY MEG MEL MIA MIKE MIRA MOLL MYRA NAN NEIL NELL NIA NICK NINA NOEL NORA OLA OLGA OMAR OWEN PAM PAT PAUL PEG PETE PHIL RAJ RAY REBA REG REX RHYS RIA RICK RITA ROB ROD ROHN RON RORY ROSA ROSE ROSS ROY RUBY RUTH RYAN SAL SAM SARA SEAN SETH SHAY SIAN SID SIMI STAN SUE SYD TARA TED TESS TIM TINA TOBY TODD TOM TONY TOYA TROY UMA UNA VAL VERA VIC VIV WADE WALT WILF WILL XENA YAN YVES ZAC ZAK ZARA ZENA ZOE ZOLA'.split(
    ' '
  )
);

/**
 * Whether a text is the initials or the local reference of a person, and cannot be a name. `isNamed`: the label says
 * that it is, so that one letter counts, and two that are an abbreviation elsewhere.
 */
export function isInitials(text: string, isNamed = false): boolean {
  const plain = plainLine(text);
  if (plain.length > LONGEST) return false;
  if (isNamed && FEW.test(plain)) return !NO_ANSWER.has(plain);
  if (LOCAL_WORD.test(plain)) {
    const behind = plain.replace(LOCAL_WORD, '');
    return LOCAL.test(behind) && !isWord(behind) && !TWO_LETTER_NAMES.has(behind);
  }
  return LETTERS.test(plain) && !isWord(plain);
}

/** First names of two letters: behind “Child” in capitals they are no initials for sure. */
export const TWO_LETTER_NAMES: ReadonlySet<string> = new Set('AL BO CY DI ED EM FI JO KY LI MO OZ PJ TY VI'.split(' '));

/**
 * Four letters with a vowel are read as a word, whatever the list says, and so are three that can be spoken, as “NED”
 * and “AVA” can.
 */
const isWord = (letters: string): boolean =>
  NO_INITIALS.has(letters.toUpperCase()) ||
  SHORT_NAMES.has(letters.toUpperCase()) ||
  /^(?=.{0,3}[AEIOUY])\p{Lu}{4}$/u.test(letters) ||
  /^(?:[^AEIOUY\d][AEIOUY]\p{Lu}|[AEIOUY]\p{Lu}[AEIOUY])$/u.test(letters);
