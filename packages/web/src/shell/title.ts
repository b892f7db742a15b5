import { useEffect } from 'react'

/** The page's title in the browser, from the specific to the general. */
export function useTitle(...parts: (string | null | undefined)[]) {
  const title = [...parts.filter(Boolean), 'Parley'].join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
