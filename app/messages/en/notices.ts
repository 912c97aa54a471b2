/** Notices that stand on the page after a form; see `~/http/flash.server`. */
export const notices = {
  signedOut: 'You are signed out.',
} as const;
