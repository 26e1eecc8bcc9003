import { defineDetector } from '../../../core/detector.ts'
import { followable, houseOf, isHome, passesOn } from '../links/house.ts'
import { routeOf } from '../links/route.ts'
import type { Message } from '../message.ts'

/** Characters: less than this is no text to judge. */
const HARDLY_A_WORD = 100

export default defineDetector<Message>()({
  family: 'concealment',
  looksFor: 'messages that are one picture to click and hardly any text',
  technique: 'T1027',
  source: 'https://attack.mitre.org/techniques/T1027/',
  innocent: 'Some shops send their offers as one large picture, which leads to their own site.',
  advice: 'Do not click the picture. What it says cannot be searched or checked.',
  signals: {
    foreign: {
      strength: 'strong',
      weight: 4,
      title: 'The message is a picture to click that leads to a site which is not the sender’s',
    },
    picture: {
      strength: 'context',
      weight: 1,
      title: 'The message is a picture with hardly a word beside it',
    },
  },
  *inspect(message, { settings }) {
    const { html } = message
    if (!html || html.text.length >= HARDLY_A_WORD || passesOn(message)) return
    const pictures = html.images.filter((image) => !isPixel(image))
    const [first] = pictures
    if (!first) return
    const house = houseOf(message, settings)
    const foreign = followable(message)
      .filter((link) => link.element === 'a')
      .find((link) => {
        const route = routeOf(link)
        return (
          route !== undefined &&
          route.kind !== 'tracked' &&
          !isHome(house, link.host) &&
          !isHome(house, route.host)
        )
      })
    yield {
      signal: foreign ? 'foreign' : 'picture',
      where: first.where,
      why: `The text says only “${html.text.replace(/\s+/g, ' ').slice(0, 60)}”${foreign ? `; the picture leads to ${foreign.host}` : ''}.`,
    }
  },
})

const isPixel = ({ width, height }: { width: string; height: string }) =>
  [width, height].some((side) => /^[0-3](?:px)?$/.test(side.trim()))
