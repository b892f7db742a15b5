import { expect, test } from 'vitest'
import { addressesIn, textJob } from './jobs.ts'

test('addresses are found one a line or with spaces, each once, and nothing else is taken for one', () => {
  expect(
    addressesIn('https://a.example/x\n  http://b.example/y https://a.example/x\nsee c.example or ftp://d'),
  ).toEqual(['https://a.example/x', 'http://b.example/y'])
})

test('a pasted text carries only what was told of it', async () => {
  const job = textJob({ text: 'The truce holds.', title: ' ', outlet: 'The Gazette ', day: '' })
  expect(job.name).toBe('The truce holds.…')
  expect(await job.ask()).toEqual({ kind: 'text', text: 'The truce holds.', outlet: 'The Gazette' })
})
