import { ENTRY_LABELS, isEntryField } from '../../src/domain/review/entry';
import { LEFT_OUT_WORDS } from '../../src/domain/letters/asked';
import { LABELS, LETTER_FIELDS, PERSONAL_KINDS, type Announces } from '../../src/domain/letters/label-table';
import { isPersonal } from '../../src/domain/letters/labels';
import { STEP_WORDS } from '../../src/domain/letters/steps-of-mail';
import { STEPS } from '../../src/domain/steps';
import { STANDARD_TERMS } from '../../src/domain/terminology';
import { sayIn } from '../../src/domain/text';
import { table } from './markdown';

const say = sayIn(STANDARD_TERMS);

/** The labels that are known, by the answer that stands at them. */
export const labels = (): string =>
  table(
    ['Answer', 'Labels', 'Only on adults’ reviews', 'Only on children’s reviews'],
    [...LETTER_FIELDS, 'ours', ...PERSONAL_KINDS, 'nothing'].flatMap((announces) => {
      const rows = LABELS.filter((row) => row.announces === announces);
      const listed = (of: 'labels' | 'ofAdult' | 'ofChild'): string => rows.flatMap((row) => row[of] ?? []).join(' · ');
      return rows.length > 0
        ? [[titleOf(rows[0]?.announces), listed('labels'), listed('ofAdult'), listed('ofChild')]]
        : [];
    })
  );

function titleOf(announces: Announces = 'nothing'): string {
  if (announces === 'ours') return 'Our own reference';
  if (announces === 'nothing') return 'No answer of ours';
  if (isPersonal(announces)) return `Left out: ${LEFT_OUT_WORDS[announces]}`;
  return isEntryField(announces) ? say(ENTRY_LABELS[announces]) : announces;
}

/** The words by which a mail is offered as a step. */
export const steps = (): string =>
  table(
    ['Offered as', 'Where the subject or the name of a file has'],
    STEP_WORDS.map(({ step, words }) => [say(STEPS[step].label), words.join(' · ')])
  );
