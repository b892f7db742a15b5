import { lineRule } from '../rule.ts'

const AUDIO =
  /^(listen( now|\s?·.{0,20}| to this (article|story|piece))?|\d+[- ]minute listen|playlist|download|embed|transcript|toggle more options|<iframe\b.{0,300}|\d+ ?[- ]?min(ute)?s?\.? read|(estimated )?read(ing)? time:?.{0,20}|audio by .{1,30})$/iu

/** Audio players and reading times: "Listen · 3:45", "Embed", "4 min read". */
export const audio = lineRule(
  'furniture/audio',
  ({ text, words }) => (words <= 6 || text.startsWith('<')) && AUDIO.test(text),
)
