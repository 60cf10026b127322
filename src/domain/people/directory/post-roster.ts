import type { Directory } from '../people';
import { POSTS, type Post } from '../../words';
import { vacanciesIn, type Place } from './posts';
import { rowsOf, type DirectoryRow } from './row';

/** Who holds which post in a place, now or later, and which needed posts are vacant there today. */
export interface PostRoster {
  readonly place: Place;
  readonly vacant: readonly Post[];
  /** In the order of the posts, then by name. */
  readonly rows: readonly RosterRow[];
}

export interface RosterRow extends DirectoryRow {
  /** Who covers for them today. */
  readonly coveredBy: readonly DirectoryRow[];
}

/** The Directory of a region, or of all of England. `today` is YYYY-MM-DD. */
export function postRosterOf(place: Place, directory: Directory, today: string): PostRoster {
  const rows = rowsOf(directory).filter(({ until }) => until === undefined || until >= today);
  const cover = rows.filter(({ coverFor, from }) => coverFor !== undefined && (from === undefined || from <= today));
  return {
    place,
    vacant: place === 'England' ? [] : vacanciesIn(place, directory, today),
    rows: rows
      .filter(({ region }) => region === place)
      .sort((a, b) => POSTS.indexOf(a.post) - POSTS.indexOf(b.post) || a.name.localeCompare(b.name, 'en-GB'))
      .map((row) => ({
        ...row,
        coveredBy: row.coverFor
          ? []
          : cover.filter(({ coverFor, post }) => coverFor === row.personId && post === row.post)
      }))
  };
}
