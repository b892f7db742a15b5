import type { Draft } from '../rule.ts'

type One = Draft<'attribution'>

/** How far behind words with a medium others can stand that go on with it, in characters. */
const NEAR = 700

/**
 * The medium goes on: within another's content words were told by its medium; and whoever is told again by a pronoun, right after words of his that name
 * their medium, still speaks there. Expects drafts in the order of the text.
 */
export function withMedia(drafts: readonly One[]): One[] {
  const done: One[] = []
  for (const one of drafts) {
    const medium = one.value.medium ?? outer(one, done) ?? before(one, done)
    done.push(medium === one.value.medium ? one : { ...one, value: { ...one.value, medium } })
  }
  return done
}

const holds = (outer: One, inner: One): boolean =>
  [...inner.value.cue, ...inner.value.content].every(([x, y]) => outer.value.content.some(([a, b]) => x >= a && y <= b))

const outer = (one: One, done: readonly One[]): string | null =>
  one.value.depth > 0
    ? (done.findLast((d) => d.value.medium && d !== one && holds(d, one))?.value.medium ?? null)
    : null

function before(one: One, done: readonly One[]): string | null {
  const [who] = one.value.actor
  const last = done.findLast((d) => d.value.depth === 0)
  if (one.value.depth > 0 || !last?.value.medium || one.value.actor.length !== 1 || who?.via !== 'pronoun') return null
  const near = one.value.content[0]![0] - last.value.content.at(-1)![1] < NEAR
  return near && last.value.actor[0]?.name === who.name ? last.value.medium : null
}
