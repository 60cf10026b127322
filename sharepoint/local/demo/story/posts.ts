import { COLLEAGUES } from '../../colleagues';
import { PERSONAS } from '../../personas';
import covers from './covers.json';
import { addDays } from './working-days';

/** A person in a post between two days (YYYY-MM-DD), both included; without them since ever, or still. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly post: string;
  readonly region: string;
  readonly from?: string;
  readonly until?: string;
}

/** Someone who stands in for a person who is away. */
interface Cover {
  readonly away: Holder;
  readonly by: Holder;
  readonly from: string;
  readonly until: string;
}

/** Who holds which post in the story that ends on a day. */
export interface Posts {
  readonly personas: readonly Holder[];
  readonly colleagues: readonly Holder[];
  readonly covers: readonly Cover[];
  /** Who acts in a post for a region on a day: who covers for the holder; of several the first. */
  acting(post: string, region: string, day: string): Holder | undefined;
  /** Everybody who holds a post for a region on a day. */
  holding(post: string, region: string, day: string): readonly Holder[];
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** Whether a person is in a post on a day. */
export const isInPost = ({ from, until }: Holder, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);

/** The posts of a story between two days, YYYY-MM-DD. */
export function postsBetween(first: string, today: string): Posts {
  const personas = PERSONAS.flatMap(({ id, name, login, roles, regions }) =>
    roles.flatMap((post) => regions.map((region): Holder => ({ id, name, email: login, post, region })))
  );
  const everyone = COLLEAGUES.map(({ id, name, login, post, region, joined, left }): Holder => ({
    id,
    name,
    email: login,
    post,
    region,
    from: later(first, joined === undefined ? first : addDays(today, -joined)),
    ...(left === undefined ? {} : { until: addDays(today, -left) })
  }));
  const colleagues = everyone.filter(({ until }) => until === undefined || until >= first);
  const all = [...personas, ...everyone];
  const named = (name: string): Holder => {
    const found = all.find((holder) => holder.name === name);
    if (!found) throw new Error(`covers.json names ${name}, who holds no post.`);
    return found;
  };
  const away = covers
    .map((cover): Cover => ({
      away: named(cover.away),
      by: named(cover.by),
      from: addDays(today, -cover.from),
      until: addDays(today, -cover.until)
    }))
    .filter(({ until }) => until >= first);
  const holding: Posts['holding'] = (post, region, day) =>
    all.filter((holder) => holder.post === post && holder.region === region && isInPost(holder, day));
  return {
    personas,
    colleagues,
    covers: away,
    holding,
    acting(post, region, day) {
      const [holder] = holding(post, region, day);
      const cover = away.find((each) => each.away.id === holder?.id && each.from <= day && day <= each.until);
      return cover?.by ?? holder;
    }
  };
}
