/**
 * The issues of peace processes that positions are coded on, each with its PA-X category (codebook V3/V8; the leaf
 * where one fits, else the top-level category). A dossier may name further ones of its own.
 */
export const ISSUES: Readonly<Record<string, { label: string; pax: string }>> = {
  ceasefire: { label: 'Ceasefire', pax: 'Ce' },
  territory: { label: 'Territory', pax: 'StSd' },
  'security-guarantees': { label: 'Security guarantees', pax: 'SsrGua' },
  'peacekeeping-force': { label: 'Peacekeeping force', pax: 'ImPK' },
  'alliance-membership': { label: 'Alliance membership', pax: 'StXbor' },
  'military-aid': { label: 'Military aid', pax: 'SsrFf' },
  sanctions: { label: 'Sanctions', pax: 'TjSan' },
  finance: { label: 'Finance', pax: 'IntFu' },
  energy: { label: 'Energy', pax: 'NatRes' },
  nuclear: { label: 'Nuclear safety', pax: 'NatRes' },
  'prisoners-and-children': { label: 'Prisoners and children', pax: 'TjPrire' },
  elections: { label: 'Elections', pax: 'Governance' },
  accountability: { label: 'Accountability', pax: 'Transitional justice' },
  'negotiation-format': { label: 'Negotiation format', pax: 'Proc' },
  reconstruction: { label: 'Reconstruction', pax: 'DevInfra' },
  monitoring: { label: 'Monitoring', pax: 'ImOth' },
  withdrawal: { label: 'Withdrawal', pax: 'SsrFf' },
  disarmament: { label: 'Disarmament', pax: 'SsrDdr' },
  'humanitarian-access': { label: 'Humanitarian access', pax: 'DevHum' },
  refugees: { label: 'Refugees', pax: 'GRef' },
  governance: { label: 'Governance', pax: 'Governance' },
}
