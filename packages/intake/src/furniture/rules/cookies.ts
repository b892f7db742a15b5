import { lineRule } from '../rule.ts'

const COOKIES =
  /\b(we|our partners|this (web ?)?site|website)\b.{0,60}\b(use|uses|using|store)\b.{0,60}\bcookies\b|^(accept|reject|allow|manage)( all| our)?( cookies| choices| preferences)?( ?\|.{0,60})?$|^cookie (policy|settings|preferences|notice)$|\bconsent to (the use of|our)( all)? cookies\b/iu

/** Cookie and consent notices. */
export const cookies = lineRule('furniture/cookies', ({ text }) => COOKIES.test(text))
