import { DUTIES, type DutyId } from './duties';
import { NOTICES, type NoticeId } from './notices';
import { ruleWords, type Kind, type Rule } from './words';

/** The briefing word for word, without its line breaks. A rule without its sentences does not compile. */
export const BRIEFING: Readonly<Record<Rule, readonly [string, ...string[]]>> = {
  'KP-1': [
    'Local safeguarding partnerships should notify CQC of the initiation of an adult SCR; this will normally be received by the local Compliance Manager or Compliance Inspector.',
    'The inspector or manager should inform the Regional Director.'
  ],
  'KP-2': [
    'On receipt of the initiation of an adult SCR the central SCR spreadsheet, located at Y:\\CQC_Records\\OPERATIONS\\Safeguarding\\Serious Case Reviews Adults\\Notifications should be completed.',
    'The Regional Safeguarding Lead will monitor the completion and maintenance of the central spreadsheet.'
  ],
  'KP-3': [
    'Completion of the central spreadsheet should ensure that the SCR is captured in the Quality Risk Profile of the relevant service.',
    'Please ensure that where relevant the location code is captured when completing the spreadsheet.'
  ],
  'KP-4': [
    'If Mental Health Operations have been involved in the service the relevant Mental Health Operations Manager should also be notified of the request.'
  ],
  'KP-5': [
    'Currently PCTs are required to notify CQC on the initiation of a children’s SCR.',
    'The notifications are sent to a central, dedicated mailbox xxxxxxxxxxxxxxxxxxxx@xxx.xxx.xx, acknowledged on receipt and then passed to inspectors for information as part of the regulatory compliance activity.'
  ],
  'KP-6': ['Adult SCR’s should be included in Regional Risk Reports.'],
  'KP-7': [
    'CQC holds no decision making authority within the SCR process and therefore should not be members of SCR panels.',
    'However we should ensure that we are aware of the progress of the review.',
    'This will ensure that we demonstrate our commitment to this work whilst retaining focus on our regulatory responsibilities and preventing conflicts of interest.'
  ],
  'KP-8': [
    'It is likely that if a regulated service has been involved in the case being reviewed, CQC will be requested to provide an individual management review (IMR) for a SCR.',
    'The regional director should be informed of the request.',
    'An IMR is a report on what an individual agency involvement has been in the case that is being reviewed and will normally include a chronology.'
  ],
  'KP-9': [
    'When CQC is asked to undertake an IMR for an adult SCR, the Terms of Reference for the review should be requested from the safeguarding partnership.'
  ],
  'KP-10': [
    'The Regional Director will then make arrangements for completion of the IMR by an independent member of staff.'
  ],
  'KP-11': ['Before the IMR is provided to the safeguarding partnership it should be agreed by the Regional Director.'],
  'KP-12': [
    'The Compliance Inspector / Manager should ensure that a copy of the draft SCR report is sent to CQC for factual accuracy and comment before the report is finalised.',
    'This will ensure that the report accurately reflects our role within the process and that we can make a timely response to the findings.'
  ],
  'KP-13': [
    'The Compliance Inspector/Manager should establish if the local safeguarding partnership intends to publish the SCR report (all children’s SCR’s are now published).',
    'If this is the case then CQC communications should be informed.',
    'CQC communications should liaise with the local authority public communications to ensure that arrangements are mutually agreed with the safeguarding partnership.'
  ],
  'B-1': [
    'This agreement has been transferred into the CQC safeguarding protocol and therefore local safeguarding partnerships will notify CQC of the instigation of a SCR and of their outcomes and associated action plans on completion.'
  ],
  'B-2': [
    'Ofsted are responsible for evaluating completed children’s SCR’s and since health agencies will almost always be involved, are currently committed to providing full copies of paperwork associated with SCRs, once their evaluation is completed.'
  ],
  'B-3': [
    'It is hoped that CQC will use information from the reviews to inform its regulatory processes and monitor completion of actions by regulated organisations where relevant.'
  ],
  'B-4': [
    'There is no national guidance on when an adult SCR should be initiated.',
    'Each local authority will have its own criteria for this.',
    'However the Association of Directors of Adult Social Services has published guidance on SCR’s which suggests a serious case review should be considered when:',
    'A vulnerable adult dies (including death by suicide) and abuse or neglect is known or suspected to be a factor in their death',
    'A vulnerable adult has sustained a potentially life-threatening injury through abuse or neglect, serious sexual abuse, or sustained serious and permanent impairment of health or development through abuse or neglect, and the case gives rise to concerns about the way in which local professionals and services work together to safeguard vulnerable adults',
    'Serious abuse takes place in an institution or when multiple abusers are involved, the same principles of review apply'
  ],
  'B-5': [
    'The revised Working Together to Safeguard Children states that a children’s SCR should take place when a child dies (including death by suspected suicide) or is seriously injured and abuse, neglect or serious organisational failing is known or suspected to be a factor in the incident.'
  ],
  'B-6': [
    'SCR’s should not be used to reinvestigate nor to apportion blame, but rather to establish whether there are lessons to be learnt from the circumstances of the case about the way in which local professionals and agencies work together to safeguard adults at risk.'
  ],
  'B-7': ['For further support and advice please contact; Regional Safeguarding Leads National Safeguarding Advisor']
};

