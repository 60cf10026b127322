import type { Diary } from './diary';
import sentences from './sentences.json';
import { addDays, addWorkingDays, workingDayAt } from './working-days';

/** How often a report of adults is not published, and how often the draft does not have to be asked for. */
const UNPUBLISHED = 0.2;
const WAIVED = 0.1;

/**
 * The report from its draft, which is `received` on a day, to its publication, and what is heard of the review
 * meanwhile. Gives the days on which it is final and published.
 */
export function writeReportCourse(
  diary: Diary,
  from: string,
  received: string
): { readonly final: string; readonly published: string } {
  const { chance, subject } = diary;
  const asked = diary.after(from, 14);
  if (chance.happens(WAIVED)) diary.write(asked, 'lead', 'waive-duty', { duty: 'ask-draft', reason: sentences.waiver });
  else diary.write(asked, 'inspector', 'ask-draft', { askedOn: asked });
  const sent = diary.after(received, 6);
  const final = addWorkingDays(sent, chance.between(15, 50));
  writeProgress(diary, from, final);
  diary.write(received, 'inspector', 'receive-draft', { receivedOn: received, draftVersion: '0.3' });
  const accurate = chance.oneOf(['yes', 'corrected']);
  diary.write(sent, 'inspector', 'send-comments', {
    sentOn: sent,
    accurate,
    ...(accurate === 'corrected' ? { summary: sentences.comments } : {})
  });
  const known = diary.after(sent, 3);
  if (subject.kind === 'adult' && chance.happens(UNPUBLISHED)) {
    diary.write(known, 'inspector', 'rule-out-publication', { reason: sentences.noPublication });
    diary.write(final, 'inspector', 'finalise-report', { finalOn: final });
    return { final, published: final };
  }
  const planned = workingDayAt(addDays(final, chance.between(40, 95)));
  const extent = chance.oneOf(['whole', 'whole', 'summary']);
  diary.write(known, 'inspector', 'plan-publication', { extent, plannedOn: planned });
  diary.write(final, 'inspector', 'finalise-report', { finalOn: final });
  const before = workingDayAt(addDays(planned, -3), -1);
  const settled = diary.after(final > known ? final : known, 6);
  const arranged = settled < before ? settled : before;
  diary.write(arranged, 'communications', 'arrange-publication', {
    authorityAgreedOn: arranged,
    partnershipAgreedOn: arranged,
    plannedOn: planned,
    arrangements: sentences.arrangements
  });
  const published = addWorkingDays(planned, chance.happens(0.25) ? chance.between(3, 15) : chance.between(0, 1));
  diary.write(published, 'communications', 'record-published', { publishedOn: planned });
  return { final, published };
}

/** What is heard of the review, about once a month, until its report is final. */
function writeProgress(diary: Diary, from: string, final: string): void {
  const { chance } = diary;
  const next = (day: string): string => diary.after(day, 19);
  for (let heard = next(from); heard < final; heard = next(heard)) {
    const source = chance.oneOf(['holder', 'holder', 'provider']);
    diary.write(heard, 'inspector', 'record-progress', {
      heardOn: heard,
      source,
      note: chance.oneOf(sentences.progress)
    });
  }
}
