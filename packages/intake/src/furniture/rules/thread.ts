import type { FurnitureRule } from '../rule.ts'

/** "Ann Lake on 12 May 2021 at 4:47 pm said:" over what a reader wrote. */
const REPLY = /\b(19|20)\d\d\b.{0,24}\b(said|says|wrote|writes|schreibt|dijo|disse|a dit)\s?:?$/iu
const HEADING =
  /^\(?\d+\)? ?((thoughts|responses|replies)( (on|to)\b.{0,160}|:)?|comments (on|to)\b.{0,160})$|\bcomments? powered by\b|^as you comment,/iu

/** What readers wrote under an article: from the heading over it, or from the first of several replies, to the end of the page. */
export const thread: FurnitureRule = {
  id: 'furniture/thread',
  *mark({ lines }) {
    const article = lines.findIndex(({ prose }) => prose)
    if (article < 0) return
    const after = (form: RegExp) =>
      lines.flatMap(({ text, words }, at) => (at > article && words <= 40 && form.test(text) ? [at] : []))
    const replies = after(REPLY)
    const starts = [...after(HEADING), ...(replies.length >= 2 ? replies : [])]
    if (!starts.length) return
    for (let at = Math.min(...starts); at < lines.length; at++) yield at
  },
}
