import type { IssuedReport } from '../../../src/domain/insight/regional-report/report';
import { recordsImrRequest, requestsTerms, type Act } from '../../domain/builders';
import { closes, issuedAs, notifiedOn, rates, reportOf, told } from '../../domain/insight/regional-report/stories';

/** Hostile text, and names that not every font has. */
export const RUDE = `=HYPERLINK("http://x") <b>&"' Święta Ŵyn ap Siôn`;

const adds: Act = {
  ...recordsImrRequest(),
  step: 'add-actions',
  given: {
    rows: JSON.stringify([
      ['Organisation', 'Action', 'Due', 'Regulated'],
      ['Castlebeck', 'Train', '2012-09-01', 'yes'],
      ['Castlebeck', 'Check', '2012-12-01', 'yes']
    ])
  }
};
const asked = recordsImrRequest(undefined, { askedOn: '2012-08-08' });

/** A quarter of a region with as many reviews as are wanted. */
export function exampleReport(count = 8): IssuedReport {
  const before = issuedAs(
    2,
    reportOf([told('SCR-A-2012-0001', notifiedOn('2012-04-02'), ['2012-05-01', rates('amber', 'One home.')])], {
      from: '2012-04-01',
      until: '2012-06-30',
      today: '2012-07-02'
    })
  );
  const stories = [
    told(
      'SCR-A-2012-0001',
      notifiedOn('2012-04-02'),
      ['2012-05-01', rates('amber', 'One home.')],
      ['2012-08-08', asked],
      [
        '2012-09-03',
        rates('red', 'A second home of the same provider is now involved, and the partnership has asked for more time.')
      ]
    ),
    told(
      'SCR-A-2012-0002',
      notifiedOn('2012-08-02', {
        service: RUDE,
        partnership: '@SUM(A1)',
        authority: 'Somerset',
        locationCodes: '1-1434777508, 1-1434777509, RX3LD'
      }),
      ['2012-08-20', { ...requestsTerms(), step: 'request-imr', given: { askedOn: '2012-08-20' } }]
    ),
    told(
      'SCR-A-2012-0003',
      notifiedOn('2012-03-02', { authority: 'Devon' }),
      ['2012-08-01', adds],
      ['2012-08-03', rates('green', '-1 is no number here.')]
    ),
    told('SCR-A-2012-0004', notifiedOn('2012-05-02'), ['2012-09-01', closes])
  ];
  const more = Array.from({ length: Math.max(0, count - stories.length) }, (_, at) =>
    told(`SCR-A-2012-${String(at + 5).padStart(4, '0')}`, notifiedOn('2012-07-20', { service: `Care Home ${at + 1}` }))
  );
  return issuedAs(3, reportOf([...stories, ...more].slice(0, count), { previous: before }));
}
