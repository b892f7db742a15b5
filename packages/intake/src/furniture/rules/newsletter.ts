import { lineRule } from '../rule.ts'

const NEWSLETTER =
  /^(e?-?news ?letters?|sign ?up|subscribe|subscribe (now|today|to|for|here)\b.{0,60}|sign up (to|for|here|now|today)\b.{0,80}|get (our|the|all|more|your)\b.{0,60}(newsletters?|inbox|e-?mails?|updates|alerts)\b.{0,30}|(enter )?your e-?mail( address)?\*?|.{0,40}\bnewsletters?|register( now)?|log ?in|sign ?in|log ?out|my account|manage subscription|subscriptions?|start your (free )?trial|already a (subscriber|member)\?.{0,30}|download (our|the) app.{0,30})$/iu

/** The same as whole sentences; they speak to the reader and begin with what to do. */
const SENTENCE =
  /^((please )?(sign up|subscribe|register) (for|to|here|now|today)\b|join (our|us (on|for|at))\b|get (breaking|the latest|our|all the)\b.{0,80}\b(news|updates|alerts|inbox|delivered)\b|no spam\b|you can (unsubscribe|opt out)\b|by (signing up|subscribing|clicking|registering)\b|follow (us|him|her|them|@?\w+)\b.{0,30} on (twitter|facebook|instagram|telegram|x|whatsapp)\b|download (our|the) .{0,20}\bapp\b|need more \w+\? subscribe)/iu

/** Invitations to subscribe, sign up, log in. */
export const newsletter = lineRule(
  'furniture/newsletter',
  ({ text, words, prose }) =>
    (words <= 14 && !(prose && words > 12) && NEWSLETTER.test(text)) || (words <= 45 && SENTENCE.test(text)),
)
