import { describe, expect, test } from 'vitest'
import { KIND_NAMES } from '../kinds/index.ts'
import { codebook, codesIn, ENTRIES, schemaOf } from './index.ts'

describe.each(codebook().kinds)('$kind', ({ kind, means, source, example, fields }) => {
  test('has a definition, a source and an example', () => {
    for (const words of [means, source, example]) expect(words).not.toBe('')
  })
  test.each(fields)('$field has a definition, a source and an example, and every code of its schema', (field) => {
    for (const words of [field.means, field.source, field.example])
      expect(words, `codebook/${kind}: ${field.field}`).not.toBe('')
    // Shared shapes (who asserts it, where it lies, how a meeting was held) are told where they are declared.
    if (['asserted', 'located', 'meeting'].includes(field.field)) return
    const codes = codesIn(schemaOf(kind as never)[field.field])
    const shared = field.holds.includes('When') || codes.length === 0
    expect(field.codes.map((c) => c.code).sort()).toEqual(shared ? [] : [...new Set(codes)].sort())
    for (const code of field.codes)
      for (const words of [code.means, code.example]) expect(words, code.code).not.toBe('')
  })
})

test('it tells of no field that is not there', () => {
  for (const kind of KIND_NAMES) {
    expect(
      Object.keys(ENTRIES[kind].fields).filter((field) => !(field in schemaOf(kind))),
      kind,
    ).toEqual([])
  }
})
