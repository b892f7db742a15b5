import { lineRule } from '../rule.ts'

/** A line of one to three signs and no letter or digit: "×", "|", "›". */
export const symbols = lineRule('furniture/symbols', ({ text }) => text.length <= 3 && !/[\p{L}\p{N}]/u.test(text))
