/** The lists by title, as people find them on the site. */
export const LIST = {
  reviews: 'SCR Reviews',
  register: 'SCR Register',
  history: 'SCR History',
  actions: 'SCR Actions',
  directory: 'SCR Directory',
  documents: 'SCR Documents',
  chronology: 'SCR Chronology',
  messages: 'SCR Messages',
  conversations: 'SCR Conversations',
  drafts: 'SCR Drafts',
  settings: 'SCR Settings',
  jobs: 'SCR Jobs',
  locations: 'SCR Locations',
  locationLoads: 'SCR Location Loads',
  reports: 'SCR Reports',
  mail: 'SCR Mail',
  oldRegister: 'SCR Old Register'
} as const;

export type ListName = keyof typeof LIST;
