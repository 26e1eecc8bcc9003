const PATHS = {
  block: 'M12 2 3.5 5.5v6c0 5.2 3.6 8.9 8.5 10.5 4.9-1.6 8.5-5.3 8.5-10.5v-6zM8.5 8.5l7 7m0-7-7 7',
  review:
    'M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12zm10-2.8a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z',
  pass: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8 12h8',
  unknown:
    'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9.3 9.4c.3-1.4 1.3-2.2 2.8-2.2 1.6 0 2.8 1 2.8 2.4 0 2-2.7 2.2-2.7 4.2M12.1 17v.2',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M4.9 4.9l1.8 1.8M17.3 17.3l1.8 1.8M19.1 4.9l-1.8 1.8M6.7 17.3l-1.8 1.8',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
  file: 'M6 2.5h8l4.5 4.5v14.5H6zM14 2.5V7h4.5',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.2-1.2',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3 21 21',
  tick: 'M4.5 12.5 10 18 19.5 6.5',
  lock: 'M5 11h14v10H5zM8 11V7.5a4 4 0 0 1 8 0V11',
  keyboard: 'M2.5 6h19v12h-19zM6 10h.1M10 10h.1M14 10h.1M18 10h.1M7.5 14.3h9',
} as const

export type IconName = keyof typeof PATHS

/** A picture beside words that say the same: hidden from screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
