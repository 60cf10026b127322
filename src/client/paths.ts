/** The addresses of the service, which both sides build from here. */
export const PATHS = {
  commands: '/api/commands',
  messages: '/api/messages',
  health: '/health'
} as const;
