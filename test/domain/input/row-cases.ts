import { readPastedRows } from '../../../bot/commands/pasted-rows';
import { chronologyEntriesFrom } from '../../../src/domain/imr/chronology-rows';
import { partDateText } from '../../../src/domain/input/part-date';
import { actionsIn } from '../../../src/domain/review/action-plan';
import { said } from '../in-words';
import { refused, taken, TODAY, type InputCase, type InputKind } from './input-case';

const rowsOf = (typed: string): readonly (readonly string[])[] => {
  const read = readPastedRows(typed);
  if (!read.ok) throw new Error(read.problem);
  return read.rows;
};

function planOf(typed: string): Omit<InputCase, 'typed'> {
  const { actions, problems } = actionsIn({ regulated: 'yes', rows: JSON.stringify(rowsOf(typed)) });
  const [problem] = Object.values(problems);
  return problem === undefined
    ? {
        taken: actions
          .map(({ organisation, action, due, dueAsWritten }) =>
            [organisation, action, due || (dueAsWritten ?? 'no date')].join(' | ')
          )
          .join('\n')
      }
    : { refused: said(problem) };
}

function chronologyOf(typed: string): Omit<InputCase, 'typed'> {
  const { entries, problems } = chronologyEntriesFrom(rowsOf(typed), TODAY);
  return problems.length > 0
    ? { refused: problems.map(({ sentence }) => said(sentence)).join(' ') }
    : {
        taken: entries
          .map(({ date, time, source, event, action, comment }) =>
            [partDateText(date), time, source, event, action, comment].filter((part) => part !== '').join(' | ')
          )
          .join('\n')
      };
}

export const ROWS: readonly InputKind[] = [
  {
    title: 'Pasted rows of an action plan',
    about:
      'A column is known by its whole heading. What is not a field is kept in the action, with its heading. Cells are separated by tabs here.',
    read: planOf,
    cases: [
      ...taken({
        'Action\tLead agency\tTarget date\tDate completed\nWrite one form\tBrook Lane Care Ltd\t31/12/2026\t15/01/2027':
          'Brook Lane Care Ltd | Write one form\nDate completed: 15/01/2027 | 2026-12-31',
        'Recommendation\tAction\tOrganisation\tLead officer\tAgency response\tAction status\tDue\tDate reviewed\nLearn\tTrain staff\tBrook Lane\tHead of care\tAgreed\tStarted\tOngoing\t1/2/2026':
          'Brook Lane | Train staff\nRecommendation: Learn\nLead officer: Head of care\nAgency response: Agreed\nAction status: Started\nDate reviewed: 1/2/2026 | Ongoing',
        'Recommendation\tLead\tBy when\nTrain staff\tBrook Lane\tMarch 2027': 'Brook Lane | Train staff | 2027-03-31',
        '"Brook Lane\nCare Ltd"\tTrain staff\t31/12/2026 0:00\tYes.': 'Brook Lane Care Ltd | Train staff | 2026-12-31',
        'Brook Lane\tTrain staff\t31 December 2026': 'Brook Lane | Train staff | 2026-12-31'
      }),
      ...refused({
        'Action\tAgency\tLead agency\nTrain staff\tBrook Lane\tThe trust':
          'Row 1: “Agency” and “Lead agency” may both be the organisation. Rename the column that is not, and paste the rows again.',
        'Action\tOrganisation\tTarget date\tDeadline\nTrain staff\tBrook Lane\t1/2/2027\t1/3/2027':
          'Row 1: “Target date” and “Deadline” may both be the due date. Rename the column that is not, and paste the rows again.',
        'Action\tWho\tTarget date\nTrain staff\tBrook Lane\t1/2/2027':
          'Row 1: no column has the heading “Organisation”. These headings are not known: “Who”. Give the column of the organisation this heading, and paste the rows again.',
        'Brook Lane\tTrain staff\t31/12/2026\tyes\t\tDone':
          'Row 1: it has more than 5 columns. Paste it with the row of headings.'
      })
    ]
  },
  {
    title: 'Pasted rows of a chronology',
    about: 'The same, with the columns that a chronology has. A comment is kept apart from the facts.',
    read: chronologyOf,
    cases: [
      ...taken({
        'Start Date\tEnd Date\tEvent\tSource\n22 May 2016\t24 May 2016\tStay\tFile':
          '2016-05-22 | File | Stay\nEnd Date: 24 May 2016',
        'Event date\tEvent\tSource\n22 May 2016\tVisit\tFile': '2016-05-22 | File | Visit',
        'Date/Time\tEvent\tSource\n22/05/2016 09:14\tVisit\tFile': '2016-05-22 | 09:14 | File | Visit',
        'Date & Time\tEvent\tSource\n22/05/2016 14:30hrs\tVisit\tFile': '2016-05-22 | 14:30 | File | Visit',
        'Weds 18 May 2016.\t0:30\tFile\tVisit\n\u200b\t\u3164': '2016-05-18 | 00:30 | File | Visit',
        '22/05/2016\t\tFile\t"I want to go home"': '2016-05-22 | File | "I want to go home"'
      }),
      ...refused({
        '22/05/2016\t\t\u2800\t\u3164':
          'Row 1: Enter the record or document it comes from, or “not known”. Row 1: Enter what happened, or that nothing is recorded.',
        'Day\tEvent\tSource\n22 May 2016\tVisit\tFile':
          'Row 1: no column has the heading “Date”. These headings are not known: “Day”. Give the column of the dates this heading, and paste the rows again.',
        'Date\tEvent date\tEvent\n22 May 2016\t23 May 2016\tVisit':
          'Row 1: “Date” and “Event date” may both be the date of the event. Rename the column that is not, and paste the rows again.'
      })
    ]
  }
];
