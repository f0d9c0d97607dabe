const LINKS = [
  ['/code', 'Type the code', 'From your email, instead of the link'],
  ['/delegated', 'Already signed in', 'Quillstone’s own server begins'],
  ['/social', 'Quillstone ID', 'Another service says who you are'],
  ['/handed', 'Straight to the passkey', 'The page already has what it needs'],
  ['/wallets', 'With two wallets', 'Made in the same step'],
  ['/sign-in', 'Sign in', 'If you have an account'],
  ['/recover', 'Lost your device?', 'Your recovery kit brings you back'],
] as const

export function RegistrationLinks() {
  return (
    <nav className="ways" aria-labelledby="ways">
      <h2 id="ways">Other ways in</h2>
      <ul>
        {LINKS.map(([path, name, about]) => (
          <li key={path}>
            <a href={path}>{name}</a>
            <span>{about}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
