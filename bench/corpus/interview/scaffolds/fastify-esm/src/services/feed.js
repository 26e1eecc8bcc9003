import { request } from 'undici'
import { config } from '../config.js'

export async function latest() {
  const { body, statusCode } = await request(config.feed)
  if (statusCode !== 200) return []
  return body.json()
}
