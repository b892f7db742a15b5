import { lineRule } from '../rule.ts'

const AD =
  /^(ad|ads|ad code|ad feedback|adchoices|advert|advertisement|advertising|advertisements|sponsored( content| links?)?|promoted( content)?|paid content|(story|article) continues (below|after) (the )?(ad|advert|advertisement)|advertisement\.? ?[-–—(]?.{0,10}scroll to continue( reading)?\.?|skip (advertisement|ad)|advertisement ?[-–—(].{0,40}|anzeige|werbung|publicidade?|publicité|pubblicità|реклама|iklan)$/iu

/** The place of an advertisement. */
export const ads = lineRule('furniture/ads', ({ text, words }) => words <= 7 && AD.test(text))
