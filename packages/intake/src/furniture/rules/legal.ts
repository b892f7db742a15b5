import { lineRule } from '../rule.ts'

const LEGAL =
  /^(©|\(c\) ?(19|20)\d\d|copyright( ©|\b.{0,12}(19|20)\d\d)).{0,200}$|^.{0,120}\ball rights reserved\.?.{0,120}$|^(terms( (of|&|and) (use|service|conditions)| & conditions)?|privacy( policy| notice| statement)?|legal( notice)?|imprint|impressum|disclaimer|contact( us)?|about( us)?|careers|advertise( with us)?|site ?map|accessibility( links| statement)?|help( cent(er|re))?|faqs?|terms under which .{0,80})$/iu

/** Copyright and the foot of a page. */
export const legal = lineRule('furniture/legal', ({ text, words }) => words <= 40 && LEGAL.test(text))
