/**
 * Independent reports of the same stories, written for this project: each was set down from the bare facts anew, as reporters
 * of different outlets would who were at the same press conference. They share names, numbers, dates and quotations, and no sentence.
 * None of it happened.
 */
export const STORIES: Readonly<Record<string, readonly string[]>> = {
  ferry: [
    `Four people drowned and eleven were hurt when a passenger ferry was shelled on Lake Tamar on Tuesday morning, the governor of Ostia province said.

The Saint Brendan had left the village of Kerem shortly after seven with 62 people on board. A first shell fell short. The second went through the upper deck, governor Dana Orlov told reporters at the pier.

"There was no soldier on this boat, there were schoolchildren and two teachers, and whoever fired could see that," Orlov said.

The Northern Front, which holds the eastern shore, said it was not firing at that hour. Its spokesman, Colonel Ilir Basha, spoke of a provocation and asked for an inquiry by the Lake Commission.

The shelling is the first on the water since the two sides agreed on 3 March to keep the shipping lane open.`,
    `OSTIA - Rescue divers were still searching the cold water off Kerem on Tuesday evening, hours after shellfire tore into a ferry carrying pupils to school.

By nightfall the hospital in Ostia had taken in eleven wounded. Four bodies had been brought ashore. Among the dead, nurses said, is the ferry's mate, Petar Lukic, who was due to retire in May.

Provincial governor Dana Orlov accused the Northern Front. "There was no soldier on this boat, there were schoolchildren and two teachers, and whoever fired could see that," she said, standing beside the hull of the Saint Brendan.

From the other shore came a flat denial. Colonel Ilir Basha of the Northern Front said by telephone that none of his batteries had orders to shoot, and called on the Lake Commission to look into it.

A lane for ships was agreed on 3 March. Fishermen here say they never trusted it.`,
    `The Lake Commission will send two inspectors to Kerem to find out who shelled the ferry Saint Brendan, its chairman Tomas Reuter announced late on Tuesday.

Both sides have asked for it. The government says a battery of the Northern Front fired twice at the boat, which had 62 passengers; the Front's Colonel Ilir Basha says it fired nothing at all.

What is known so far comes from the hospital and the harbour master. He logged the departure at 7.10 and the distress call at 7.24. Doctors count four dead and eleven injured.

Reuter would not say whether the agreement of 3 March, which keeps a lane open for civilian shipping, had been broken. "We will measure craters before we make sentences," he said.

The inspectors have no powers to question soldiers, and last year they were turned back twice.`,
  ],
  grain: [
    `Grain ships will sail from the port of Varna Bay again next week under a deal that envoys of three governments initialled in Geneva on Friday.

The accord runs for 90 days and covers six ports. Insurance will be guaranteed by a fund of $420 million, most of it paid by donors, said Lena Farouk, who chaired the talks for the United Nations.

"Nobody in this room got what he came for, and that is the reason why I believe it will hold," Farouk said.

Ships are to be searched by joint teams at sea, a point on which the talks had broken down twice. Sarmatia, which mined the approaches in autumn, has ten days to hand over its charts.

Wheat prices in Chicago fell four percent on the news.`,
    `Wheat fell by four percent in Chicago on Friday after diplomats in Geneva put their initials to a grain accord that traders had written off.

For 90 days, vessels may load at six ports on Varna Bay. Underwriters had refused to cover the route since mines were laid there last autumn; now a fund with $420 million stands behind them.

Analysts were cautious. "It is a bridge to the harvest and no more," said Marta Klein of Delta Commodities, who expects two million tonnes to move at best.

The chair of the talks, Lena Farouk of the United Nations, put it in another way. "Nobody in this room got what he came for, and that is the reason why I believe it will hold," she told journalists.

Sarmatia must first give up the charts of its minefields. It has ten days.`,
    `For Captain Yusuf Adan the news from Geneva came over the radio of a ship that has not moved in seven months.

His bulk carrier is one of 31 that have been stuck in Varna Bay since Sarmatia mined the approaches. On Friday the envoys there agreed to let them out.

"I will believe in it when I see the pilot climb the ladder," Adan said by satellite phone. He has a crew of nineteen, and rice for three weeks.

The deal foresees searches by mixed teams and lasts 90 days. A donors' fund of $420 million will insure hulls and cargo. Before anything moves, the mine charts have to be handed over, for which Sarmatia was given ten days.

The UN's negotiator, Lena Farouk, thanked the seafarers, whom she called the forgotten hostages of this quarrel.`,
  ],
  prisoners: [
    `The warring sides in Kadria exchanged 214 prisoners on Sunday, the largest swap since fighting began, the Red Crescent said.

Buses carried 120 government soldiers and 94 fighters of the Highland Council across the bridge at Sarai in the course of the afternoon. Sixteen of them were on stretchers.

Mediators from Oman arranged the exchange during two weeks of calls. Its foreign ministry said that a second one, of the bodies of the fallen, was being prepared for the end of the month.

"I walked past the men who guarded me and one of them wished me a good journey," said Corporal Emin Haddad, 23, after 14 months in captivity.

Council commander Rashid Oman Tell said the release was a gesture and not the start of talks.`,
    `Emin Haddad did not recognise his mother. He had last seen her 14 months ago, before a patrol of the Highland Council took him near Sarai.

The corporal, 23, was one of 120 soldiers who came home on Sunday over the bridge that divides the town. In the other direction went 94 of the Council's men.

"I walked past the men who guarded me and one of them wished me a good journey," he said, wrapped in a grey blanket.

Kadria's defence minister, Salma Idris, was at the bridgehead, and thanked Oman for its patience. She put the number of soldiers who are still held at three hundred or more.

The Red Crescent, whose buses were used, spoke of the biggest exchange of the war.`,
    `Hopes for talks in Kadria rose and fell within one day on Sunday. Hardly had the last bus crossed at Sarai with freed prisoners when the Highland Council's commander said that nothing would follow from it.

"We have given back their sons. We have not given back our mountains," Rashid Oman Tell told a rally.

Diplomats had seen the swap of 214 captives as a test. Oman, which had worked on it for a fortnight, still intends to bring both sides to Muscat before the month is out, two people with knowledge of the plan said.

In the capital, minister Salma Idris avoided the word negotiation. The government wants a return of the fallen first.

The war has displaced 700,000 people by the count of aid agencies.`,
  ],
  dam: [
    `An explosion damaged two gates of the Mereb dam on Thursday night and cut the power of about 180,000 households, the energy company Norhydro said.

Nobody was killed. Engineers lowered the reservoir by three metres as a precaution, and downstream the villages of Alit and Goda were told to move to higher ground.

"The wall is sound, I have put my hand on it this morning," said Hanna Weld, who heads the plant.

President Osman Kadir blamed saboteurs of the River Army, whose leadership was silent at first and then denied it in a message on its channel. The army has threatened the dam before.

Repairs will take until June, according to Norhydro, at a cost of some 35 million euros.`,
    `In Alit they slept in the school on the hill. At a quarter to eleven on Thursday the siren had howled, and Negash Tadese loaded his goats, his sewing machine and his father onto one cart.

The dam above the village had been hit by a blast. It held. Two of its nine gates did not.

"The wall is sound, I have put my hand on it this morning," the head of the plant, Hanna Weld, said on Friday to calm the people who had fled, some four thousand from Alit and Goda.

Who set the charge is disputed. President Osman Kadir named the River Army in a speech. Its channel answered that it does not drown its own mothers.

A large part of the valley was without electricity, 180,000 homes by the company's reckoning.`,
    `President Osman Kadir has put the north under emergency law after the attack on the Mereb dam, giving the army powers to search houses and close roads for 60 days.

He accused the River Army of the explosion that broke two sluice gates on Thursday. The rebels deny a part in it. Western diplomats said they had seen no proof for either version.

Opposition leader Ruth Amare called the decree an excuse. "He lost a gate and took a province," she said.

Norhydro, the operator, wants to repair the damage by June and expects costs of 35 million euros. The United States offered engineers.

Parliament has to confirm the emergency within ten days. Kadir's party holds a majority of eight seats.`,
  ],
  summit: [
    `The presidents of Velia and Corrano shook hands in Lisbon on Monday for the first time in nine years, and parted without a joint statement.

Marek Dvor and Ana Beltran talked for 140 minutes in the company of their interpreters alone. They agreed to reopen the crossing at Puente Alto for trucks, and to have their foreign ministers meet by the end of the month.

On the islands, over which their navies clashed in January, nothing moved. "We disagreed politely, which is more than our predecessors managed," Beltran said.

Dvor spoke of a beginning. Portugal's prime minister, the host, has offered a second round in September.

Some 4,000 protesters marched to the palace, most of them exiles.`,
    `LISBON - No communiqué, no flags, no questions: that was the price of getting Marek Dvor and Ana Beltran into one room on Monday.

The two leaders, whose countries have not exchanged ambassadors in nine years, sat together for well over two hours. What came out is modest. Lorries may use the Puente Alto crossing from next week. Ministers will carry on.

"We disagreed politely, which is more than our predecessors managed," the president of Corrano said on the steps.

A Velian official, who asked not to be named, said the islands had taken up most of the time and that maps had been shown. Not a word of that in public. Dvor limited himself to saying that it was a beginning.

Outside, exiles from both countries chanted against them, in two languages and for once in unison.`,
    `Truckers at Puente Alto will be the first to feel the thaw between Velia and Corrano. From next Monday the crossing will take freight again, the two presidents decided at their meeting in Lisbon.

The border has been shut to goods for nine years. Chambers of commerce on both sides reckon that trade worth 600 million dollars a year was lost by it.

Before the quarrel over the islands, 900 lorries a day passed here; customs officers say their scanner no longer works and that they are six people for three shifts.

Ana Beltran and Marek Dvor have given their foreign ministers until the end of the month to go through other questions. A date for talks on the islands was not set.

The mayor, Julio Serra, ordered a band.`,
  ],
  aid: [
    `A convoy of 38 trucks reached the besieged town of Harun on Saturday with flour, medicine and fuel, the World Food Programme said, the first in eleven weeks.

It had waited for six days at the last checkpoint of the Desert Brigade, which demanded that drivers be changed. One truck was turned back because of batteries.

"People ran beside the wheels and some of them were eating the flour dry," said Ines Calder, who led the convoy.

Some 90,000 people live in Harun. The aid is reckoned to last for twelve days. The agency asked the Brigade to let one convoy a week pass, as it had promised in a letter of 2 February.`,
    `After eleven weeks without supplies, the people of Harun have flour again. How long it will last is a sum that anyone can do: 38 trucks, 90,000 mouths.

Doctors at the only clinic received insulin on Saturday for the first time this year. Director Khalil Naser had been keeping the last ampoules in a well.

The trucks had been held up by the Desert Brigade for almost a week. Its men let in one hundred tonnes of fuel in the end and sent away a lorry with batteries, which they said could be used for radios.

"People ran beside the wheels and some of them were eating the flour dry," Ines Calder of the World Food Programme said by phone.

In a letter of 2 February the Brigade had undertaken to let convoys in weekly.`,
    `The Desert Brigade accused the World Food Programme on Sunday of smuggling, a day after it let an aid convoy into Harun.

Its spokesman Tarek Bin Said held up a car battery on a video, and said that 40 such were hidden under sacks. The agency answered that the batteries had been declared for the clinic's refrigerators.

One of 38 lorries was sent back because of them on Saturday. The others brought the first food to the town in eleven weeks.

Bin Said did not say whether further convoys may pass. The commitment that his commanders gave on 2 February, one a week, has been kept once.

Western donors who pay for the convoys are to meet in Rome on Thursday.`,
  ],
}
