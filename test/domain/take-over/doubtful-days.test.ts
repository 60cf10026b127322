import { date, sheet, type Made } from '../../support/workbook-made';
import { planOf } from './plans';

/** Days of one row that may be the wrong way round, or of a wrong year: the lead decides, and no day is changed. */

const HEADINGS = {
  notified: 'Date notified',
  initiated: 'SCR agreed',
  imr: 'IMR sent',
  draft: 'Draft rec’d',
  published: 'Publication date',
  closed: 'Date closed'
} as const;
type Days = { readonly [Step in keyof typeof HEADINGS]?: Made };

const rowOf = (days: Days) => {
  const steps = Object.keys(days) as (keyof Days)[];
  const grid = [
    ['No', 'Board', 'LA', ...steps.map((step) => HEADINGS[step])],
    ['7', 'Devon SAB', 'Devon', ...steps.map((step) => days[step] ?? '')]
  ];
  const [row] = planOf([sheet('2016', grid)]).rows;
  if (!row) throw new Error('No row was read.');
  return row;
};

test.each<[string, Days]>([
  ['some weeks', { notified: '05/04/2016', initiated: '12/05/2016' }],
  ['half a year', { notified: '05/04/2016', initiated: '30/09/2016' }],
  ['a year', { notified: '05/04/2016', initiated: '05/04/2017' }],
  ['told after it was initiated', { notified: '05/04/2016', initiated: '01/04/2016' }],
  ['told long after it was initiated', { notified: '12/03/2010', initiated: '03/04/2009' }],
  ['the same day', { notified: '05/04/2016', initiated: '05/04/2016' }],
  ['figures that are the same both ways', { notified: '05/05/2016', initiated: '06/06/2016' }],
  ['a draft a little before the IMR', { imr: '12/05/2016', draft: '03/05/2016' }],
  ['closed years later', { notified: '05/04/2006', closed: '12/11/2014' }],
  [
    'a whole review',
    {
      notified: '12/03/2010',
      initiated: '01/05/2010',
      imr: '01/08/2010',
      draft: '02/11/2010',
      published: '07/02/2011',
      closed: '03/04/2011'
    }
  ],
  // With their months in words nobody can have changed them over, and eight months are possible.
  ['months in words', { notified: '9 January 2016', initiated: '10 September 2016' }]
])('no doubt: %s', (_, days) => {
  expect(rowOf(days)).toMatchObject({ doubts: [], problems: [] });
});

test.each<[Days, string]>([
  [
    { notified: '11/10/2015', initiated: '10/11/2015' },
    'The day we were notified (11 October 2015) and the day the review was initiated (10 November 2015) are the same with day and month changed over. One of them may be the wrong way round.'
  ],
  [
    { notified: date('2015-10-11'), initiated: date('2015-11-10') },
    'The day we were notified (11 October 2015) and the day the review was initiated (10 November 2015) are the same with day and month changed over. One of them may be the wrong way round.'
  ],
  [
    { draft: '01/02/2016', closed: '02/01/2016' },
    'The day the draft report was received (1 February 2016) and the day the review was closed (2 January 2016) are the same with day and month changed over. One of them may be the wrong way round.'
  ],
  [
    { notified: '09/01/2016', initiated: '10/09/2016' },
    'The day the review was initiated (10 September 2016) is long after the day we were notified (9 January 2016). With day and month changed over, 9 January 2016 would be 1 September 2016, which fits better.'
  ],
  [
    { notified: '9 January 2016', initiated: '02/10/2016' },
    'The day the review was initiated (2 October 2016) is long after the day we were notified (9 January 2016). With day and month changed over, 2 October 2016 would be 10 February 2016, which fits better.'
  ],
  [
    { notified: '20/08/2016', initiated: '09/01/2016' },
    'The day the review was initiated (9 January 2016) is before the day we were notified (20 August 2016). With day and month changed over, 9 January 2016 would be 1 September 2016, which fits better.'
  ],
  [
    { published: '20/06/2016', closed: '07/01/2016' },
    'The day the review was closed (7 January 2016) is before the day the report was published (20 June 2016). With day and month changed over, 7 January 2016 would be 1 July 2016, which fits better.'
  ],
  [
    { imr: '20/06/2016', draft: '07/01/2016' },
    'The day the draft report was received (7 January 2016) is before the day the IMR was provided (20 June 2016). With day and month changed over, 7 January 2016 would be 1 July 2016, which fits better.'
  ],
  [
    { notified: '05/04/2016', initiated: '04/09/2017' },
    'The day the review was initiated (4 September 2017) is more than a year after the day we were notified (5 April 2016).'
  ],
  [
    { notified: '12/03/2005', initiated: '03/04/2009' },
    'The day the review was initiated (3 April 2009) is more than a year after the day we were notified (12 March 2005).'
  ],
  [
    { notified: '12/03/2010', closed: '03/04/2008' },
    'The day the review was closed (3 April 2008) is more than a year before the day we were notified (12 March 2010).'
  ],
  [
    { notified: '5 April 2016', initiated: '1 March 2015' },
    'The day the review was initiated (1 March 2015) is more than a year before the day we were notified (5 April 2016).'
  ],
  [
    { notified: '12/03/2010', published: '13/03/2015' },
    'The day the report was published (13 March 2015) is more than 5 years after the day we were notified (12 March 2010).'
  ]
])('%j', (days, doubt) => {
  expect(rowOf(days).doubts).toEqual([doubt]);
});

test('each day has one doubt at most, and stays as it was read', () => {
  const { doubts, proposed } = rowOf({ notified: '11/10/2015', initiated: '10/11/2015', closed: '03/04/2008' });
  expect(doubts).toHaveLength(2);
  expect(proposed).toMatchObject({ notifiedOn: '2015-10-11', initiatedOn: '2015-11-10', closedOn: '2008-04-03' });
});
