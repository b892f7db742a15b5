export type Stretch = { from: number; to: number; text: string }
export type Placed = { x: number; text: string }

const LETTER = 6.3
const GAP = 10

type Cluster = { labels: { text: string; wanted: number; room: number }[]; room: number; x: number }

const cluster = (labels: Cluster['labels'], width: number): Cluster => {
  const room = labels.reduce((sum, l) => sum + l.room, 0) + GAP * (labels.length - 1)
  // Where each label would stand at its wanted place, the cluster would begin here; the mean does least harm to all.
  let before = 0
  let start = 0
  for (const { wanted, room: own } of labels) {
    start += wanted - own / 2 - before
    before += own + GAP
  }
  return { labels, room, x: Math.max(0, Math.min(start / labels.length, width - room)) }
}

/**
 * Labels under stretches of an axis (fractions of `width` pixels, in order): each as near to the middle of its stretch as the
 * others and the edges allow. One that would have to stand too far away is left out. Gives the middle of each.
 */
export function placeLabels(stretches: readonly Stretch[], width: number): Placed[] {
  let clusters: Cluster[] = []
  for (const { from, to, text } of stretches) {
    const label = { text, wanted: ((from + to) / 2) * width, room: text.length * LETTER }
    clusters = [...clusters, cluster([label], width)]
    for (let last = clusters.at(-1)!, before = clusters.at(-2); before && before.x + before.room + GAP > last.x; ) {
      clusters = [...clusters.slice(0, -2), cluster([...before.labels, ...last.labels], width)]
      last = clusters.at(-1)!
      before = clusters.at(-2)
    }
  }
  return clusters.flatMap(({ labels, x }) => {
    let at = x
    return labels.flatMap(({ text, wanted, room }) => {
      const middle = at + room / 2
      at += room + GAP
      return Math.abs(middle - wanted) > room || at - GAP > width + 1 ? [] : [{ x: middle, text }]
    })
  })
}
