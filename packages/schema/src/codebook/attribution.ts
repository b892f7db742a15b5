import { ASSERTED, type KindEntry } from './entry.ts'

export const ATTRIBUTION: KindEntry = {
  source:
    'PARC 3.0 and PolNeAR (source, cue, content); speech acts are Parley’s own, since PLOVER has none for plain claims and denials',
  example: '“The truce holds,” Ada Reyes told reporters on Monday.',
  fields: {
    source: { example: '“Ada Reyes” in the sentence above' },
    actor: { example: 'Ada Reyes, whom the dossier knows as foreign minister of Upland' },
    cue: { example: '“told”' },
    content: { example: '“The truce holds,”' },
    form: {
      means: 'how much of the content stands inside quotation marks',
      example: 'direct, in the sentence above',
      codes: {
        source: 'PARC 3.0, PolNeAR',
        codes: {
          direct: ['all of the content is quoted', '“The truce holds,” she said.'],
          mixed: ['a part of it is quoted', 'She said the truce was “holding so far”.'],
          indirect: ['none of it is quoted', 'She said that the truce was holding.'],
        },
      },
    },
    act: {
      example: 'claim, in the sentence above',
      codes: {
        source: 'Parley, after the classes of speech acts of Searle',
        codes: {
          claim: ['says that something is so', 'Upland said that the bridge was open.'],
          deny: ['says that something is not so', 'Lowland denied having shelled the bridge.'],
          accuse: ['says that somebody did wrong', 'Upland accused Lowland of shelling the bridge.'],
          confirm: ['says that what others told is so', 'The mission confirmed the exchange.'],
          propose: ['puts forward what could be agreed', 'The mediator proposed a pause of ten days.'],
          accept: ['agrees to what was put forward', 'Lowland accepted the pause.'],
          reject: ['refuses what was put forward', 'Upland rejected any withdrawal.'],
          demand: ['says what another must do', 'Lowland demanded that the port be opened.'],
          offer: ['says what one would do if asked, or in return', 'Upland offered to open the port.'],
          promise: ['binds itself to do something', 'Upland promised to free the prisoners by Friday.'],
          threaten: [
            'says what harm will follow',
            'Lowland said it would close the river unless the shelling stopped.',
          ],
          warn: ['says that harm may come, not from the speaker', 'The agency warned of a shortage of water.'],
          'decline to comment': ['was asked and says nothing', 'The ministry declined to comment.'],
          predict: ['says what will come', 'The envoy expected talks to resume within a week.'],
        },
      },
    },
    medium: { example: '“on television”, “in a statement”' },
    addressee: { means: 'to whom it was said', example: 'the mediator in “Upland told the mediator that it agrees”' },
    said: { example: 'Monday, in the sentence above' },
    anonymous: { example: 'true for “an official who asked not to be named said”' },
    hedged: { means: 'the source leaves it open whether it is so', example: 'true for “the truce may hold, she said”' },
    negated: { means: 'it is told that this was not said', example: 'true for “she did not say that the truce holds”' },
    depth: { example: '1 for Lowland’s words in “Upland says that Lowland said the truce was over”' },
    asserted: ASSERTED,
  },
}
