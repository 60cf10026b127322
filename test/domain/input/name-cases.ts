import { wordKey } from '../../../src/domain/input/characters';
import { authorityNamed } from '../../../src/domain/locations/local-authorities';
import { referenceIn } from '../../../src/domain/review/reference';
import { all, fieldOf, refused, taken, type InputKind } from './input-case';

export const NAMES: readonly InputKind[] = [
  {
    title: 'Location codes',
    about:
      'Whatever dash they were copied with. Something else is refused; a code that the location list lacks is recorded, with a warning.',
    read: fieldOf('location-codes', 'Location codes'),
    cases: [
      ...all('1-1434777508', [
        '1-1434777508',
        '1–1434777508',
        '1‐1434777508',
        '1‑1434777508',
        '1−1434777508',
        '1-\u00ad1434777508',
        '1-1434\u200b777508',
        '１－１４３４７７７５０８',
        '\u00a01-1434777508\u00a0'
      ]),
      ...taken({
        '1-1434777508\t1-1434777509': '1-1434777508, 1-1434777509',
        '1-1434777508\r\n1-1434777509\r\n': '1-1434777508, 1-1434777509',
        '1-1434777508.': '1-1434777508',
        'rx3ld; 1–1434777508': 'RX3LD, 1-1434777508',
        TADHQ: 'TADHQ'
      }),
      ...refused({
        'closed in 2009':
          'Enter location codes only, for example 1-1434777508 or RX3LD: “closed in 2009” is not one. Where there is no code, leave it empty.'
      })
    ]
  },
  {
    title: 'References',
    about: 'Of our reviews, within any text.',
    read: (typed) => {
      const reference = referenceIn(typed);
      return reference === undefined ? { refused: 'No reference of ours is in this text.' } : { taken: reference };
    },
    cases: [
      ...all('SCR-A-2026-0001', [
        'SCR-A-2026-0001',
        'show me scr-a-2026-0001, please',
        'SCR–A–2026–0001',
        'SCR‑A‑2026‑0001',
        'SCR-A-\u00ad2026-0001',
        'ＳＣＲ-A-２０２６-0001'
      ]),
      ...refused({ 'SCR-X-2026-0001': 'No reference of ours is in this text.' })
    ]
  },
  {
    title: 'Names that are searched for',
    about: 'A name and what is typed are compared by these words.',
    read: (typed) => ({ taken: wordKey(typed) }),
    cases: [
      ...all('ogrady', ['O’Grady', "o'grady", 'OGRADY', 'O´Grady', 'O\u00ad’Grady']),
      ...all('st marys', ['St Mary’s', 'St. Mary’s', 'st marys', 'ST  MARYS']),
      ...all('oaks and elms', ['Oaks & Elms', 'oaks and elms', 'Oaks\u00a0&\u00a0Elms']),
      ...all('lucja', ['Łucja', 'lucja', 'ŁUCJA']),
      ...all('ty coch', ['Tŷ Coch', 'ty coch', 'Ty\u0302  Coch', 'Tŷ‑Coch', 'Ｔｙ Coch'])
    ]
  },
  {
    title: 'Local authorities',
    about: 'As councils and publishers call them.',
    read: (typed) => {
      const authority = authorityNamed(typed);
      return authority
        ? { taken: authority.name }
        : { refused: 'Select the local authority. It decides which region is informed.' };
    },
    cases: [
      ...taken({
        'Brighton & Hove': 'Brighton and Hove',
        'Brighton and Hove City Council': 'Brighton and Hove',
        'City of Westminster': 'Westminster',
        'Bournemouth Christchurch and Poole': 'Bournemouth, Christchurch and Poole',
        'Bournemouth, Christchurch & Poole Council': 'Bournemouth, Christchurch and Poole',
        'Bristol City of': 'Bristol, City of',
        'City of Bristol': 'Bristol, City of',
        'Herefordshire County Council': 'Herefordshire, County of',
        'London Borough of Barnet': 'Barnet',
        'Royal Borough of Kensington & Chelsea': 'Kensington and Chelsea',
        'Stockton‑on‑Tees': 'Stockton-on-Tees',
        'St Helens': 'St. Helens'
      }),
      ...refused({ London: 'Select the local authority. It decides which region is informed.' })
    ]
  }
];
