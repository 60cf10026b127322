import { mails } from './mail';

/** Answers that may be two, or those of more than one person. */
export const SEVERAL = mails(
  ['a second date below', 'SAR agreed: 1 November 2026|2 November 2026', 'I ?unclear'],
  ['a second date below, apart', 'SAR agreed→1/11/2026|2/11/2026|Our ref: D/4', 'I ?unclear · R D/4'],
  ['a second date in the next row', 'SAR agreed‖1 November 2026|‖2 November 2026', 'I ?unclear'],
  ['a second authority below', 'Local authority: Devon|Torbay', 'A ?unclear'],
  ['a second code below', 'Location ID: 1-200000001|1-200000002', 'C ?unclear'],
  ['second initials below', 'Initials: AB|CD', 'X ?unclear'],
  [
    'a row for each person',
    'Devon Safeguarding Adults Board|Adult‖Initials‖Local authority‖Our ref|1‖JS‖Devon‖A/1|2‖KL‖Torbay‖A/2',
    'P Devon Safeguarding Adults Board · A ?differs · R ?differs · X ?differs'
  ],
  [
    'a line for each person',
    'Adult\tInitials\tLocal authority\tOur ref|1\tJS\tDevon\tA/1|2\tKL\tTorbay\tA/2',
    'A ?unclear · R ?unclear · X ?unclear'
  ],
  ['a tick without a word', 'Regulated service involved: ✓|MH Operations involved: X', 'G ?yes-no · H ?yes-no'],
  ['a board that may be a person’s', 'Safeguarding board: Wendy’s Safeguarding Adults Board', 'P ?personal'],
  [
    'dots that lead to an answer',
    '1. Safeguarding board ........ Devon Safeguarding Adults Board',
    'P Devon Safeguarding Adults Board · A Devon'
  ],
  ['a date of its own below a blank line', 'SAR agreed: 1 November 2026||2 November 2026', 'I 2026-11-01']
);
