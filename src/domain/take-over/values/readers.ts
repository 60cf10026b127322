import { wordKey } from '../../input/characters';
import { CRITERIA } from '../../review/criterion';
import type { Kind } from '../../words';
import type { ColumnId } from '../column-titles';
import type { OldField } from '../old-review';
import { readAuthority, regionIn } from './authority';
import { readCodes } from './code';
import { dayOnly } from './date';
import { readInitials } from './initials';
import { readInspector } from './person';
import { NOT_KNOWN, NOTE, saysNothing, type Reading, type TakeOverContext, type ToRead } from './reading';
import { readState, readStep } from './state';
import { yesNoIn } from './yes-no';

type Reader = (cell: ToRead, context: TakeOverContext) => Reading;

/** Words that are kept as they are. */
const asItIs =
  (field: OldField): Reader =>
  ({ line, words }) =>
    saysNothing(line) ? NOT_KNOWN : { is: 'taken', takes: { [field]: words } };

/** Yes or no. Words besides are noted; a sign of doubt is “not yet known”, never no. */
const yesNo =
  (field: OldField): Reader =>
  (cell) => {
    if (saysNothing(cell.line) && !/^(?:none|nil)$/i.test(cell.line)) return NOT_KNOWN;
    const read = yesNoIn(cell);
    if (!read) return NOTE;
    return { is: 'taken', takes: { [field]: read.answer }, ...(read.rest === '' ? {} : { noted: true as const }) };
  };

/** “adult” or “child”, wherever the words of a board, a sheet or a heading say it. */
export function kindIn(words: string): Kind | undefined {
  const key = ` ${wordKey(words)} `;
  const isAdult = / (?:adults?|l?sab|sapb|sar|vulnerable) /.test(key);
  const isChild = / (?:child|childs|children|childrens|lscb|scb|lscp|baby|babies) /.test(key);
  return isAdult === isChild ? undefined : isAdult ? 'adult' : 'child';
}

const readKind: Reader = ({ line }) => {
  const kind = kindIn(line);
  return kind ? { is: 'taken', takes: { kind } } : NOTE;
};

const readCriterion: Reader = ({ line, kind }) => {
  if (saysNothing(line)) return NOT_KNOWN;
  const found = kind && CRITERIA[kind].find(({ value, short }) => [value, short].some((each) => sameWords(each, line)));
  return found ? { is: 'taken', takes: { criterion: found.value } } : NOTE;
};

const sameWords = (one: string, other: string): boolean => wordKey(one) === wordKey(other);

/** A region is taken with its authority: see `regionOf` in the reading of a row. */
const readRegion: Reader = ({ line }) =>
  regionIn(line) ? { is: 'taken', takes: {} } : saysNothing(line) ? NOT_KNOWN : NOTE;

const readAuthor: Reader = ({ line, words }) =>
  saysNothing(line) ? NOT_KNOWN : { is: 'taken', takes: { formerPeople: `IMR author: ${words}` } };

/** What reads the cells of a column. */
export const READERS: Readonly<Record<ColumnId, Reader>> = {
  reference: asItIs('oldNumber'),
  kind: readKind,
  partnership: asItIs('partnership'),
  commissioner: asItIs('commissioner'),
  authority: readAuthority,
  region: readRegion,
  partnershipReference: asItIs('partnershipReference'),
  initials: readInitials,
  name: readInitials,
  criterion: readCriterion,
  regulatedService: yesNo('regulatedService'),
  service: asItIs('service'),
  locationCodes: readCodes,
  notifiedOn: dayOnly('notifiedOn'),
  initiatedOn: dayOnly('initiatedOn'),
  inspector: readInspector,
  mentalHealth: yesNo('mentalHealth'),
  imrRequested: readStep,
  imrDue: readStep,
  imrAuthor: readAuthor,
  imrSent: readStep,
  draft: readStep,
  published: readStep,
  publicationDate: readStep,
  outcome: readState,
  evaluationLetter: readStep,
  actionPlan: readStep,
  status: readState,
  closed: readStep,
  note: () => NOTE
};
