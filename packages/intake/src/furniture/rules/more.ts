import { lineRule } from '../rule.ts'

const MORE =
  /^(click|tap) (here|through)( for| to)\b.{0,80}$|^(read|see|view|watch|show|load|find|learn) (more|all|less|also|next|the full (story|article))\b(?! than\b)(:.{0,200}|\.{0,3}|\u2026|[^.!?]{0,50})$|^(continue reading|keep reading|read the full (story|article)|more (from|on|in|about) [^.!?]{1,50}|(also|must|further) read(ing)?:?.{0,120}|related:.{1,160}|see also:?.{0,120}|view (all|image|gallery|photos?)\b.{0,30}|open gallery|(previous|next)( (article|story|post|page))?|back to( the)? top|top|skip to [\w ]{1,30}|jump to [\w ]{1,30}|close|menu|search|home|toggle [\w ]{1,30}|expand|loading\.{0,3}|cancel|submit|ok|next|play|pause|mute|unmute|full ?screen)$/iu

/** Links onward and the page's own controls: "Click here for more…", "Read more: …", "Skip to content", "Close". */
export const more = lineRule(
  'furniture/more',
  ({ text, words, prose }) => words <= 30 && !(prose && words > 20) && MORE.test(text),
)
