import { plural } from './day.ts'

type Counts = { reports: number; outlets: number; origins?: number | undefined }

/** "9 reports · 6 outlets · 2 origins"; reports that tell no outlet are not counted as none. */
export const countWords = ({ reports, outlets, origins }: Counts): string =>
  [
    plural(reports, 'report'),
    outlets > 0 ? plural(outlets, 'outlet') : null,
    origins === undefined ? null : plural(origins, 'origin'),
  ]
    .filter(Boolean)
    .join(' · ')
