import type { Asserted, Finding } from '@parley/schema'
import { fieldName, fieldWords, isSpans } from '../lib/fields.ts'
import { marksOf } from './segments.ts'

const words = (text: string, spans: readonly (readonly [number, number])[]) =>
  spans.map(([a, b]) => text.slice(a, b)).join(' … ')

/** A finding in a few words, for lists. Kinds without words of their own are told by their evidence. */
export function label(finding: Finding, text: string): string {
  const v = finding.value as Record<string, unknown>
  const join = (...fields: unknown[]) => fields.map(fieldWords).filter(Boolean).join(' · ')
  switch (finding.kind) {
    case 'attribution': {
      const who = fieldWords(v.actor) || words(text, finding.value.source) || 'Unnamed source'
      return `${who} ${words(text, finding.value.cue)}`.trim()
    }
    case 'event':
      return join(
        v.mode ?? String(v.type).toLowerCase(),
        [fieldWords(v.actors), fieldWords(v.recipients)].filter(Boolean).join(' → '),
      )
    case 'agreement':
      return join(v.name, v.status)
    case 'violation':
      return `${fieldWords(v.accuser) || 'Somebody'} accuses ${fieldWords(v.accused) || 'nobody by name'}`
    case 'commitment':
      return join(v.who, v.what)
    case 'position':
      return join(v.actor, `${v.stance}: ${v.issue}`)
    case 'measurement':
      return join(v.quantity, `${fieldWords(v.value)} ${fieldWords(v.unit)}`.trim(), v.of)
    default:
      return quoteOf(finding, text)
  }
}

export const quoteOf = (finding: Finding, text: string): string =>
  words(
    text,
    marksOf(finding)
      .filter((m) => m.part === 'evidence' || m.part === 'content')
      .map((m) => m.span),
  )

/** The fields of a finding that say something, in words. */
export function fields(finding: Finding, text: string): [name: string, value: string][] {
  return Object.entries(finding.value as Record<string, unknown>)
    .filter(([name, value]) => name !== 'evidence' && !(name === 'depth' && value === 0))
    .map(([name, value]): [string, string] => [
      fieldName(name),
      isSpans(value)
        ? words(text, value as [number, number][])
        : name === 'asserted'
          ? teller(value as Asserted)
          : fieldWords(value),
    ])
    .filter(([, value]) => value !== '' && value !== 'no')
}

const HELD: Record<Asserted['factuality'], string> = { certain: '', possible: ', as possible', denied: ', as not so' }

/** Who answers for a finding: what the outlet says itself, and what it only quotes. */
const teller = ({ by, factuality }: Asserted): string =>
  `by ${by === 'outlet' ? 'the outlet itself' : 'a source it quotes'}${HELD[factuality]}`
