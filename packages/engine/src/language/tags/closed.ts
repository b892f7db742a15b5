/** The closed classes of English: the words that hold sentences together, with their tags. */
const rows: [upos: string, xpos: string, words: string][] = [
  ['DET', 'DT', 'the a an this these those every each some any no another either neither both all half'],
  ['DET', 'PDT', 'such'],
  ['PRON', 'PRP', 'i you he she it we they me him us them myself yourself himself herself itself ourselves themselves mine yours hers ours theirs'],
  ['PRON', 'PRP$', 'my your his her its our their'],
  ['PRON', 'WP', 'who whom what whoever whatever'],
  ['PRON', 'WP$', 'whose'],
  ['PRON', 'WDT', 'which whichever'],
  ['PRON', 'NN', 'someone somebody something everyone everybody everything anyone anybody anything nobody nothing none'],
  ['PRON', 'EX', 'there'],
  ['ADP', 'IN', 'of in on at by for from with about against between into through during above below under over among amid amidst toward towards upon within without across behind beyond despite except regarding concerning near off onto per past throughout via alongside following versus unlike like up down out around since until before after than'],
  ['SCONJ', 'IN', 'if whether because although though while whereas unless lest as that once'],
  ['ADV', 'WRB', 'when where why how whenever wherever'],
  ['CCONJ', 'CC', 'and or but nor yet plus'],
  ['PART', 'TO', 'to'],
  ['PART', 'RB', "not n't n’t"],
  ['PART', 'POS', "'s ’s"],
  ['AUX', 'MD', "can could may might must shall should will would 'll ’ll wo ca ought cannot"],
  ['AUX', 'VBP', "am are 'm ’m 're ’re 've ’ve have do"],
  ['AUX', 'VBZ', 'is has does'],
  ['AUX', 'VBD', "was were had did 'd ’d"],
  ['AUX', 'VB', 'be'],
  ['AUX', 'VBN', 'been'],
  ['AUX', 'VBG', 'being having'],
  ['ADV', 'RB', 'also again ago already always almost anyway apart aside away back barely certainly even ever far further furthermore hardly hence here however indeed instead just later likely long maybe meanwhile moreover mostly much nearly nevertheless never nonetheless now often once only otherwise perhaps quite rather really scarcely seldom simply since so sometimes soon still subsequently then therefore though thus today together tomorrow tonight too twice very well yesterday earlier recently instead as once forward ahead abroad elsewhere nearby overnight'],
  ['NUM', 'CD', 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen hundreds thousands dozens'],
  ['ADJ', 'JJ', 'able afraid available aware bad best better big bigger black broad careful certain clear close common concerned confident controversial convinced current dangerous dead deep different difficult direct dire doubtful due eager early easy economic effective eligible entire essential european fair false far-reaching few final financial firm first foreign formal former free fresh friendly full fundamental further general global good great greater grim guilty happy hard heavy high hopeful huge humanitarian illegal immediate immense important initial innocent international joint key large largest last late latest least legal less little local low main major many military more most mutual narrow national necessary new next nice nuclear old only open opposed optimistic other outgoing own partial past pessimistic poor popular possible prepared present previous primary prior private proud public ready real reasonable recent regional relevant responsible right same second senior serious several severe sharp short significant similar single skeptical sceptical small special strong sure territorial third tough true unable unacceptable unclear unlikely urgent useful various vital vulnerable whole wide willing worried wrong young'],
  ['INTJ', 'UH', 'yes no oh well hello please'],
] // biome-ignore format: one row a class

export type Class = { upos: string; xpos: string }

/** Word in small letters → its first class (the one it mostly has). */
export const CLOSED: ReadonlyMap<string, Class> = (() => {
  const map = new Map<string, Class>()
  for (const [upos, xpos, words] of rows)
    for (const word of words.split(' ')) if (!map.has(word)) map.set(word, { upos, xpos })
  return map
})()

export const BE = new Set("be am is are was were been being 'm ’m 're ’re".split(' '))
export const HAVE = new Set("have has had having 've ’ve".split(' '))
export const DO = new Set(['do', 'does', 'did'])

/** Nouns that look like verb forms, adjectives or adverbs. */
export const NOUNS = new Set(
  (
    'thing morning evening building meeting ceiling wedding nothing something anything everything king spring string wing ring ' +
    'family ally supply assembly reply july italy monopoly hundred bed need red seed breed speed deed creed weed feed being ' +
    'news police people talks troops forces peace week month year day time president minister government officials ' +
    'spokesman spokeswoman spokesperson statement proceeds briefing hearing ruling filing offering understanding funding'
  ).split(' '),
)
