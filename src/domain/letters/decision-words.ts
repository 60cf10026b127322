/** Words of what may be decided of a case, each as `wordKey` makes it. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Other things than a review of ours, which are held in its place. Each says by itself that there may be none. */
export const OTHER_REVIEWS = [
  'domestic homicide review',
  'domestic homicide reviews',
  'domestic abuse related death review',
  'domestic abuse death review',
  'homicide review',
  'offensive weapons homicide review',
  'mental health homicide review',
  'learning disability mortality review',
  'leder',
  'mortality review',
  'child death review',
  'thematic review',
  'desktop review',
  'desk top review',
  'management review',
  'practice learning',
  'learning review',
  'learning reviews',
  'learning event',
  'learning events',
  'learning exercise',
  'learning lessons review',
  'lessons learned review',
  'lessons learnt review',
  'reflective review',
  'reflective learning',
  'peer review',
  'practice review',
  'internal review',
  'internal investigation',
  'case audit',
  'multi agency audit',
  'partnership review',
  'appreciative inquiry',
  'learning circle',
  'learning circles',
  'round table',
  'roundtable',
  'psii',
  'psiis',
  'patient safety incident investigation',
  'swarm',
  'huddle',
  'alternate approach',
  'outside our remit',
  'after action review',
  'significant event analysis',
  'serious further offence review',
  'mappa review',
  'single agency',
  'case closed',
  'case is closed',
  'case was closed',
  'case has been closed',
  'no further action',
  'nfa'
] as const;

/** Words of an answer that says that a review is held, where it is asked what was decided. */
export const OF_A_REVIEW_HELD = words(
  'yes y true met agreed agree approved commissioned commission commissioning initiated initiate started commenced held hold holding proceed proceeding progress ' +
    'confirmed ratified endorsed accepted undertaken undertake conduct conducted convene convened ' +
    'a an the to be is was were has have been will shall that for of on in at by and with under as it this we case full statutory mandatory discretionary ' +
    'serious safeguarding adult adults child children childrens practice local review scr sar lcspr cspr statutory section44 s44 care act 2014 section ' +
    'criteria criterion threshold panel board chair independent group subgroup partnership decision decided unanimously unanimous formally ' +
    'meets meet st nd rd th january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday'
);

/** Words of a label that asks what was decided; with others it asks for something else. */
export const ASKS_DECISION = words(
  'outcome outcomes decision decided recommendation recommendations recommended conclusion result resolution status disposal determination verdict route pathway action'
);
/** Words that may stand beside these. */
export const BESIDE_DECISION = words(
  'the a of on for by to in and final agreed panel panels board boards chair chairs independent group subgroup meeting case review reviews scr sar lcspr cspr referral ' +
    'our your safeguarding serious adult adults child children partnership partnerships commissioning about whether current initial consideration screening type kind form s'
);
