import type { Share } from '../interval.ts'
import { shareText, type Target } from './page.ts'

const fraction = ({ hits, of }: Share) => hits / of

/** Targets as they are measured, one after the other; a share of nothing was not measured and is left out. */
export class TargetList {
  readonly targets: Target[] = []

  atLeast(what: string, share: Share, least: number): void {
    this.add(what, share, `≥ ${least * 100}%`, fraction(share) >= least)
  }

  atMost(what: string, share: Share, most: number): void {
    this.add(what, share, `≤ ${most * 100}%`, fraction(share) <= most)
  }

  private add(what: string, share: Share, target: string, met: boolean): void {
    if (share.of > 0) this.targets.push({ what, target, measured: shareText(share), met })
  }
}
