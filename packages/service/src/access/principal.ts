import { AsyncLocalStorage } from 'node:async_hooks'
import { ParleyError, type Right, type Role, type Sees, type Tlp } from '@parley/schema'

/** Who asks: a person signed in, a program with a token, the public, or whoever sits at this machine. */
export type Principal = {
  via: 'machine' | 'session' | 'token' | 'public' | 'nobody'
  /** the author of decisions; null where nobody is known */
  name: string | null
  role: Role | null
  rights: readonly Right[]
  /** null: everything, as at one's own machine */
  sees: Sees | null
  tlp: Tlp
  session: { id: string; csrf: string; ends: string } | null
}

const store = new AsyncLocalStorage<Principal>()

/** Runs something on behalf of somebody: all that the record is asked within shows what they may see. */
export const onBehalfOf = <T>(principal: Principal, run: () => T): T => store.run(principal, run)

/** On whose behalf the record is asked. @throws ParleyError 'internal' where nobody said, so that nothing is shown by mistake. */
export function current(): Principal {
  const principal = store.getStore()
  if (!principal) throw new ParleyError('internal', 'the record was asked on nobody’s behalf', 'ask within a request')
  return principal
}

/** @throws ParleyError 'unauthenticated' or 'forbidden' where somebody lacks a right. */
export function demand(right: Right, { rights, via, name }: Principal = current()): void {
  if (rights.includes(right)) return
  if (via === 'nobody' || (via === 'public' && right !== 'read')) {
    throw new ParleyError('unauthenticated', 'this needs an account', 'sign in, or send an API token')
  }
  throw new ParleyError(
    'forbidden',
    `${name ?? 'this account'} may not ${right} here`,
    'ask an admin for a role that may',
  )
}

/** The machine's own user: everything, signed with a name. */
export const machine = (name: string): Principal => ({
  ...{ via: 'machine', name, role: 'admin', sees: null, tlp: 'RED', session: null },
  rights: ['read', 'propose', 'code', 'add', 'rule', 'mark', 'curate'],
})

export const nobody: Principal = {
  ...{ via: 'nobody', name: null, role: null, rights: [], sees: null, tlp: 'CLEAR', session: null },
}
