// npm run score -- origins: rewrites found, independent reports kept apart, groups beside the true ones; full and halved rewrites apart.
import { grouped } from '@parley/record/origins/groups.ts'
import { packed } from '@parley/record/origins/pack.ts'
import { printOf } from '@parley/record/origins/print.ts'
import { isOneOrigin, linkOf } from '@parley/record/origins/relation.ts'
import { addDays } from '@parley/schema'
import { adjustedRand } from './ari.ts'
import { printWeights } from './fit.ts'
import { campaign, halfOf, rewrites, type Text, written } from './texts.ts'

const percent = (n: number, of: number) => `${((100 * n) / of).toFixed(2)} % (${n} of ${of})`

function measured(title: string, texts: readonly Text[]): void {
  const items = texts
    .map((t) => ({ ...t, open: printOf(t.text, [[0, t.text.length]]), credited: [] }))
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
    .map((t) => ({ ...t, print: packed(t.open), at: t.day, day: addDays('1970-01-01', t.day) }))
  const { links, groupOf } = grouped(items)
  const linked = new Map(links.map((l) => [`${l.a} ${l.b}`, isOneOrigin(l)]))
  const same = (a: { id: string }, b: { id: string }) => linked.get(a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`)
  let [rewritten, found, compared, apart, merged] = [0, 0, 0, 0, 0]
  const byOrigin = Map.groupBy(items, (t) => t.origin)
  for (const own of byOrigin.values()) {
    const original = own.find((t) => !t.rewritten)!
    for (const t of own.filter((o) => o.rewritten)) {
      rewritten++
      compared += same(original, t) === undefined ? 0 : 1
      found += same(original, t) ? 1 : 0
    }
  }
  // Every pair of independent reports of one story, whether the index finds it or not.
  items.forEach((a, i) => {
    for (const b of items.slice(i + 1)) {
      if (b.at - a.at > 3) break
      if (a.origin === b.origin || a.story !== b.story || a.outlet === b.outlet) continue
      const link = linkOf({ ...a, print: a.open }, { ...b, print: b.open })
      if (a.story === 'campaign' && link.measures.facts <= 0.3) continue
      apart++
      if (isOneOrigin(link)) merged++
    }
  })
  // Where a text goes back to is known of the rewrites and of what was written here, not of the articles of the campaign.
  const labelled = items.filter((t) => t.story !== 'campaign')
  const groups = labelled.map((t) => groupOf.get(t.id)!)
  const ari = adjustedRand(
    labelled.map((t) => t.origin),
    groups,
  )
  console.log(`\n${title}: ${items.length} texts`)
  console.log(
    `  rewrites tied to their original  ${percent(found, rewritten)}; looked at by the index ${percent(compared, rewritten)}`,
  )
  console.log(`  independent pairs merged         ${percent(merged, apart)}`)
  console.log(`  adjusted Rand index              ${ari.toFixed(3)}`)
}

/** Prints the figures on origins; `fit` as argument prints newly fitted weights instead. */
export function origins(args: string[]): void {
  if (args[0] === 'fit') {
    printWeights()
    return
  }
  const others = [...written(), ...campaign()]
  measured('Full rewrites', [...rewrites(), ...others])
  for (const which of ['first', 'second'] as const) {
    const halved = rewrites().map((t) => (t.rewritten ? { ...t, text: halfOf(t.text, which) } : t))
    measured(`Rewrites cut to their ${which} half`, [...halved, ...others])
  }
}
