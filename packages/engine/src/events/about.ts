import { aboutPeace } from '../agreements/find/about.ts'
import { aboutConflict } from '../conflict.ts'
import type { Analysis } from '../language/analysis.ts'

/** Whether a report is about a conflict or its settlement, a short one on talks or a truce included. */
export const aboutWar = (analysis: Analysis): boolean => aboutConflict(analysis) || aboutPeace(analysis)
