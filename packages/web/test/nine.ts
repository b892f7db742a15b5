/** A report that was written for the test: nine of them tell of one evening, and go back to four origins. */
export type Nine = {
  outlet: string
  title: string
  day: string
  text: string
  story: 'wire' | 'own' | 'office' | 'roads'
}

const WIRE = [
  'ORMHAVEN, June 3 (Meridian Wire) - Aldermark and Costrina agreed on Tuesday evening to prolong the river truce by fourteen days, the mediator of the Oriel Confederation said after nine hours of talks in Ormhaven.',
  'Sela Varrick told reporters that both delegations had initialled a protocol of six paragraphs which enters into force at midnight on Wednesday.',
  'Under the protocol the guns on both banks of the Varn stay silent until 18 June, and fourteen observers of the Confederation will be posted at the bridges of Tolme and Aske.',
  'Joren Hale, the foreign minister of Aldermark, called the outcome "a narrow plank over deep water" and said that his government would keep its word as long as the other bank did.',
  "Costrina's negotiator, Mirel Dast, said that 212 prisoners would be handed over at the bridge of Aske within five days.",
  'The truce had been due to lapse on Wednesday; 31 breaches were counted by the observers since 9 May, 19 of them at night.',
  'A dispute over the customs house at Tolme was left to a working group that is to report by 12 June.',
] as const

export const NINE: readonly Nine[] = [
  {
    outlet: 'Meridian Wire',
    title: 'River truce prolonged by fourteen days',
    day: '2031-06-03',
    story: 'wire',
    text: WIRE.join('\n\n'),
  },
  {
    ...{
      outlet: 'The Harbour Gazette',
      title: 'Guns on the Varn to stay silent until 18 June',
      day: '2031-06-04',
      story: 'wire',
    },
    text: WIRE.join('\n\n'),
  },
  {
    ...{ outlet: 'Northgate Herald', title: 'Truce on the Varn gets two more weeks', day: '2031-06-04', story: 'wire' },
    text: [WIRE[0], WIRE[1], WIRE[2], WIRE[4]].join('\n\n'),
  },
  {
    ...{ outlet: 'City Ledger', title: 'What the protocol of Ormhaven says', day: '2031-06-04', story: 'wire' },
    text: [
      'Readers along the quays have asked us what was signed in the night. This is what is known.',
      ...WIRE.slice(1, 6),
      'The Ledger will print the whole protocol once it is published.',
    ].join('\n\n'),
  },
  {
    ...{ outlet: 'Costrina Post', title: 'Fourteen more days of quiet', day: '2031-06-04', story: 'wire' },
    text: [
      'The river truce between Costrina and Aldermark was prolonged by fourteen days on Tuesday evening, Sela Varrick, who mediates for the Oriel Confederation, announced in Ormhaven after talks of nine hours.',
      'A protocol of six paragraphs was initialled by both delegations, she told reporters; it takes effect at midnight on Wednesday.',
      'It keeps the guns on either bank of the Varn silent until 18 June and posts fourteen observers of the Confederation at the bridges of Aske and Tolme.',
      'Within five days 212 prisoners are to be handed over at the bridge of Aske, said Mirel Dast, the negotiator of Costrina.',
      'Aldermark\'s foreign minister, Joren Hale, spoke of "a narrow plank over deep water": his government would keep its word as long as the other bank did.',
      'Since 9 May the observers counted 31 breaches, 19 of them at night. A working group is to report by 12 June on the customs house at Tolme, over which the two still dispute.',
    ].join('\n\n'),
  },
  {
    ...{ outlet: 'Evening Lantern', title: 'A night in the corridor at Ormhaven', day: '2031-06-04', story: 'own' },
    text: [
      'Our correspondent waited with the drivers. At half past seven somebody carried coffee into the blue room, and nobody carried it out again.',
      'When the door opened at last, Pell Andrin of the Aldermark delegation looked at nobody. "Ask the lady," he said, and took the stairs.',
      'Two members of the Costrinan party, who would not be named, complained to this newspaper that the maps on the table had been those of last winter.',
      'A clerk of the Confederation said the heating had failed twice, and that each side had blamed the other for the cold.',
      'What was agreed in there the Lantern did not see. The drivers bet on a month; the youngest of them bet on a week.',
    ].join('\n\n'),
  },
  {
    ...{ outlet: 'The Quay Observer', title: 'Cold coffee and old maps', day: '2031-06-05', story: 'own' },
    text: [
      'The maps on the table at Ormhaven had been those of last winter, two unnamed members of the Costrinan party complained, the Evening Lantern reports.',
      'At half past seven somebody carried coffee into the blue room and nobody carried it out again, according to its correspondent, who waited with the drivers.',
      'Pell Andrin of the Aldermark delegation looked at nobody when the door opened at last. "Ask the lady," he said and took the stairs.',
      'The heating had failed twice and each side had blamed the other for the cold, a clerk of the Confederation said. The drivers bet on a month; the youngest of them bet on a week.',
    ].join('\n\n'),
  },
  {
    ...{ outlet: 'Office of the Mediator', title: 'Communiqué of the third round', day: '2031-06-03', story: 'office' },
    text: [
      'The Office of the Mediator of the Oriel Confederation informs that the third round was held at the Old Exchange from ten in the morning.',
      'The Parties reviewed the report of the joint commission for the month of May and took note of its recommendations.',
      'The Mediator thanks the municipality for its hospitality and the staff of the Exchange for their patience.',
      'The fourth round will be convened at a place to be named. Enquiries of the press are received by the Office between nine and noon.',
    ].join('\n\n'),
  },
  {
    ...{
      outlet: 'Varn Valley Bulletin',
      title: 'Ferry timetable and road works in June',
      day: '2031-06-04',
      story: 'roads',
    },
    text: [
      'The ferry at Lower Aske sails every forty minutes from 6 June; bicycles travel free on weekdays.',
      'The county resurfaces the road between Tolme and the mill in two halves, with lights for one lane.',
      'Pontoons of the rowing club are moved upstream until the regatta, for which 38 crews are entered.',
      'Rain is expected from Friday; the gauge at the lock stood at 2.4 metres.',
    ].join('\n\n'),
  },
]
