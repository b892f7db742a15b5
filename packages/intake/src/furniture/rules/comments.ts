import { lineRule } from '../rule.ts'

const COMMENTS =
  /^(comments?( \(?\d+\)?)?:?|\d[\d,.]* (comments?|replies|responses|reactions?)|no comments( yet)?|(post|leave|add|write|view|show|hide|read|see|load|join)( a| an| the| all| more| your| \d+)* (comments?|reply|conversation|discussion)s?|comments? (are )?closed\.?|(log|sign) in (to|or)\b.{0,40}|cancel reply|reply|your email address will not be published\..{0,60}|kommentare?|comentarios?|comentários?|commentaires?|комментарии)$/iu

/** The comment box and its buttons: "Post a Comment", "0 Comments", "Log in to post a comment". */
export const comments = lineRule('furniture/comments', ({ text, words }) => words <= 14 && COMMENTS.test(text))
