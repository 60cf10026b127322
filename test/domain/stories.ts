import {
  acknowledges, arrangesPublication, asksForDraft, closes, completes, confirmsProfile, corrects, declaresInterest, declines, endsMembership, entersAction, finalises, handsOver, makesWordFile, notifiesChild, nudges,
  passesTo, plansPublication, ratesRisk, receivesDraft, recordsEntry, recordsEvaluation, recordsMembership, recordsOutcome, recordsPaperwork, recordsProgress, recordsPublished, recordsUse, reopens, rulesOutEvaluation, rulesOutPublication,
  sendsComments, settlesMentalHealth, stepsDown, strikesEntry, updatesAction, waives
} from './acts';
import {
  agrees, appoints, author, colleague, deputy, deputyDirector, inspector, leadElsewhere, manager, notifies, otherAuthor, provides, receivesTerms, recordsImrRequest, recordsLocation, requestsTerms, returns, submits,
  type Act
} from './builders';

/** An adult review to which everything happens that can, from notification to closing. */
export const WHOLE_ADULT: readonly Act[] = [
  notifies(inspector, { locationCodes: '', mentalHealth: 'unknown', criterion: 'unknown', initiatedOn: '' }),
  recordsLocation(), confirmsProfile(), settlesMentalHealth('yes'), completes({ criterion: 'institution', initiatedOn: '2012-07-30' }),
  declines(), recordsMembership(), endsMembership(), recordsProgress(),
  handsOver(colleague, manager), corrects({ authority: 'Camden' }), corrects({ authority: 'South Gloucestershire' }, leadElsewhere), corrects({ authority: 'Bristol, City of' }),
  recordsImrRequest(), requestsTerms(), receivesTerms(), appoints(otherAuthor), appoints(author), stepsDown(), appoints(otherAuthor),
  recordsEntry({}, otherAuthor), strikesEntry('1', otherAuthor), makesWordFile('1.0', otherAuthor), submits('1.0', otherAuthor), returns('1.0'), submits('2.0', otherAuthor), agrees('2.0'), submits('3.0', otherAuthor),
  declaresInterest(), declaresInterest(deputy), agrees('3.0', deputyDirector), provides('3.0', inspector, '2012-08-08'),
  waives('ask-draft'), asksForDraft(), receivesDraft('2012-08-24'), sendsComments(), finalises(),
  plansPublication(), rulesOutPublication(), plansPublication('2012-09-03'), arrangesPublication(), recordsPublished(),
  recordsOutcome('no'), recordsOutcome('yes'), entersAction(), nudges('follow-action/A1'), updatesAction('A1', 'in-progress'), updatesAction(), recordsUse(), ratesRisk(),
  closes('completed'), reopens(), closes('completed')
];

/** A children’s review from the mailbox to its closing, in which the regional director and who covers for them leave the IMR to the deputy. */
export const WHOLE_CHILD: readonly Act[] = [
  notifiesChild({ mentalHealth: 'yes' }), acknowledges(), passesTo(), confirmsProfile(), recordsProgress(),
  declaresInterest(), declaresInterest(deputy), recordsImrRequest(), appoints(author, deputyDirector), submits(), agrees('1.0', deputyDirector), provides(),
  asksForDraft(), receivesDraft(), sendsComments(), finalises(),
  plansPublication('2012-09-03'), arrangesPublication(), recordsPublished(),
  rulesOutEvaluation(), recordsEvaluation(), recordsPaperwork(), entersAction(), updatesAction(), recordsUse(), closes('completed')
];
