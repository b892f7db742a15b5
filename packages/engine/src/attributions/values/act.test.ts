import { expect, test } from 'vitest'
import { attributed } from '../fixture.ts'

test.each([
  // Sudan, Tigray, Gaza, Colombia, Nagorno-Karabakh, Yemen, Mindanao, Cyprus
  ['The envoy said the talks in Jeddah lasted six hours.', 'claim'],
  ['The army said the paramilitaries had violated the truce.', 'accuse'],
  ['Addis Ababa said the rebels failed to hand over their heavy weapons.', 'accuse'],
  ['The guerrillas said the government was not being honest about the killings.', 'accuse'],
  ['The commander called the militia “criminals”.', 'accuse'],
  ['The movement denounced the strike on Rafah.', 'accuse'],
  ['The mayor said the general was corrupt.', 'accuse'],
  ['Yerevan said the allegations were baseless.', 'deny'],
  ['The militia said it had not shelled the market in Omdurman.', 'deny'],
  ['The ministry acknowledged that two of its drones had crossed the line.', 'confirm'],
  ['The mediators proposed a new crossing at Rafah.', 'propose'],
  ['The African Union recommended that both armies withdraw.', 'propose'],
  ['Hamas agreed to the list of prisoners.', 'accept'],
  ['The rebels endorsed the roadmap.', 'accept'],
  ['Tigray’s leaders said they accepted the offer.', 'accept'],
  ['The government ruled out a second round in Nairobi.', 'reject'],
  ['The rebels rejected the offer of a ceasefire.', 'reject'],
  ['The rebels refused to open the road.', 'reject'],
  ['The militia said it would not hand over the port.', 'reject'],
  ['“We will never sign such a paper,” the commander said.', 'reject'],
  ['The Houthis did not agree to the exchange.', 'reject'],
  ['Guterres called for an end to the siege.', 'demand'],
  ['Qatar called on both sides to return to the table.', 'demand'],
  ['The families said the army must open the road.', 'demand'],
  ['“You have to release the hostages,” the minister said.', 'demand'],
  ['The party said it was ready to meet in Havana.', 'offer'],
  ['Baku said it would reopen the Lachin road.', 'promise'],
  ['The rebels said they planned to free ten soldiers.', 'promise'],
  ['The rebels plan to keep their weapons.', 'promise'],
  ['“We will strike their airports,” the spokesman said.', 'threaten'],
  ['The agency said the blockade would lead to famine.', 'warn'],
  ['“If the truce ends, many people will die,” the doctor said.', 'warn'],
  ['The mediator said the talks will resume in May.', 'predict'],
  ['The ministry refused to answer questions about the convoy.', 'decline to comment'],
  ['The palace did not respond to a request for comment on the raid.', 'decline to comment'],
])('%s: %s', async (text, act) => {
  expect((await attributed(text)).map((a) => a.value.act)).toContain(act)
})

test('a hope, a past duty or a conditional about a thing is a claim', async () => {
  for (const text of [
    'The envoy said he hoped it would bring calm to Juba.',
    'The colonel said his men had to leave the town in March.',
    '“They would sell grain at the border,” the trader said.',
  ])
    expect(new Set((await attributed(text)).map((a) => a.value.act))).toEqual(new Set(['claim']))
})
