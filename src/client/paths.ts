/** The addresses of the service, which both sides build from here. */
export const PATHS = {
  commands: '/api/commands',
  directory: '/api/directory',
  reports: '/api/reports',
  reportFile: '/api/reports/file',
  paperFile: '/api/review/papers/file',
  messages: '/api/messages',
  live: '/live',
  ready: '/ready'
} as const;
