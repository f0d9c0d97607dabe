/** The English of the wallets, after a registration and after a sign-in. */
export const wallets = {
  heading: (count: number): string => (count === 1 ? 'Your wallet' : 'Your wallets'),
  none: (company: string) =>
    `Your account is ready, and has no wallet yet. ${company} makes one as soon as you need it.`,
  testNetwork: (network: string) => `${network} (test network)`,
  making: 'Its address is being made. You can go on.',
  copy: 'Copy address',
  copied: 'Copied.',
  startOver: 'Start over',
  end: 'This is where the demo ends.',
}
