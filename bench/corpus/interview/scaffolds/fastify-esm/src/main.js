import cors from '@fastify/cors'
import Fastify from 'fastify'
import { config } from './config.js'
import { ⟦entity⟧Routes } from './routes/⟦entity⟧s.js'

const app = Fastify({ logger: true })
await app.register(cors)
await app.register(⟦entity⟧Routes, { prefix: '/⟦entity⟧s' })
await app.listen({ port: config.port })
