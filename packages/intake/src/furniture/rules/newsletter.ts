import { lineRule } from '../rule.ts'

const NEWSLETTER =
  /^(e?-?news ?letters?|sign ?up|subscribe|subscribe (now|today|to|for|here)\b.{0,60}|sign up (to|for|here|now|today)\b.{0,80}|get (our|the|all|more|your)\b.{0,60}(newsletters?|inbox|e-?mails?|updates|alerts)\b.{0,30}|(enter )?your e-?mail( address)?\*?|.{0,40}\bnewsletters?|register( now)?|log ?in|sign ?in|log ?out|my account|manage subscription|subscriptions?|start your (free )?trial|already a (subscriber|member)\?.{0,30}|download (our|the) app.{0,30})$/iu

/** Invitations to subscribe, sign up, log in. */
export const newsletter = lineRule(
  'furniture/newsletter',
  ({ text, words, prose }) => words <= 14 && !(prose && words > 12) && NEWSLETTER.test(text),
)
