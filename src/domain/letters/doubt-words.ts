/**
 * Words of which a sentence that doubts a review is made, each as `wordKey` makes it. Welsh ones behind English ones.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What is held or not: a review by any of its names, and what has to be fulfilled for one. */
export const REVIEW_WORDS = words(
  'section44 s44 review reviews reviewed reviewing scr scrs sar sars lcspr lcsprs cspr csprs spr sprs lspr cpr cprs apr aprs dhr dhrs smr smrs mapr ' +
    'criteria criterion threshold thresholds adolygiad adolygiadau hadolygiad hadolygiadau adolygu ' +
    'meini feini maen faen trothwy drothwy throthwy ayo ayp'
);

/** What is done to a review, or decided of it. Alone, these words speak of much else. */
export const ACTION_WORDS = words(
  'commission commissions commissioned commissioning hold holds held holding initiate initiates initiated initiating initiation ' +
    'instigate instigated instigating instigation undertake undertaken undertaking undertook convene convened conduct conducted ' +
    'proceed proceeds proceeding proceeded ahead agree agreed approve approved approval ratify ratified endorse endorsed ' +
    'accepted warrant warrants warranted justify justified merit merits decide decided decision decisions progressed ' +
    'started commenced launched begun opened established triggered sanctioned authorised pursue pursued ' +
    'comisiynu gomisiynu chomisiynu comisiynwyd comisiynir cynnal gynnal chynnal cynhelir gynhelir chynhelir cynhaliwyd ' +
    'gynhaliwyd chynhaliwyd penderfyniad benderfyniad phenderfyniad cytuno gytuno cytunwyd gytunwyd chytunwyd bwrw cychwyn gychwyn'
);

/** What stands for a review, or for what was said of it, in the next sentence. */
export const PRONOUNS = words('it this that these those one they neither hwn hwnnw hynny');

/** Who decides of a review, and what is asked of them. */
export const DECIDING = words(
  'request requests requested referral referrals application nomination nominations proposal ' +
    'recommendation notification chair board panel group subgroup committee partnership partners case matter decision decisions ' +
    'cais bwrdd cadeirydd'
);

/** A word that denies what the sentence says. */
export const DENIES = words(
  'not no nay never neither nor none nothing nobody noone nowhere nil without cannot ' +
    'isnt arent wasnt werent hasnt havent hadnt wont wouldnt couldnt shouldnt doesnt dont didnt cant mustnt neednt shant aint nt ' +
    'unable unmet unmerited unwarranted unnecessary unneeded unjustified inappropriate disproportionate ineligible insufficient unsuccessful ' +
    'hardly barely scarcely lack lacks lacked lacking absence absent exclude excludes excluded ' +
    'instead rather alternative alternatively lieu otherwise unfortunately different differently premature ' +
    'ni nid na nad nac heb ddim dim byth nis ydi methu methodd'
);

/** A word by which a review, or the request for one, ends or does not begin. */
export const REFUSES = words(
  'decline declines declined declining declinature reject rejects rejected rejecting rejection refuse refuses refused refusing refusal ' +
    'deny denies denied dismiss dismissed dismissal veto vetoed overrule overruled overturn overturned rescind rescinded revoke revoked ' +
    'withdraw withdraws withdrew withdrawn withdrawing withdrawal cancel cancels cancelled canceled cancelling cancellation ' +
    'abandon abandoned postpone postponed postponement defer defers deferred deferral shelve shelved ' +
    'gwrthod gwrthodwyd wrthod wrthodwyd gwrthododd wrthododd gohirio ohirio gohiriwyd ohiriwyd canslo ganslo canslwyd ganslwyd tynnwyd'
);

/** The same, of words that speak of much else where no review is named. */
export const ENDS = words(
  'against oppose opposes opposed opposing objects objected objection disagree disagrees disagreed disagreement ' +
    'reverse reversed reversal suspend suspended suspension pause paused halt halted stop stopped stopping cease ceased ' +
    'discontinue discontinued terminate terminated adjourn adjourned delay delayed scrap scrapped drop dropped retract retracted closed downgraded replaced superseded aborted annulled void voided invalid quashed lapsed discounted opted ' +
    'forgo forgone avoided resisted stayed frozen stalled parked blocked abeyance ' +
    'disregard ignore recall recalled mistake mistaken mistakenly error erroneous erroneously incorrect incorrectly wrongly ' +
    'erbyn peidio beidio pheidio lle hytrach'
);

/** What a mail takes back beside a review. */
export const TAKEN_BACK = words('notification notifications notified referral');

