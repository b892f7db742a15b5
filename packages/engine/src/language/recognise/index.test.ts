import { expect, test } from 'vitest'
import { languageOf } from './index.ts'

test.each([
  ['en', 'The mediators said on Sunday that the two armies had agreed to open the road to Mekelle.'],
  [
    'es',
    'El gobierno de Colombia y la guerrilla anunciaron el lunes un alto el fuego bilateral de seis meses, dijeron los mediadores.',
  ],
  ['uk', 'Сторони домовилися про обмін полоненими, повідомили посередники у вівторок після переговорів у столиці.'],
  ['ar', 'قال الوسطاء إن الطرفين اتفقا على هدنة إنسانية لمدة شهر كامل تبدأ يوم الاثنين في جميع أنحاء البلاد'],
  ['en', 'Juba'],
])('%s', async (language, text) => expect(await languageOf(text)).toBe(language))
