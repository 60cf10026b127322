import { wordKey } from '../input/characters';
import type { Region } from '../words';

/** A local authority with social services, and its region. Dates are inclusive; absent: since before 2009, or still. */
interface LocalAuthority {
  readonly name: string;
  readonly region: Region;
  readonly from?: string;
  readonly until?: string;
  /** Other spellings in use: publishers differ. */
  readonly aliases?: readonly string[];
}

// Regions are those of the Office for National Statistics: Milton Keynes is South East, though some directories put it
// in the East.
const BY_REGION: Readonly<Record<Region, readonly (string | Omit<LocalAuthority, 'region'>)[]>> = {
  'North East': [
    { name: 'County Durham', aliases: ['Durham'] },
    'Darlington',
    'Gateshead',
    'Hartlepool',
    'Middlesbrough',
    'Newcastle upon Tyne',
    'North Tyneside',
    'Northumberland',
    'Redcar and Cleveland',
    'South Tyneside',
    'Stockton-on-Tees',
    'Sunderland'
  ],
  'North West': [
    'Blackburn with Darwen',
    'Blackpool',
    'Bolton',
    'Bury',
    'Cheshire East',
    'Cheshire West and Chester',
    { name: 'Cumberland', from: '2023-04-01' },
    { name: 'Cumbria', until: '2023-03-31' },
    'Halton',
    'Knowsley',
    'Lancashire',
    'Liverpool',
    'Manchester',
    'Oldham',
    'Rochdale',
    'Salford',
    'Sefton',
    { name: 'St. Helens', aliases: ['St Helens'] },
    'Stockport',
    'Tameside',
    'Trafford',
    'Warrington',
    { name: 'Westmorland and Furness', from: '2023-04-01' },
    'Wigan',
    'Wirral'
  ],
  'Yorkshire and The Humber': [
    'Barnsley',
    'Bradford',
    'Calderdale',
    'Doncaster',
    'East Riding of Yorkshire',
    { name: 'Kingston upon Hull, City of', aliases: ['Kingston upon Hull', 'Hull'] },
    'Kirklees',
    'Leeds',
    'North East Lincolnshire',
    'North Lincolnshire',
    'North Yorkshire',
    'Rotherham',
    'Sheffield',
    'Wakefield',
    'York'
  ],
  'East Midlands': [
    'Derby',
    'Derbyshire',
    'Leicester',
    'Leicestershire',
    'Lincolnshire',
    { name: 'North Northamptonshire', from: '2021-04-01' },
    { name: 'Northamptonshire', until: '2021-03-31' },
    'Nottingham',
    'Nottinghamshire',
    'Rutland',
    { name: 'West Northamptonshire', from: '2021-04-01' }
  ],
  'West Midlands': [
    'Birmingham',
    'Coventry',
    'Dudley',
    { name: 'Herefordshire, County of', aliases: ['Herefordshire'] },
    'Sandwell',
    'Shropshire',
    'Solihull',
    'Staffordshire',
    'Stoke-on-Trent',
    'Telford and Wrekin',
    'Walsall',
    'Warwickshire',
    'Wolverhampton',
    'Worcestershire'
  ],
  'East of England': [
    { name: 'Bedford', aliases: ['Bedford Borough'] },
    'Cambridgeshire',
    'Central Bedfordshire',
    'Essex',
    'Hertfordshire',
    'Luton',
    'Norfolk',
    'Peterborough',
    'Southend-on-Sea',
    'Suffolk',
    'Thurrock'
  ],
  London: [
    'Barking and Dagenham',
    'Barnet',
    'Bexley',
    'Brent',
    'Bromley',
    'Camden',
    'City of London',
    'Croydon',
    'Ealing',
    'Enfield',
    'Greenwich',
    'Hackney',
    'Hammersmith and Fulham',
    'Haringey',
    'Harrow',
    'Havering',
    'Hillingdon',
    'Hounslow',
    'Islington',
    'Kensington and Chelsea',
    'Kingston upon Thames',
    'Lambeth',
    'Lewisham',
    'Merton',
    'Newham',
    'Redbridge',
    'Richmond upon Thames',
    'Southwark',
    'Sutton',
    'Tower Hamlets',
    'Waltham Forest',
    'Wandsworth',
    'Westminster'
  ],
  'South East': [
    'Bracknell Forest',
    'Brighton and Hove',
    'Buckinghamshire',
    'East Sussex',
    'Hampshire',
    'Isle of Wight',
    'Kent',
    'Medway',
    'Milton Keynes',
    'Oxfordshire',
    'Portsmouth',
    'Reading',
    'Slough',
    'Southampton',
    'Surrey',
    'West Berkshire',
    'West Sussex',
    'Windsor and Maidenhead',
    'Wokingham'
  ],
  'South West': [
    'Bath and North East Somerset',
    { name: 'Bournemouth', until: '2019-03-31' },
    { name: 'Bournemouth, Christchurch and Poole', from: '2019-04-01' },
    { name: 'Bristol, City of', aliases: ['Bristol'] },
    'Cornwall',
    'Devon',
    'Dorset',
    'Gloucestershire',
    'Isles of Scilly',
    'North Somerset',
    'Plymouth',
    { name: 'Poole', until: '2019-03-31' },
    'Somerset',
    'South Gloucestershire',
    'Swindon',
    'Torbay',
    'Wiltshire'
  ]
};

export const LOCAL_AUTHORITIES: readonly LocalAuthority[] = (Object.keys(BY_REGION) as Region[])
  .flatMap((region) =>
    BY_REGION[region].map((entry) => ({ ...(typeof entry === 'string' ? { name: entry } : entry), region }))
  )
  .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));

const BY_NAME = new Map(
  LOCAL_AUTHORITIES.flatMap((authority) =>
    [authority.name, ...(authority.aliases ?? [])].map((name) => [wordKey(name), authority])
  )
);

/** What publishers and councils put before and behind the name of a place. */
const STYLE =
  /^(?:the )?(?:city|county|(?:london|royal|metropolitan) borough|borough) (?:council )?of |(?: (?:city|county|(?:metropolitan|london|royal) borough|(?:metropolitan )?district|borough))? council$| (?:city|county) of$/g;

/**
 * Finds an authority by name or alias, whatever its case, signs and style: “Brighton & Hove City Council”, “City of
 * Westminster”. It also finds authorities that no longer exist: reviews outlast them.
 */
export function authorityNamed(name: string): LocalAuthority | undefined {
  const key = wordKey(name);
  return BY_NAME.get(key) ?? BY_NAME.get(key.replace(STYLE, ''));
}
