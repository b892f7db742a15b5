/** Patterns and masks that all bars share: the hatch of contested days, and the fading of uncertain ends. */
export function PlotDefs() {
  return (
    <svg className="plot-defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="6" height="6" />
          <line className="hatch-line" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
        <linearGradient id="fade-out-stops">
          <stop offset="0" stopColor="#fff" />
          <stop offset="1" stopColor="#fff" stopOpacity="0.08" />
        </linearGradient>
        <linearGradient id="fade-in-stops">
          <stop offset="0" stopColor="#fff" stopOpacity="0.08" />
          <stop offset="1" stopColor="#fff" />
        </linearGradient>
        <mask id="fade-out" maskContentUnits="objectBoundingBox">
          <rect width="1" height="1" fill="url(#fade-out-stops)" />
        </mask>
        <mask id="fade-in" maskContentUnits="objectBoundingBox">
          <rect width="1" height="1" fill="url(#fade-in-stops)" />
        </mask>
      </defs>
    </svg>
  )
}