/** Words of the small print below mails that speak of the mail itself. */
export const OF_THE_MAIL = words(
  'liability responsibility virus viruses recipient recipients addressee email emails mail attachment attachments ' +
    'message messages confidential privileged'
);

/** Words that the small print has, and what is said of a decision may have, too. */
export const OF_RECORDS = words('sender information data records recorded personal');

/** A word that leaves open whether there is a review. */
export const LEAVES_OPEN = words(
  'whether if unless until till pending awaiting await awaits awaited wait waits waiting yet may might maybe perhaps could would should ought ' +
    'possible possibly possibility potential potentially likely unlikely probable probably provisional provisionally tentative tentatively ' +
    'undecided undetermined unclear unsure uncertain unconfirmed doubt doubtful questioned prospective eventual ' +
    'consider considers considered considering consideration deliberate deliberating deliberations decide decides deciding determine determines determining ' +
    'assess assesses assessed assessing explore explores exploring explored discuss discusses discussed discussing discussion ' +
    'debate debated scoping screen screened screening weigh weighing weighed ' +
    'propose proposes proposed proposing proposal recommend recommends recommended recommending recommendation suggest suggests suggested ' +
    'intend intends intended intention anticipate anticipated ' +
    'conditional depend depends depending dependent tbc tbd tba rapid still seeking challenged appealed appeal disputed contested reconsider reconsidered reconsidering ' +
    'referral referrals referred nomination nominated application ' +
    'os oni efallai ystyried hystyried ystyrir ystyriodd penderfynu benderfynu phenderfynu aros disgwyl ddisgwyl gall gallai gellir dichon ' +
    'posibl bosibl phosibl amodol ddylid dylid ddylai dylai tra nes'
);

/** Words that undo a review where they stand behind each other. */
export const UNDOING = [
  'turned down',
  'turn down',
  'turns down',
  'ruled out',
  'rule out',
  'rules out',
  'thrown out',
  'stood down',
  'stand down',
  'standing down',
  'on hold',
  'on ice',
  'hold off',
  'held off',
  'holding off',
  'called off',
  'set aside',
  'put off',
  'put back',
  'no longer',
  'in place of',
  'other than',
  'voted down',
  'taken no further',
  'no further action',
  'fails to',
  'failed to',
  'failing to',
  'failure to',
  'short of',
  'below the threshold',
  'below threshold',
  'under the threshold',
  'under threshold',
  'outside the criteria',
  'outside criteria',
  'outside the scope',
  'outside section44',
  'outside of section44',
  'non statutory',
  'yn ol'
] as const;

/** Words that leave a review open where they stand behind each other. */
export const LEAVING_OPEN = [
  'to be made',
  'to be taken',
  'to be confirmed',
  'to be agreed',
  'to be decided',
  'to be determined',
  'to be ratified',
  'to be approved',
  'to agree',
  'will agree',
  'will decide',
  'will be made',
  'will be taken',
  'will be decided',
  'will be discussed',
  'will make a decision',
  'will take a decision',
  'decision will',
  'decision is due',
  'subject to',
  'plans to',
  'planned to',
  'planning to',
  'is planned',
  'expected to be',
  'expects to',
  'expected to hold',
  'hopes to',
  'hope to',
  'will confirm',
  'will let you',
  'will inform',
  'will advise',
  'will update',
  'request for a',
  'request for an',
  'request to',
  'request that a',
  'in due course',
  'too early',
  'too soon',
  'in principle',
  'under review',
  'under consideration',
  'on the agenda',
  'remains to be',
  'been requested',
  'was requested',
  'requested a',
  'requested an',
  'asked for a',
  'asked for an',
  'called for a',
  'called for an',
  'call for a',
  'other means',
  'other ways',
  'another way',
  'single agency',
  'table top',
  'minded to',
  'a ddylid',
  'i w gadarnhau'
] as const;

/** Words that have a doubting word in them and doubt nothing. */
export const HARMLESS = [
  'not only',
  'no later than',
  'not later than',
  'no doubt',
  'without delay',
  'without doubt',
  'not protectively marked',
  'would like to',
  'would be grateful',
  'would appreciate',
  'do not hesitate',
  'do not reply',
  'do not forward',
  'do not share',
  'do not send',
  'do not include',
  'do not use',
  'never a name',
  'if you have any questions',
  'if you have any queries',
  'if you need',
  'if you require',
  'if you would like',
  'no reply',
  'no response',
  'care quality commission',
  'clinical commissioning',
  'commissioning pct',
  'commissioning board',
  'individual management review',
  'individual management reviews',
  'not known',
  'not yet known',
  'n a',
  'not applicable'
] as const;
