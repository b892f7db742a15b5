import { type Finding, ParleyError } from '@parley/schema'

/** @throws ParleyError 'usage' for two findings that are not of one kind */
export function ofOneKind(a: Finding, b: Finding): void {
  if (a.kind === b.kind) return
  throw new ParleyError(
    'usage',
    `one is a finding of kind ${a.kind}, the other of kind ${b.kind}`,
    'ask for two of one kind',
  )
}

/** Why two who speak cannot be laid side by side: one of them is no guess, but known. */
export const knownAnyway = (): ParleyError =>
  new ParleyError(
    'usage',
    'who speaks there is known by the dossier or by world data',
    'ask for two whom only reports know',
  )
