import { expect, test } from 'vitest'
import { analyse } from '../language/index.ts'
import { armiesAlone } from './army.ts'
import { actorsOf } from './index.ts'

const alone = async (text: string) => [...armiesAlone(await analyse(text))]
const names = async (text: string) => actorsOf(await analyse(text)).map((a) => a.mention.name)

test('an army that fights a movement, and no government is told of, is a party of its own', async () => {
  const text = "Mali's army shelled the camp of the Azawad Liberation Front. The army denied it on Friday."
  expect(await alone(text)).toEqual(['Mali'])
  expect(await names(text)).toContain('Armed Forces of Mali')
  expect(await names(text)).not.toContain('Mali')
  expect(await alone('The Lebanese Armed Forces (LAF) and Hezbollah traded fire near Tyre.')).toEqual(['Lebanon'])
})

test.each([
  ['between states', 'The Armenian army shelled a village. The Azerbaijani army fired back, Baku said.'],
  ['beside a government', "Uganda's government met the Lord's Resistance Army. The Ugandan army killed nine rebels."],
  ['where the state acts', "Israel said Israel's army had left, but Hamas saw the Israeli army in Rafah."],
  ['where only its deeds are told', 'Turkish military operations against the PKK went on in Iraq.'],
])('%s it stands for its state', async (_, text) => expect(await alone(text)).toEqual([]))
