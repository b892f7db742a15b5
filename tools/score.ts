// npm run score [-- record|intake|yardstick|attributions|speech-acts|pronouns|language|origins [further arguments]]: figures on material outside the project.

import { scoreAttributions } from './score/attributions.ts'
import { intake } from './score/intake/index.ts'
import { language } from './score/language.ts'
import { origins } from './score/origins/index.ts'
import { pronouns } from './score/pronouns.ts'
import { record, yardstick } from './score/record.ts'
import { speechActs } from './score/speech-acts.ts'
import { hasShared, WITHOUT_SHARED } from './shared.ts'

const SCORES: Record<string, (args: string[]) => Promise<void> | void> = {
  record,
  language,
  yardstick,
  attributions: async ([split]) => void (await scoreAttributions(split ?? 'dev')),
  'speech-acts': speechActs,
  pronouns,
  intake,
  origins,
}

const [asked, ...rest] = process.argv.slice(2)
if (asked && !SCORES[asked]) {
  console.error(`no score "${asked}"; there are: ${Object.keys(SCORES).join(', ')}`)
  process.exit(2)
}
if (!hasShared) {
  console.log(WITHOUT_SHARED)
  process.exit(0)
}
for (const name of asked ? [asked] : Object.keys(SCORES)) await SCORES[name]!(rest)
