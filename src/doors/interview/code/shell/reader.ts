import { createShellReader } from '../command/reader.ts'
import type { CreateCodeReader } from '../reader.ts'

const create: CreateCodeReader = createShellReader('shell')

export default create
