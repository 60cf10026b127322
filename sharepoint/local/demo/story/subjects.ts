import { chanceOf, type Chance } from './chance';
import places from './places.json';
import services from './services.json';
import type { Subject } from './step';
import { addDays, daysBetween, workingDayAt } from './working-days';

/** How many reviews are invented. */
const COUNTS = { adult: 104, child: 60 } as const;

/** How many more or fewer notifications come in a month than in others, January first. */
const SEASON = [1.1, 1.2, 1.1, 1, 1, 0.9, 0.8, 0.5, 1.2, 1.2, 1.1, 0.5];
const BUSIEST = Math.max(...SEASON);

const FIRST_CODE = 99_900_000_100;

/** The invented reviews of the two years between two days, by the day on which we were notified. */
export function subjectsBetween(first: string, last: string): readonly Subject[] {
  const chance = chanceOf('subjects');
  return (['adult', 'child'] as const).flatMap((kind) => {
    const days = Array.from({ length: COUNTS[kind] }, () => notifiedOn(chance, first, last)).sort();
    const regions = regionsOf(COUNTS[kind], chance);
    const subjects = days.map((day, index): Subject => {
      const region = regions[index] ?? 'London';
      return {
        id: `${kind === 'adult' ? 'A' : 'C'}${String(index + 1).padStart(3, '0')}`,
        kind,
        region,
        authority: chance.oneOf(places[region].authorities),
        service: `${chance.oneOf(services.names)} ${chance.oneOf(services[kind])} (example)`,
        code: `1-${FIRST_CODE + index + (kind === 'adult' ? 0 : COUNTS.adult)}`,
        notifiedOn: day
      };
    });
    return withShared(subjects, kind);
  });
}

function notifiedOn(chance: Chance, first: string, last: string): string {
  for (;;) {
    const day = workingDayAt(addDays(first, chance.between(0, daysBetween(first, last) - 1)));
    if (day < last && chance.happens((SEASON[Number(day.slice(5, 7)) - 1] ?? 1) / BUSIEST)) return day;
  }
}

type Region = keyof typeof places;
const REGIONS = Object.keys(places).filter((region): region is Region => region in places);

/** The regions of so many reviews: each as often as its weight says, in any order. */
function regionsOf(count: number, chance: Chance): readonly Region[] {
  const whole = REGIONS.reduce((sum, region) => sum + places[region].weight, 0);
  const before = (region: Region): number =>
    REGIONS.slice(0, REGIONS.indexOf(region)).reduce((sum, each) => sum + places[each].weight, 0);
  const at = (weight: number): number => Math.round((weight / whole) * count);
  const all = REGIONS.flatMap((region) =>
    Array.from({ length: at(before(region) + places[region].weight) - at(before(region)) }, () => ({
      region,
      order: chance.next()
    }))
  );
  return all.sort((a, b) => a.order - b.order).map(({ region }) => region);
}

/** Some reviews of a region are of the same service, spread over the time. */
function withShared(subjects: readonly Subject[], kind: Subject['kind']): readonly Subject[] {
  return services.shared.reduce<readonly Subject[]>((all, { region, service, code, authority, ...counts }) => {
    const there = all.filter((subject) => subject.region === region);
    const step = there.length / (counts[kind] || 1);
    const chosen = new Set(
      Array.from({ length: counts[kind] }, (_each, index) => there[Math.floor((index + 0.5) * step)]?.id)
    );
    return all.map((subject) => (chosen.has(subject.id) ? { ...subject, service, code, authority } : subject));
  }, subjects);
}
