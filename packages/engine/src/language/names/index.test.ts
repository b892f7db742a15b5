import { expect, test } from 'vitest'
import { analyse } from '../index.ts'

const names = async (text: string) => (await analyse(text)).names.map((n) => `${text.slice(n.start, n.end)}/${n.type}`)

test.each([
  [
    'titles are left off',
    'The talks were led by Gen. Abdel Fattah al-Burhan in Juba.',
    ['Abdel Fattah al-Burhan/person', 'Juba/place'],
  ],
  [
    'a body by its head noun',
    'The Ministry of Foreign Affairs spoke in Doha.',
    ['Ministry of Foreign Affairs/organisation', 'Doha/place'],
  ],
  [
    'two names in one run',
    'It was European Commission President Ursula von der Leyen who called.',
    ['European Commission/organisation', 'Ursula von der Leyen/person'],
  ],
  [
    'a town that the model takes for a person, by where it stands',
    'The parliament in Stepanakert elected Samvel Shahramanyan.',
    ['Stepanakert/place', 'Samvel Shahramanyan/person'],
  ],
  [
    'an armed group that no list need know',
    'The Red Valley Liberation Front said that its fighters had left Juba.',
    ['Red Valley Liberation Front/organisation', 'Juba/place'],
  ],
  [
    'an adjective before a title',
    'Then Ethiopian Prime Minister Abiy Ahmed agreed.',
    ['Ethiopian/other', 'Abiy Ahmed/person'],
  ],
  [
    'a seat of government',
    'The Kremlin and the White House disagree.',
    ['Kremlin/organisation', 'White House/organisation'],
  ],
])('%s', async (_, text, expected) => expect(await names(text)).toEqual(expected))
