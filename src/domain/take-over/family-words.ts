/** Who is named beside a case: the family, those who care, and those who live near. */
export const PERSONS: ReadonlySet<string> = new Set(
  (
    'sibling siblings brother brothers sister sisters mother mothers father fathers parent parents mum mam mom mummy dad daddy ' +
    'son sons daughter daughters baby babies infant toddler twin twins triplet triplets child children boy girl ' +
    'aunt auntie uncle niece nephew cousin cousins nan nana nanna gran granny grandma grandad granddad grandpa ' +
    'grandmother grandfather grandparent grandparents grandson granddaughter stepfather stepmother stepdad stepmum stepson ' +
    'stepdaughter stepbrother stepsister godmother godfather wife husband partner girlfriend boyfriend fiance fiancee ' +
    'spouse widow widower guardian carer carers childminder nanny babysitter neighbour neighbours friend friends lodger ' +
    'housemate flatmate landlord landlady resident patient victim perpetrator worker nurse'
  ).split(' ')
);

/** What stands between such a word and the name. */
export const BEFORE_NAME: ReadonlySet<string> = new Set('is was are were named called name'.split(' '));

/** What stands between a name and such a word: “Kylie’s younger sister”, “Kylie, her sister”. */
export const BEFORE_PERSON: ReadonlySet<string> = new Set(
  'his her their younger older elder eldest youngest half step foster birth adoptive maternal paternal late former ex'.split(
    ' '
  )
);

/** What has a letter, and no initial of a name, behind it: “Ward B”. Those of a person are in no name, either. */
export const LETTERED: ReadonlySet<string> = new Set(
  (
    'adult adults person subject client user member male female man woman staff professional practitioner ' +
    'case family section appendix annex part phase stage step plan option scenario type class grade category band level tier ' +
    'group area region zone team list sheet row column page tab table figure item point question recommendation action ' +
    'schedule form version copy draft block flat room bed floor wing site home provider company agency organisation school ' +
    'vitamin hepatitis influenza strain letter document report review policy key ref scr sar imr year'
  ).split(' ')
);

/** Words that notes begin with a capital, and that are no names: what was done, posts, bodies and places. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'chased emailed phoned rang called informed spoke met contacted told asked sent received visited await awaiting awaited ' +
    'reviewed requested updated discussed notified advised agreed attended arrested charged convicted deceased died unknown ' +
    'not aware alleged alleges reports reported says said states stated has had have been would could should and or but then ' +
    'also still now today yesterday tomorrow when what why how see per since after before until once where ' +
    'manager inspector director police coroner detective doctor consultant midwife teacher chair chairman secretary solicitor ' +
    'social health visitor worker support protection death sexual exploitation need looked safety development plan meeting ' +
    'assessment court order panel forum conference gp ltd limited plc agencies agency charity church england wales scotland ireland ' +
    'britain london christmas easter tongue minutes letter email'
  ).split(' ')
);
