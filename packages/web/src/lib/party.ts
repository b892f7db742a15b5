const HUES = 8

/**
 * A hue per party: the parties of all agreements in the order of how many they are party to, then by name. The same
 * record gives the same colours, whatever the page.
 */
export function partyHues(
  agreements: readonly { parties: readonly string[]; windows: readonly { party: string }[] }[],
): Map<string, number> {
  const times = new Map<string, number>()
  for (const { parties, windows } of agreements) {
    for (const name of new Set([...parties, ...windows.map((w) => w.party)]))
      times.set(name, (times.get(name) ?? 0) + 1)
  }
  times.delete('all')
  const names = [...times.keys()].sort((a, b) => times.get(b)! - times.get(a)! || (a < b ? -1 : 1))
  return new Map(names.map((name, i) => [name, i % HUES]))
}

/** The CSS colour of a party; "all" and strangers are drawn in ink. */
export const partyColour = (hues: Map<string, number>, party: string): string => {
  const hue = hues.get(party)
  return hue === undefined ? 'var(--ink-2)' : `var(--party-${hue})`
}

export const partyName = (party: string): string => (party === 'all' ? 'All parties' : party)
