import type { OpenSession, Token } from '@parley/schema'
import type { Paged } from '@parley/service'
import { ask } from './client.ts'

const own = <T>(path: 'sessions' | 'tokens') => ({
  queryKey: [path],
  queryFn: ({ signal }: { signal: AbortSignal }) => ask<Paged<T>>(path, {}, signal),
})

/** What belongs to the account of whoever is signed in. */
export const sessionsQuery = () => own<OpenSession>('sessions')
export const tokensQuery = () => own<Token>('tokens')
