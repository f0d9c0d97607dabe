import { SignUp } from './SignUp'

interface Props {
  searchParams: Promise<Record<'orgId' | 'username' | 'registrationCode', string>>
}
/** The address is that of a link in a registration email. */
export default async function Page({ searchParams }: Props) {
  return <SignUp link={await searchParams} />
}
