/** What is agreed to without a verb: "agreed to a seven-day truce", "on the withdrawal of …". */
export const DEED =
  /^(?:["“]?in\s+principle["”]?\s+)?(?:(?:to|on)\s+)?(?:(?:an?|the|its|their|a\s+proposal\s+(?:[\p{L}.]+\s+){0,8}for\s+an?)\s+)?["“]?(?:[\p{L}\d-]+,?\s+){0,6}(?:cease-?fires?|truces?|cessation|pause|disarmament|withdrawal|demobili[sz]ation|(?:prisoner\s+)?(?:release|exchange|swap)|halt|de-escalation|stand-?down)\b/iu
