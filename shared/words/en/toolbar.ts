/** What the toolbar's icon says under the pointer: the icon's shape in words. `who` is a name, resolved. */
export const toolbar = {
  live: 'Perch: live',
  'catching up': 'Perch: catching up',
  offline: 'Perch: the server does not answer',
  'too old': 'Perch: update the extension',
  'signed out': 'Perch: not connected',
  consent: 'Perch: off until you agree',
  replying: (who: string) => `Perch: ${who} is replying`,
  yours: 'Perch: you are replying',
  stopped: 'Perch: a reply was stopped',
  unprotected: 'Perch: unprotected, the server does not answer',
  lost: 'Perch does not know this page well enough to help here',
}
