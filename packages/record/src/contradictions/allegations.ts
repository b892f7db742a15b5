import type { AllegationAnswer, ContradictionAnswer } from '@parley/schema'
import { contradiction, type Maker, side } from './make.ts'

/** Allegations that somebody denies: whether it happened is what is in dispute. */
export function existence(maker: Maker, all: readonly AllegationAnswer[]): ContradictionAnswer[] {
  return all.flatMap((a) => {
    const denials = a.answers.filter((g) => g.answer === 'denied')
    if (!denials.length) return []
    const act = a.act || 'the act alleged'
    return [
      contradiction({
        ...{ type: 'existence', verdict: 'conflict', seeming: null, against: 'another report', about: act },
        why: `${a.accuser ?? 'A report'} says so, ${denials[0]!.by ?? 'the accused side'} denies it.`,
        sides: [
          side(maker, `it happened: ${act}`, a.accuser, a.evidence),
          side(
            maker,
            denials[0]!.words ?? 'denied',
            denials[0]!.by,
            denials.map((d) => d.evidence),
          ),
        ],
        actors: a.accused ? [a.accused] : [],
        things: [a.id],
        key: [a.id],
      }),
    ]
  })
}
