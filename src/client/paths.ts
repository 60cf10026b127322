/** The addresses of the service, which both sides build from here. */
export const PATHS = {
  commands: '/api/commands',
  directory: '/api/directory',
  messages: '/api/messages',
  health: '/health'
} as const;
