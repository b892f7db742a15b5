import { useQueryClient } from '@tanstack/react-query'
import { useTitle } from '../shell/title.ts'
import { AddReports } from './add-reports.tsx'

/** Where reports are added to the record without a command. */
export function AddPage() {
  const client = useQueryClient()
  useTitle('Add reports')
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>Add reports</h1>
        <p className="muted">Each is read at once; what it tells stands on every page then.</p>
      </header>
      <AddReports done={() => void client.invalidateQueries()} />
    </div>
  )
}
