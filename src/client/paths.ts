/** The addresses of the service, which both sides build from here. */
export const PATHS = {
  commands: '/api/commands',
  directory: '/api/directory',
  reminders: '/api/reminders',
  handOver: '/api/hand-over',
  reports: '/api/reports',
  reportFile: '/api/reports/file',
  report: '/api/reports/report',
  reportPreview: '/api/reports/preview',
  reportDraftFile: '/api/reports/preview/file',
  region: '/api/region',
  actions: '/api/region/actions',
  england: '/api/england',
  review: '/api/review',
  history: '/api/review/history',
  papers: '/api/review/papers',
  paperFile: '/api/review/papers/file',
  messages: '/api/messages',
  live: '/live',
  ready: '/ready'
} as const;
