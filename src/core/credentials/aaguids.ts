/**
 * Names of the passkey providers that users have, by the AAGUID in their attestations (WebAuthn Level 3 §6.5.1): by
 * its bytes 4 to 7 in hex. Those four differ in the whole list, and a quarter of each AAGUID is a quarter to load. The
 * first four would not do: some are plain letters, such as "pass", that another provider may begin with as well.
 *
 * From `aaguid.json` of https://github.com/passkeydeveloper/passkey-authenticator-aaguids as of 2026-08-07, without
 * its icons and its entries for test tools and demonstrations. The list is maintained by volunteers, and an
 * authenticator can claim any AAGUID without proof: good for a name in a list, not for a security decision.
 */
export const AAGUIDS: Readonly<Record<string, string>> = {
  a7aa401f: '1Password',
  '9f324b8c': 'AliasVault',
  '154e4ecc': 'Apple Passwords',
  '97964356': 'Avast Password Manager',
  '160a4306': 'AVG Password Manager',
  f2fe4d71: 'Avira Password Manager',
  '79b4db40': 'Bitwarden',
  '35bcc60a': 'Chrome on Mac',
  '4885aa6b': 'Chromium Browser',
  e717415c: 'Dashlane',
  '21a44f76': 'Devolutions',
  d3d44f74: 'Edge on Mac',
  '7f1449c1': 'Enpass',
  '985148a8': 'Fenko Vault',
  '4d011d21': 'Google Password Manager',
  b8654191: 'Heimlane Vault',
  ce164cdf: 'Hey Be Safe',
  e01d41c9: 'iCloud Keychain (Managed)',
  '1853446c': 'IDmelon',
  '34294faa': 'iPasswords',
  '465e4226': 'Kaspersky Password Manager',
  '1c315634': 'KeePassDX',
  b46f4402: 'KeePassPasskey',
  '5d84443e': 'KeePassXC',
  '43c44a1b': 'Keeper',
  '6ef8d246': 'LastPass',
  '7a1246e2': 'LogMeOnce',
  '01fd4c12': 'Microsoft Password Manager',
  '15dc4dd0': 'NordPass',
  f9b64adb: 'Norton Password Manager',
  a56d46ad: 'Parcel',
  f7214feb: 'PassCard',
  '77616c6c': 'Passwall',
  '6f6e5061': 'Proton Pass',
  '03514ba2': 'pwSafe',
  f5ef4d5c: 'Royal Vault',
  '554e4700': 'Samsung Pass',
  c3d5e6f7: 'Sherlocked',
  e6a64c28: 'Sticky Password Manager',
  '2c904d31': 'Sésame',
  '52a2451b': 'ToothPic Passkey Provider',
  b2f948ed: 'Uniqkey',
  cadc4b81: 'Windows Hello',
  b1d44c02: 'Windows Hello',
  af5a4672: 'Windows Hello',
  '8f6e4697': 'Zoho Vault',
}
