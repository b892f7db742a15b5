import { lineRule } from '../rule.ts'

const NETWORK =
  /^((share|follow|tweet|pin|send|like|find|join|save)( (this|us|it|via|on|by|to|with|article|story|page|the|our))* ?)?(on |via |in |by )?(facebook|twitter|x|instagram|youtube|linkedin|whatsapp|telegram|reddit|pinterest|tumblr|flipboard|pocket|messenger|viber|vk|line|rss|e-?mail|google\+?|print|copy link|link copied!?|snapchat|tiktok|bluesky|threads)( page| link)?$/iu
const BUTTON =
  /^(share|share (this|on|via|the|with)\b.{0,30}|tweet|tweet this|follow us|follow us on\b.{0,20}|(show|close) (more|extra) sharing options|copy link\b.{0,16}|print( this)?( page| article)?|e-?mail( this)?( article| page)?|save( for later| article)?|bookmark|teilen|compartir|compartilhar|partager|поделиться|bagikan|[\d.,]+k? shares?|listen( to this article)?|send)$/iu

/** Buttons that share, follow, print. */
export const share = lineRule(
  'furniture/share',
  ({ text, words, closed }) =>
    words <= 6 && (!closed || text.endsWith('!')) && (NETWORK.test(text) || BUTTON.test(text)),
)
