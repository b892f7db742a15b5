import type { Right, Role, Scope, Tlp } from '@parley/schema'

const READER: Right[] = ['read']
const CODER: Right[] = [...READER, 'propose', 'code', 'add']
const REVIEWER: Right[] = [...CODER, 'rule']
const EDITOR: Right[] = [...REVIEWER, 'mark', 'curate']
const ADMIN: Right[] = [...EDITOR, 'administer']

/** What each role may; docs/accounts.md says it in words. */
export const RIGHTS: Readonly<Record<Role, readonly Right[]>> = {
  reader: READER,
  coder: CODER,
  reviewer: REVIEWER,
  editor: EDITOR,
  admin: ADMIN,
}

/** What a role is cleared for where nothing else was said. RED names its recipients, so nobody has it by role. */
export const CLEARANCE: Readonly<Record<Role, Tlp>> = {
  reader: 'GREEN',
  coder: 'AMBER',
  reviewer: 'AMBER',
  editor: 'AMBER+STRICT',
  admin: 'AMBER+STRICT',
}

/** Who sees what is under embargo: those who prepare it. */
export const seesEmbargoed = (role: Role): boolean => role !== 'reader'

/** What a token's scopes let through of its owner's rights; nothing administers by token. */
export function scoped(rights: readonly Right[], scopes: readonly Scope[]): Right[] {
  const through = new Set<Right>(['read'])
  if (scopes.includes('propose')) through.add('propose')
  if (scopes.includes('decide'))
    for (const right of ['propose', 'code', 'add', 'rule', 'mark', 'curate'] as const) through.add(right)
  return rights.filter((right) => through.has(right))
}
