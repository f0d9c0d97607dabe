/** The English of the menu that simulates a problem. */
export const simulation = {
  label: 'When you send it',
  about: 'Happens once, at the next sign-up, recovery or sign-in that is sent.',
  nothing: 'Nothing goes wrong',
  faults: {
    'drop-before': 'The connection breaks on the way',
    'drop-after': 'It arrives, and the answer is lost',
    delay: 'The answer takes three seconds',
    'status-401': 'The session has ended',
    'status-429': 'There were too many tries',
    'status-503': 'The service is down',
    html: 'A Wi-Fi login page answers',
    truncated: 'Half of the answer arrives',
  },
}
