import { z } from 'zod'

const schema = z.object({
  PORT: z.coerce.number().default(3000),
  FEED_URL: z.string().url().default('http://localhost:9000/feed'),
})

const env = schema.parse(process.env)
export const config = { port: env.PORT, feed: env.FEED_URL }
