import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sessionQuery } from '../api/queries.ts'

/** Who is signed in, or where one signs in; nothing where the server asks nobody who they are. */
export function AccountLink() {
  const { data } = useQuery(sessionQuery())
  if (!data?.accounts) return null
  return (
    <Link to="/account" className="account-link">
      {data.signedIn ? <bdi>{data.name}</bdi> : 'Sign in'}
    </Link>
  )
}
