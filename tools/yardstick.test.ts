import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

test.each(['yardstick/processes', 'yardstick/others'])('%s: the spans in .json are the words in .yaml', (folder) => {
  expect(() =>
    execFileSync(process.execPath, ['yardstick/convert.mjs', '--check', folder], { stdio: 'pipe' }),
  ).not.toThrow()
})