/** Which sentence of its rule a duty comes from, counted from 0, where it is not the first. */
const LATER_SENTENCES: { readonly [D in DutyId]?: number } = {
  acknowledge: 1,
  'pass-to-inspector': 1,
  'record-location': 1,
  'ask-progress': 1,
  'submit-imr': 2,
  'arrange-publication': 2
};

/** A sentence of the briefing, to the letter, and the rule that it is of. */
interface Quotation {
  readonly rule: Rule;
  readonly sentence: string;
}

/** The sentence of the briefing that a duty comes from, in a review of this kind. */
export const sentenceOf = (duty: DutyId, kind: Kind): Quotation =>
  forKind({ rule: DUTIES[duty].rule, sentence: sentenceAt(DUTIES[duty].rule, LATER_SENTENCES[duty]) }, kind);

/** Which sentence of its rule a notice comes from, counted from 0, where it is not the first. */
const LATER_OF_NOTICES: { readonly [N in NoticeId]?: number } = {
  'initiation-to-director': 1,
  'initiation-to-lead': 1,
  'initiation-to-inspector': 1,
  'initiation-to-service-inspectors': 1,
  'authority-to-director': 1,
  'move-to-director': 1,
  'move-to-lead': 1,
  'move-from-director': 1,
  'nudge-to-owner': 1,
  'closing-to-inspector': 1,
  'closing-to-director': 1,
  'imr-request-to-director': 1,
  'publication-to-communications': 1,
  'no-publication-to-communications': 1,
  'published-to-communications': 1,
  'arrangements-to-inspector': 2,
  'arrangements-to-director': 2
};

/** The sentence of the briefing that a notice comes from, in a review of this kind. */
export const sentenceOfNotice = (notice: NoticeId, kind: Kind): Quotation =>
  forKind({ rule: NOTICES[notice].rule, sentence: sentenceAt(NOTICES[notice].rule, LATER_OF_NOTICES[notice]) }, kind);

/** On a children’s review the briefing’s own sentence for those stands in place of one that speaks of adults (KP-5). */
const forKind = (quotation: Quotation, kind: Kind): Quotation =>
  kind === 'child' && /\badult SCR/i.test(quotation.sentence)
    ? { rule: 'KP-5', sentence: sentenceAt('KP-5', 1) }
    : quotation;

function sentenceAt(rule: Rule, index = 0): string {
  const [first, ...later] = BRIEFING[rule];
  return later[index - 1] ?? first;
}

/** What a reader of a quotation has to know today: the product is what took the place of the spreadsheet. */
export const sinceTheBriefing = (quotation: string): string =>
  quotation.includes('spreadsheet') ? 'This register has replaced the spreadsheet: what you record here is in it.' : '';

const SUBJECTS: Readonly<Record<Rule, string>> = {
  'KP-1': 'informing the regional director',
  'KP-2': 'the central register',
  'KP-3': 'the location code and the quality and risk profile',
  'KP-4': 'mental health operations',
  'KP-5': 'notifications of children’s reviews',
  'KP-6': 'regional risk reports',
  'KP-7': 'no part in the panel, and knowing how a review progresses',
  'KP-8': 'the request for an IMR',
  'KP-9': 'the terms of reference',
  'KP-10': 'an independent author',
  'KP-11': 'agreement by the regional director',
  'KP-12': 'the draft report',
  'KP-13': 'publication',
  'B-1': 'outcomes and action plans',
  'B-2': 'Ofsted’s evaluation and paperwork',
  'B-3': 'actions of organisations that we regulate',
  'B-4': 'why adult reviews are held',
  'B-5': 'why children’s reviews are held',
  'B-6': 'no personal detail',
  'B-7': 'who helps'
};

/** Names a rule and what it is about: no number stands without its words. */
export const ruleAndSubject = (rule: Rule): string => `${ruleWords(rule)} (${SUBJECTS[rule]})`;
